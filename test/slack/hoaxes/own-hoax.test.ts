import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Hoax } from '../../../src/domain/hoaxes/hoax.ts';
import { RefusedError } from '../../../src/errors.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { hoaxMessage, proposalMessage } from '../../../src/slack/hoaxes/hoax-message.ts';
import { ownHoax } from '../../../src/slack/hoaxes/own-hoax.ts';
import { decodeHoax, encodeHoax, hoaxReference } from '../../../src/slack/kit/hoax-reference.ts';
import { aCase, START } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aHoax, aSighting } from '../../support/builders/a-hoax.ts';

const CARD = { channel: 'C1', ts: '1.1' };
const onCard = { channel: { id: CARD.channel }, message: { ts: CARD.ts } };
const elsewhere = { channel: { id: CARD.channel }, message: { ts: '9.9' } };

/** Two databases gave the same number to hoaxes that people registered at different moments. */
const twoOfOneNumber = fc
  .uniqueArray(fc.integer({ min: 1, max: 1e9 }), { minLength: 2, maxLength: 2 })
  .map(([one = 0, other = 0]) => [hoaxAt(one, 'a'), hoaxAt(other, 'b')] as const);

function hoaxAt(msBefore: number, database: string): Hoax {
  const hoax = aHoax({ id: 2, registeredAt: new Date(Date.parse(START) - msBefore).toISOString() });
  const waiting = { id: `${database}-waits`, state: 'waiting', settled: null } as const;
  const decisions = hoax.decisions.map((one, at) => ({ ...one, id: `${database}-${at}` }));
  return { ...hoax, decisions: [...decisions, ...decisions.slice(0, 1).map((one) => ({ ...one, ...waiting }))] };
}

/** What the buttons and choices of its messages carry, and those on the card of a case. */
function referencesOn(hoax: Hoax): string[] {
  const texts = textsIn('es');
  const given = { texts, timeZone: 'Europe/Madrid', now: START };
  const inCase = { caseId: 7, randomId: 'c0ffee01' };
  const values = [encodeHoax(hoaxReference(hoax, { inCase, draftId: '9f1c3f7e-5a52-4a53-8a3a-0c9cf5b1e0aa' }))];
  for (const { blocks } of [hoaxMessage(hoax, aHandbook(), given), proposalMessage(hoax, texts)]) {
    JSON.stringify(blocks, (name, value) => {
      if (name === 'value' && typeof value === 'string') values.push(value.split('|').at(-1) ?? '');
      return value;
    });
  }
  return values;
}

function on(hoax: Hoax, isSaid: boolean) {
  const notRead = () => Promise.reject(new Error('not read'));
  return {
    readers: {
      cases: {
        identityOf: async () => ({ randomId: 'c0ffee01', cards: [CARD] }),
        caseById: async () => aCase({ occurrences: isSaid ? [aSighting({ hoaxId: 2 })] : [] }),
        list: notRead,
        caseFigures: notRead,
        openQuestions: async () => [],
        auditRows: notRead,
        auditHead: notRead,
      },
      hoaxes: { byId: async () => hoax, latest: notRead, ofPeriod: notRead },
    },
  };
}

describe('two databases with a hoax of the same number', () => {
  test.prop([twoOfOneNumber], { numRuns: 60 })('no click on one is about the other', async ([one, other]) => {
    const references = referencesOn(one);
    expect(references.length).toBeGreaterThan(4);
    for (const value of references) {
      const reference = decodeHoax(value);
      for (const named of [reference, { ...reference, hoax: { id: 2, mark: null } }]) {
        for (const body of [elsewhere, onCard, null]) {
          const refused = await ownHoax(named, body, on(other, false)).catch((error: unknown) => error);
          expect(refused).toBeInstanceOf(RefusedError);
          expect(refused).toMatchObject({ sentence: { key: 'refusal.other_hoax', params: { id: 2 } } });
        }
      }
      // Behind the longest name of a choice it is no longer than Slack takes.
      expect(`do_not_amplify|${value}`.length).toBeLessThanOrEqual(100);
    }
  });

  test.prop([twoOfOneNumber], { numRuns: 60 })('each acts on its own', async ([one]) => {
    for (const value of referencesOn(one)) {
      const reference = decodeHoax(value);
      const before = { ...reference, hoax: { id: 2, mark: null } };
      for (const body of [elsewhere, null])
        expect(await ownHoax(reference, body, on(one, false))).toEqual(reference.hoax);
      // A button of before counts on a card that shows the hoax, and with one of its decisions.
      if (reference.inCase !== null) expect(await ownHoax(before, onCard, on(one, true))).toEqual(reference.hoax);
      if (reference.decisionId !== null)
        expect(await ownHoax(before, elsewhere, on(one, false))).toEqual(reference.hoax);
    }
  });
});

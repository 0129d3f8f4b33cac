import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { RefusedError } from '../../../src/errors.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { ownCase } from '../../../src/slack/bolt/own-case.ts';
import { decodeReference } from '../../../src/slack/cases/view/card-reference.ts';
import { decodeSafety } from '../../../src/slack/cases/view/safety-reference.ts';
import { caseView } from '../../../src/slack/cases/view/view-case.ts';
import { decodeCase } from '../../../src/slack/kit/case-reference.ts';
import { decodeHoax } from '../../../src/slack/kit/hoax-reference.ts';
import { digestOf } from '../../support/builders/a-case.ts';
import { wholeCard } from '../../support/drivers/slack/whole-card.ts';
import { aWalk } from '../../support/laws/random-walk.ts';
import { walked } from '../../support/laws/walked.ts';

const CARD = { channel: 'C1', ts: '1.1' };
const LINK = 'https://town.slack.com/archives/C1/p11';
type Named = Parameters<typeof ownCase>[0];

/** The databases of the two walks gave the same numbers; ids of rows are unique in the world. */
const twoOfOneNumber = fc.tuple(aWalk, aWalk).map(([one, other]) => [endOf(one, 'a'), endOf(other, 'b')] as const);

function endOf(walk: Parameters<typeof walked>[0], database: string) {
  const last = walked(walk).at(-1);
  const state = last?.after ?? walk.start;
  const ids = new Set(
    [state.drafts, state.publications, state.facts, state.areaQuestions, state.signOffs].flat().map(({ id }) => id),
  );
  const renamed: CaseState = JSON.parse(JSON.stringify(state), (_, value) =>
    typeof value === 'string' && ids.has(value) ? `${database}-${value}` : value,
  );
  const own = { ...renamed, core: { ...renamed.core, id: 7, randomId: `${database}00ffee1` } };
  return { state: own, values: last === undefined ? [] : valuesOn(own, last) };
}

/** The values of all buttons and options of its card that name a case. */
function valuesOn(state: CaseState, { handbook, now }: Pick<ReturnType<typeof walked>[number], 'handbook' | 'now'>) {
  const card = wholeCard(caseView(state, handbook, now, textsIn('es'), digestOf), textsIn('es'));
  const values: string[] = [];
  JSON.stringify(card.blocks, (name, value) => {
    if (name === 'value' && typeof value === 'string') values.push(value.split('|').at(-1) ?? '');
    return value;
  });
  return values;
}

/** What the value names, by whichever of our references it is. */
function namedBy(value: string): Named {
  for (const read of [decodeReference, decodeSafety]) {
    try {
      return read(value);
    } catch {}
  }
  if (value.split(':').length === 5) {
    const { inCase, draftId } = decodeHoax(value);
    if (inCase !== null) return { ...inCase, draftId };
  }
  const named = decodeCase(value.split(':')[0] ?? '');
  if (named === null) throw new Error(`${value} names no case`);
  return named;
}

function on(state: CaseState) {
  return {
    readers: {
      cases: {
        caseById: async () => state,
        identityOf: async () => ({ randomId: state.core.randomId, cards: [CARD] }),
        list: () => Promise.reject(new Error('not read')),
        caseFigures: () => Promise.reject(new Error('not read')),
        openQuestions: async () => [],
        auditRows: () => Promise.reject(new Error('not read')),
        auditHead: () => Promise.reject(new Error('not read')),
      },
    },
    bot: { cardLink: async () => LINK },
  };
}

const clickOn = ({ channel, ts }: typeof CARD) => ({ channel: { id: channel }, message: { ts } });
const elsewhere = clickOn({ channel: 'C1', ts: '9.9' });

describe('two databases with the same numbers', () => {
  test.prop([twoOfOneNumber], { numRuns: 60 })('no click of one is about a case of the other', async ([one, other]) => {
    for (const value of one.values) {
      const named = namedBy(value);
      expect(named).toMatchObject({ caseId: 7, randomId: one.state.core.randomId });
      for (const click of [{ ...named }, { ...named, randomId: null }]) {
        for (const body of [elsewhere, null]) {
          const refused = await ownCase(click, body, on(other.state)).catch((error: unknown) => error);
          expect(refused).toBeInstanceOf(RefusedError);
          expect(refused).toMatchObject({ sentence: { key: 'refusal.other_case_at', params: { id: 7, link: LINK } } });
        }
      }
      expect(value.length).toBeLessThanOrEqual(140);
    }
  });

  test.prop([twoOfOneNumber], { numRuns: 60 })('a click on its own card, copy or modal counts', async ([one]) => {
    for (const value of one.values) {
      const named = namedBy(value);
      expect(await ownCase(named, null, on(one.state))).toEqual(named);
      expect(await ownCase(named, elsewhere, on(one.state))).toEqual(named);
      // A button of before is completed, so that what opens from it carries the random id.
      expect(await ownCase({ ...named, randomId: null }, clickOn(CARD), on(one.state))).toEqual(named);
    }
  });
});

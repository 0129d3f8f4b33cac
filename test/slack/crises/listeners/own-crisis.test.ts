import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Crisis } from '../../../../src/domain/cases/model/crises/crisis.ts';
import { RefusedError } from '../../../../src/errors.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import type { CrisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { crisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { decodeLedger } from '../../../../src/slack/crises/board/ledger-reference.ts';
import { ownCrisis } from '../../../../src/slack/crises/listeners/own-crisis.ts';
import { closeModal, levelModal } from '../../../../src/slack/crises/modals/crisis-modals.ts';
import { ledgerModal } from '../../../../src/slack/crises/modals/ledger-modal.ts';
import { legalHoldModal } from '../../../../src/slack/crises/modals/legal-hold-modal.ts';
import { CRISIS_DIRECT_ACTIONS, CRISIS_MODAL_ACTIONS } from '../../../../src/slack/kit/ids.ts';
import { START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { wholeBoard } from '../../../support/drivers/slack/whole-board.ts';
import type { Measure } from '../board/ugly-crises.ts';
import { aMeasure, uglyCrisis } from '../board/ugly-crises.ts';

const WORKSPACE = 'https://town.slack.com/';
const BOARD = 'https://town.slack.com/archives/C1/p11';
const WORDS = { title: 'DANA', value: 'La Ribera', source: '112', note: 'Nada', proof: '1', who: 'Ana' };
/** Named by the random id of a pause. */
const OF_PAUSES: readonly string[] = [CRISIS_MODAL_ACTIONS.resume, CRISIS_DIRECT_ACTIONS.tick];

const click = (ts: string, thread?: string) => ({
  channel: { id: 'C1' },
  message: { ts, ...(thread === undefined ? {} : { thread_ts: thread }) },
});

/** Two databases gave the same number to crises that people started at different moments. */
const twoOfOneNumber = fc
  .tuple(aMeasure, aMeasure, fc.uniqueArray(fc.integer({ min: 1, max: 1e9 }), { minLength: 2, maxLength: 2 }))
  .map(([one, other, [first = 0, second = 0]]) => [crisisAt(one, first), crisisAt(other, second)] as const);

function crisisAt(measure: Measure, msBefore: number) {
  const startedAt = new Date(Date.parse(START) - msBefore).toISOString();
  const { board } = uglyCrisis(WORDS, measure, START);
  const crisis: Crisis = { ...board.crisis, id: 3, startedAt };
  const given = { handbook: aHandbook(), texts: textsIn('es'), now: START, links: new Map<number, string>() };
  return { crisis, references: referencesOn(crisisView({ ...board, crisis }, given)) };
}

/** What the buttons and menus of its board carry, and its forms. */
function referencesOn(view: CrisisView): string[] {
  const { crisis } = view.board;
  const forms = [ledgerModal(view), levelModal(crisis, view), closeModal(view), legalHoldModal(view)];
  const values = forms.flatMap(({ private_metadata: metadata = '' }) => [metadata]);
  for (const blocks of [wholeBoard(view, { ownChannels: true }).blocks, ledgerModal(view).blocks]) {
    JSON.stringify(blocks, (_, part) => {
      const [optionOf] = typeof part?.value === 'string' ? part.value.split('|') : [];
      if (OF_PAUSES.includes(part?.action_id) || OF_PAUSES.includes(optionOf)) return null;
      if (typeof part?.value === 'string') values.push(part.value.split('|').at(-1) ?? '');
      return part;
    });
  }
  return values;
}

function on({ crisis }: { crisis: Crisis }) {
  const reader = { list: async () => [crisis] };
  return { crises: { reader }, bot: { boardLink: async () => BOARD, workspaceUrl: WORKSPACE } };
}

describe('two databases with a crisis of the same number', () => {
  test.prop([twoOfOneNumber], { numRuns: 60 })('no click on one is about the other', async ([one, other]) => {
    expect(one.references.length).toBeGreaterThan(4);
    for (const reference of one.references) {
      const { crisis } = decodeLedger(reference);
      for (const named of [crisis, { ...crisis, mark: null }]) {
        for (const body of [click('9.9'), click('9.9', '8.8'), {}, null]) {
          const refused = await ownCrisis(named, body, on(other)).catch((error: unknown) => error);
          expect(refused).toBeInstanceOf(RefusedError);
          expect(refused).toMatchObject({
            sentence: { key: 'refusal.other_crisis_at', params: { id: 3, link: BOARD } },
          });
        }
      }
      expect(reference.length).toBeLessThanOrEqual(140);
    }
  });

  test.prop([twoOfOneNumber], { numRuns: 60 })('each acts on its own', async ([one]) => {
    for (const reference of one.references) {
      const { crisis } = decodeLedger(reference);
      for (const body of [click('9.9'), null]) expect(await ownCrisis(crisis, body, on(one))).toBe(3);
      // A button of before counts on the board and below it.
      const before = { ...crisis, mark: null };
      for (const body of [click('1.1'), click('7.7', '1.1')]) expect(await ownCrisis(before, body, on(one))).toBe(3);
    }
  });
});

import { expect, it } from 'vitest';
import { HELP } from '../../../src/domain/bell/turn.ts';
import type { RungTurn } from '../../../src/domain/cases/model/deadlines/ring.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { ringMessage } from '../../../src/slack/bell/ring-message.ts';
import { HELP as CALLS } from '../../../src/slack/kit/ids.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const given = { texts: textsIn('es'), handbook: aHandbook() };

function aTurn(kind: RungTurn['kind'], caseId: number, over: Partial<RungTurn> = {}): RungTurn {
  return { key: `${kind}:${caseId}`, kind, step: 'first', severity: 'S1', caseId, crisisId: null, ids: [], ...over };
}

const verifyOf = ({ kind, crisisId }: RungTurn) => (kind === 'fact' ? `crisis ${crisisId}` : null);

const shown = (turns: readonly RungTurn[], more = 0, isNamedByNumber = false) =>
  ringMessage(
    turns.map((turn) => ({
      turn,
      of: null,
      link: null,
      approve: null,
      propose: null,
      verify: verifyOf(turn),
      together: null,
      isNamedByNumber,
      isOver: false,
    })),
    more,
    given,
  );

it('of several turns a phone shows the most pressing, and how many more there are', () => {
  const step = aTurn('step', 1, { caseId: null, crisisId: 1 });
  const turns = [step, aTurn('card', 7), aTurn('correction', 63), aTurn('approval', 5, { severity: 'S2' })];
  const { text, blocks } = shown(turns, 2);
  expect(text).toBe('🔔 Caso #63 (S1): una corrección espera a que alguien la revise y la proponga. (y 5 más)');
  const lines = blocks
    .map((block) => /#\d+|Crisis/.exec(JSON.stringify(block))?.[0])
    .filter((one) => one !== undefined);
  expect(lines).toEqual(['#63', '#7', 'Crisis', '#5']);
  expect(JSON.stringify(blocks)).toContain('6 cosas os esperan (S1)');
});

it('a call for help comes before all else, and one turn alone says itself', () => {
  const help = aTurn('card', 12, { key: `card:12:x${HELP}` });
  expect(shown([aTurn('approval', 5), help]).text).toBe(
    '🔔 Caso #12 (S1): una petición de ayuda espera a alguien. (y 1 más)',
  );
  // Of violence, suicide and minors a phone shows number and severity alone.
  expect(shown([help], 0, true).text).toBe('🔔 Caso #12 (S1): nadie se encarga todavía.');
  expect(shown([aTurn('card', 7)]).text).toBe('🔔 Caso #7 (S1): nadie se encarga todavía.');
});

it('of several texts of ours the one that was opened first comes first: the first language of the institution', () => {
  const { text } = shown([aTurn('statement', 52), aTurn('statement', 51), aTurn('statement', 50)]);
  expect(text).toContain('Caso #50 (S1)');
});

it('facts of a crisis that wait share one button, for the one form that shows them all', () => {
  const facts = [1, 2, 3].map((at) => aTurn('fact', at, { key: `fact:${at}`, caseId: null, crisisId: 1 }));
  const elsewhere = aTurn('fact', 4, { caseId: null, crisisId: 2 });
  const pressed = JSON.stringify(shown([...facts, elsewhere]).blocks).match(
    /"action_id":"ledger.verify_rung","value":"[^"]*"/g,
  );
  expect(pressed).toEqual(['1', '2'].map((id) => `"action_id":"ledger.verify_rung","value":"crisis ${id}"`));
});

it('one act below the ring takes all calls for help, however many it lists; no other ring has it', () => {
  const helps = [12, 13].map((id) => aTurn('card', id, { key: `card:${id}:x${HELP}` }));
  const acts = (turns: readonly RungTurn[]) =>
    shown(turns).blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  expect(acts([...helps, aTurn('approval', 5)])).toMatchObject([{ action_id: CALLS.take }]);
  expect(acts(helps.slice(0, 1))).toMatchObject([{ action_id: CALLS.take }]);
  expect(acts([aTurn('card', 7), aTurn('approval', 5)])).toEqual([]);
});

it('the languages of one statement share one button, for the screen that shows them together', () => {
  const textOf = (caseId: number, together: string | null) => ({
    turn: aTurn('approval', caseId),
    of: null,
    link: null,
    approve: `text ${caseId}`,
    propose: null,
    verify: null,
    together,
    isNamedByNumber: false,
    isOver: false,
  });
  const { blocks } = ringMessage([textOf(42, '40'), textOf(41, '40'), textOf(40, '40'), textOf(7, null)], 0, given);
  const buttons = blocks.flatMap((block) => ('accessory' in block ? [block.accessory] : []));
  expect(buttons).toMatchObject([{ value: 'text 7' }, { value: 'text 40' }]);
});

it('a turn that is over has no button and says so, and the others go on', () => {
  const listed = (kind: 'approval' | 'question', caseId: number, isOver: boolean) => ({
    turn: aTurn(kind, caseId),
    of: { caseId, randomId: 'ab' },
    link: null,
    approve: kind === 'approval' && !isOver ? `text ${caseId}` : null,
    propose: null,
    verify: null,
    together: null,
    isNamedByNumber: false,
    isOver,
  });
  const buttons = (all: ReturnType<typeof listed>[]) =>
    ringMessage(all, 0, given).blocks.flatMap((block) => ('accessory' in block ? [block.accessory] : []));
  expect(buttons([listed('approval', 7, false), listed('question', 8, true)])).toMatchObject([{ value: 'text 7' }]);
  expect(buttons([listed('approval', 7, true), listed('question', 8, true)])).toEqual([]);
  const { text, blocks } = ringMessage([listed('approval', 7, true)], 0, given);
  expect(text).toContain('Ya no espera a nadie.');
  expect(JSON.stringify(blocks)).toContain('Ya no espera a nadie.');
});

import { expect, it } from 'vitest';
import { caseToFollow, furthestCase, nextAct, stepsDone } from '../../../sandbox/guide/first-steps.ts';
import { GUIDE_STEPS } from '../../../sandbox/workspace/wire.ts';
import { aCase, aPost } from '../../support/builders/a-case.ts';
import { WAY } from './a-first-reply.ts';

it.each([
  ['flagged', 1, 'fact', 'facts'],
  ['its fact entered', 2, 'ask', 'propose'],
  ['approval asked for', 3, 'approve', 'approve'],
  ['approved', 4, 'publish', 'publish_now'],
  ['its hold over', 4, 'publish', 'copy'],
  ['published', 5, 'correct', 'put_right'],
  ['a correction written', 5, 'correct', 'propose'],
  ['the correction asked for', 5, 'correct', 'approve'],
] as const)('%s: %d steps are done, and the next one has its control', (what, count, step, label) => {
  const state = stateOf(what);
  expect([...stepsDone(state)]).toEqual(GUIDE_STEPS.slice(0, count));
  expect(nextAct(state)).toMatchObject({ step, label });
});

it('once the correction is out all six are done, and nothing is next', () => {
  expect([...stepsDone(stateOf('corrected'))]).toEqual([...GUIDE_STEPS]);
  expect(nextAct(stateOf('corrected'))).toBeNull();
});

it('names who has vouched for the text, so that somebody else is sent to approve it', () => {
  expect(nextAct(stateOf('approval asked for'))?.signedBy).toEqual(['UANA']);
});

it('follows the case that has come furthest, and none that nobody flagged', () => {
  const [began, further] = [stateOf('flagged'), stateOf('approved')];
  expect(caseToFollow([began, further])).toBe(further);
  const closed = { reason: 'spam', by: { kind: 'clock' }, at: '2026-11-24T10:00:00.000Z', noteId: null } as const;
  expect(caseToFollow([began, { ...further, core: { ...further.core, closed } }])).toBe(began);
  expect(caseToFollow([aCase({ posts: [aPost({ flaggedBy: { kind: 'clock' } })] })])).toBeUndefined();
  // What is done, or has no text, can go no further.
  expect(caseToFollow([stateOf('corrected'), began])).toBe(began);
  expect(furthestCase([began, stateOf('corrected')])).toBe(stateOf('corrected'));
  expect(caseToFollow([aCase({ drafts: [], core: { currentDraftId: null } })])).toBeUndefined();
});

function stateOf(what: string) {
  const [, state] = WAY.find(([name]) => name === what) ?? [];
  if (state === undefined) throw new Error(`There is no state “${what}”.`);
  return state;
}

import { expect, it } from 'vitest';
import { guideScore } from '../../../sandbox/guide/guide-score.ts';
import { aFact, ana } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { WAY } from './a-first-reply.ts';

const [, corrected] = WAY.at(-1) ?? [];
if (corrected === undefined) throw new Error('The way has no end.');

const goodOf = (state: typeof corrected) =>
  Object.fromEntries(guideScore(state, aHandbook())?.points.map(({ id, isGood }) => [id, isGood]) ?? []);

it('tells the time from flag to reply, and what was done well', () => {
  expect(guideScore(corrected, aHandbook())).toEqual({
    seconds: 245,
    points: [
      { id: 'people', isGood: true, count: 2 },
      { id: 'facts', isGood: true, count: 1 },
      { id: 'words', isGood: true, count: 0 },
      { id: 'corrected', isGood: true, count: 1 },
    ],
  });
});

it('does not praise what was not so', () => {
  const alone = { ...corrected, signOffs: corrected.signOffs.map((one) => ({ ...one, by: ana })) };
  expect(goodOf(alone)).toMatchObject({ people: false, facts: true });
  expect(goodOf({ ...corrected, facts: [aFact({ source: ' ' })] })).toMatchObject({ facts: false });
  const [first, second] = corrected.publications;
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const other = { ...first, deliveredAs: { kind: 'deviation', draftId: 'draft-1' } } as const;
  expect(goodOf({ ...corrected, publications: [other, second] })).toMatchObject({ words: false });
  expect(goodOf({ ...corrected, publications: [first] })).toMatchObject({ corrected: false });
});

it('waits until a reply is out', () => {
  for (const [, state] of WAY.slice(0, 5)) expect(guideScore(state, aHandbook())).toBeNull();
});

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { currentDraft, liveSignOffs, peopleWhoSaw } from '../../../../../src/domain/cases/model/case-status.ts';
import { DIGEST_KEY, digestOf } from '../../../../support/builders/a-case.ts';
import { walkedMany } from '../../../../support/laws/walked-many.ts';

const FIRST = 5;
const LEFT = ['publishing', 'published', 'failed', 'unknown', 'withdrawn'];
const RUNS = { numRuns: 30 };

const aStep = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('prepare', 'propose', 'approve', 'approve', 'reopen') },
  { weight: 7, arbitrary: fc.nat({ max: 7 }).map((at) => `leave ${at}`) },
  { weight: 3, arbitrary: fc.constantFrom('pass', 'pass', 'go_on', 'go_on', 'mark', 'mark') },
  { weight: 1, arbitrary: fc.constantFrom('stop', 'edit', 'fall', 'withdraw', 'withdraw') },
);
const APPROVED = ['prepare', 'propose', 'approve', 'pass'];
const FIRST_OUT = ['pass', 'pass', 'pass', 'leave 0', 'mark', 'leave 1', 'mark'];
const REST_OUT = ['leave 2', 'leave 3', 'leave 4', 'pass', 'go_on', 'leave 5', 'pass', 'leave 6'];
/** Mostly well on its way before anything is tried. */
const aWalk = fc
  .tuple(
    fc.constantFrom(APPROVED, [...APPROVED, ...FIRST_OUT], [...APPROVED, ...FIRST_OUT, ...REST_OUT]),
    fc.array(aStep, { minLength: 10, maxLength: 50 }),
  )
  .map(([begun, steps]) => [...begun, ...steps]);

describe('whatever is done while one text answers many', () => {
  it('is tried where the laws could be broken', () => {
    const walks = fc.sample(aWalk, { numRuns: 60, seed: 6 }).map(walkedMany);
    expect(walks.filter(({ left }) => left.length > FIRST).length).toBeGreaterThan(10);
    expect(walks.filter(({ goesOn }) => goesOn.length > 0).length).toBeGreaterThan(10);
    expect(walks.filter(({ barred }) => barred.length > 0).length).toBeGreaterThan(10);
  });

  test.prop([aWalk], RUNS)('nothing leaves that is not in the list that two people stand by', (steps) => {
    for (const { row, text, before } of walkedMany(steps).left) {
      const draft = currentDraft(before);
      // A text of its own, written when the case was opened again, answers the first alone.
      const isOfMany = draft?.places.length !== 0;
      const said = draft?.places.map((one) => [one.target, one.network, one.audience, one.text]) ?? [];
      const list = isOfMany ? said.map(([target, , , words]) => [target, words]) : [['post-1', draft?.text]];
      expect(list).toContainEqual([row.target, text]);
      expect(row.digest).toBe(
        digestOf(DIGEST_KEY, isOfMany ? JSON.stringify([draft?.text, ...said]) : (draft?.text ?? '')),
      );
      const sights = liveSignOffs(before).filter(({ digest }) => digest === row.digest);
      expect(peopleWhoSaw(sights)).toBeGreaterThanOrEqual(2);
    }
  });

  test.prop([aWalk], RUNS)('nobody is answered by two of the lists, in whichever version', (steps) => {
    const { left, state } = walkedMany(steps);
    const lists = new Set(state.drafts.filter(({ places }) => places.length > 0).map(({ id }) => id));
    const targets = left.filter(({ row }) => lists.has(row.draftId)).map(({ row }) => row.target);
    expect(new Set(targets).size).toBe(targets.length);
    const reached = state.publications
      .filter(({ status, draftId }) => LEFT.includes(status) && lists.has(draftId))
      .map(({ target }) => target);
    expect(new Set(reached).size).toBe(reached.length);
  });

  test.prop([aWalk], RUNS)('after a stop, an order to withdraw or a fallen fact nothing leaves unapproved', (steps) => {
    const { left, barred } = walkedMany(steps);
    for (const { at } of left) expect(barred.filter(({ from, until }) => from < at && at < until)).toEqual([]);
  });

  test.prop([aWalk], RUNS)('no more than five leave before somebody says go on', (steps) => {
    const { left, goesOn } = walkedMany(steps);
    const perVersion = new Map<string, number>();
    for (const { row, at } of left.filter((one) => goesOn.every((when) => when > one.at))) {
      const version = `${row.digest} ${steps.slice(0, at).filter((step) => step === 'approve').length}`;
      perVersion.set(version, (perVersion.get(version) ?? 0) + 1);
    }
    expect(Math.max(0, ...perVersion.values())).toBeLessThanOrEqual(FIRST);
  });
});

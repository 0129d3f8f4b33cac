import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CaseAction } from '../../../../src/domain/cases/action.ts';
import type { Role } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Membership } from '../../../../src/domain/people/actor.ts';
import { aFloodStatement } from '../../../support/builders/cases/a-flood-case.ts';
import type { Walk } from '../../../support/laws/random-walk.ts';
import type { Step } from '../../../support/laws/walk-steps.ts';
import type { Happening } from '../../../support/laws/walked.ts';
import { isHeldBack, released, walked } from '../../../support/laws/walked.ts';

const standings = (
  [['writer'], ['approver', 'lead'], ['area', 'approver'], ['plan_director'], ['approver', 'area']] as Role[][]
).map((roles): Membership => ({ kind: 'member', roles }));

const person = (name: CaseAction['kind'], one: number): Step => {
  return { kind: 'gesture', name, person: one, pick: 1, stale: false };
};
const APPROVED: readonly Step[] = [person('propose', 0), ...[1, 2, 3, 4].map((one) => person('approve', one))];

const RELEASED: readonly Step[] = [
  { kind: 'release', pick: 0 },
  { kind: 'release', pick: 1 },
];

const aStep: fc.Arbitrary<Step[]> = fc.oneof<fc.MaybeWeightedArbitrary<Step[]>[]>(
  { weight: 3, arbitrary: fc.constant([...APPROVED]) },
  { weight: 1, arbitrary: fc.constant([person('propose', 0), person('approve', 1), person('record_spoken', 2)]) },
  { weight: 1, arbitrary: fc.constant([person('confirm_spoken', 1)]) },
  { weight: 1, arbitrary: fc.constant([person('undo', 1)]) },
  { weight: 1, arbitrary: fc.constant([person('mark_published', 0)]) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1).map((pick): Step[] => [{ kind: 'release', pick }]) },
  { weight: 1, arbitrary: fc.constant<Step[]>([{ kind: 'publisher', answers: 'by_hand' }]) },
  { weight: 2, arbitrary: fc.constantFrom(1_000, 30_000).map((ms): Step[] => [{ kind: 'pass', ms }]) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<Step>(
        { kind: 'pause', scope: { kind: 'all' }, except: 'x' },
        { kind: 'pause', scope: { kind: 'all' }, except: 'mastodon' },
        { kind: 'pause', scope: { kind: 'network', network: 'x' } },
        { kind: 'pause', scope: { kind: 'all' } },
      )
      .map((step) => [step]),
  },
  { weight: 3, arbitrary: fc.constant<Step[]>([{ kind: 'resume' }]) },
);

/** A pause with an account that leads, which leaves its hold during it, after it or never. */
const aLedPause: fc.Arbitrary<Step[]> = fc
  .record({
    spoken: fc.boolean(),
    during: fc.boolean(),
    between: fc.oneof(
      fc.constant([]),
      aStep.filter(([step]) => step?.kind !== 'resume'),
    ),
  })
  .map(({ spoken, during, between }): Step[] => [
    ...(spoken ? [person('propose', 0), person('approve', 1), person('record_spoken', 2)] : APPROVED),
    { kind: 'pass', ms: 30_000 },
    { kind: 'pause', scope: { kind: 'all' }, except: 'x' },
    ...(during ? RELEASED : []),
    ...between,
    { kind: 'pass', ms: 1_000 },
    { kind: 'resume' },
    ...(spoken ? [{ kind: 'pass', ms: 600_000 } satisfies Step] : []),
    ...RELEASED,
    { kind: 'pass', ms: 1_000 },
    ...APPROVED,
    { kind: 'pass', ms: 30_000 },
    ...RELEASED,
  ]);

const aPausedWalk: fc.Arbitrary<Walk> = fc
  .tuple(
    fc.constantFrom('S1', 'S2'),
    fc.array(fc.oneof({ weight: 4, arbitrary: aStep }, { weight: 1, arbitrary: aLedPause }), {
      minLength: 4,
      maxLength: 12,
      size: 'max',
    }),
  )
  .map(([severity, parts]) => ({
    start: aFloodStatement(severity),
    rules: 'usual',
    standings,
    steps: [person('edit', 0), ...parts.flat()],
  }));

describe('whatever a pause stopped and left out', () => {
  test.prop([aPausedWalk], { numRuns: 150 })(
    'an approval is void after the resumption if and only if what rested on it was stopped by that pause',
    (walk) => {
      expect(resumptions(walked(walk)).flatMap(faultsOfApprovals)).toEqual([]);
    },
  );

  test.prop([aPausedWalk], { numRuns: 150 })('what it left out is as it was, and leaves on its approvals', (walk) => {
    const happenings = walked(walk);
    expect(resumptions(happenings).flatMap(touchedBeside)).toEqual([]);
    expect(happenings.flatMap((one) => released(one).flatMap((row) => leftWithout(row.draftId, one)))).toEqual([]);
  });

  test.prop([aPausedWalk], { numRuns: 150 })('what it stopped leaves on approvals from after it alone', (walk) => {
    const happenings = walked(walk);
    const old = happenings.flatMap((one, index) =>
      released(one).filter(({ target, draftId }) => {
        const resumption = happenings
          .slice(0, index)
          .findLast(
            (past) =>
              past.step.kind === 'resume' &&
              past.before.publications.some(
                (row) => row.target === target && row.status === 'held' && isUnder(row, past),
              ),
          );
        const approvals = one.before.signOffs.filter(
          (row) => row.draftId === draftId && row.as === 'approver' && row.voidedAt === null,
        );
        return resumption !== undefined && approvals.some(({ at }) => at < resumption.now);
      }),
    );
    expect(old).toEqual([]);
  });
});

describe('the walks that these laws are tried on', () => {
  it('come to where the laws could be broken', () => {
    const walks = fc.sample(aPausedWalk, { seed: 3, numRuns: 150 }).map(walked);
    const ended = walks.flatMap(resumptions);
    const mixed = ended.filter(
      (one) => one.before.publications.some((row) => row.status === 'held' && isUnder(row, one)) && keptBeside(one),
    );
    expect(mixed.length).toBeGreaterThan(20);
    expect(mixed.filter(({ before }) => before.signOffs.some(isUnconfirmed)).length).toBeGreaterThan(0);
    const after = walks.filter((all) =>
      all.some((one, index) => released(one).length > 0 && all.slice(0, index).some((past) => mixed.includes(past))),
    );
    expect(after.length).toBeGreaterThan(5);
  });
});

function resumptions(happenings: readonly Happening[]): Happening[] {
  return happenings.filter(({ step, before }) => step.kind === 'resume' && before.pauses.length > 0);
}

type Row = Happening['before']['publications'][number];

function isUnder(row: Row, { before }: Pick<Happening, 'before'>): boolean {
  const [pause] = before.pauses;
  return pause !== undefined && isHeldBack({ ...before, publications: [row] }, pause);
}

function keptBeside(one: Happening): boolean {
  return one.before.publications.some((row) => row.status !== 'stopped' && !isUnder(row, one));
}

function isUnconfirmed({ spoken, voidedAt }: Happening['before']['signOffs'][number]): boolean {
  return spoken !== null && spoken.confirmed === null && voidedAt === null;
}

/** Of each approval that counted: void though something rests on it, or counting though all that rested on it was stopped. */
function faultsOfApprovals(one: Happening): string[] {
  return one.before.signOffs
    .filter(({ as, voidedAt }) => as === 'approver' && voidedAt === null)
    .flatMap(({ id, draftId }) => {
      const ofIt = one.before.publications.filter((row) => row.draftId === draftId && row.status !== 'stopped');
      const stopped = ofIt.filter((row) => row.status === 'held' && isUnder(row, one));
      const isVoid = one.after.signOffs.find((row) => row.id === id)?.voidedAt !== null;
      return isVoid === (stopped.length > 0 && stopped.length === ofIt.length) ? [] : [`${id} is void: ${isVoid}`];
    });
}

function touchedBeside(one: Happening): Row[] {
  return one.before.publications.filter(
    (row) =>
      !isUnder(row, one) &&
      JSON.stringify(one.after.publications.find(({ id }) => id === row.id)) !== JSON.stringify(row),
  );
}

function leftWithout(draftId: string, { before, after }: Happening): string[] {
  const approvals = after.signOffs.filter(
    (one) => one.draftId === draftId && one.as === 'approver' && one.voidedAt === null,
  );
  const counted = before.signOffs.filter((one) => approvals.some(({ id }) => id === one.id));
  return counted.length >= 2 ? [] : [draftId];
}

import { peopleWhoSaw } from '../../../domain/cases/model/case-status.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import type { RecordedStep } from './recorded-step.ts';

/** Sign-off of a text, as a case and a planned post have it. */
type SignedOff = { id: string; by: Actor; as: string; at: string; voidedAt: string | null };

/** Text that left: the row by which it left its hold, and the number of people who must have seen it. */
type Leaving = { claimed: RecordedStep; people: number };

/**
 * Returns whether a text left with an approval that was given before and not taken back, and was seen by enough people. The record's
 * order counts, whatever the clock said.
 * @param signOffs those of the very text that the record holds as they are
 * @param kind of their rows in the record
 */
export function wasApproved(
  { claimed, people }: Leaving,
  signOffs: readonly SignedOff[],
  kind: 'endorsement' | 'content_sign_off',
  steps: readonly RecordedStep[],
): boolean {
  const given = signOffs.filter(({ id, at, voidedAt }) => {
    const named = steps.filter(({ rows }) => rows?.some(({ name }) => name === `${kind}:${id}`));
    const isGiven = isBefore(named[0] ?? bareStep(at, steps), at, claimed);
    if (!isGiven || voidedAt === null) return isGiven;
    const voided = named.find((step) => step.at === voidedAt) ?? bareStep(voidedAt, steps);
    return !isBefore(voided, voidedAt, claimed);
  });
  return given.some(({ as }) => as !== 'proposer') && peopleWhoSaw(given) >= people;
}

/** Returns the step of that moment that names no rows, as earlier versions wrote it. */
function bareStep(at: string, steps: readonly RecordedStep[]): RecordedStep | undefined {
  return steps.find((step) => step.rows === null && step.at === at);
}

/** Returns whether it came before the text left; of what has no row, its moment says so. */
function isBefore(step: RecordedStep | undefined, moment: string, claimed: RecordedStep): boolean {
  return step === undefined ? moment <= claimed.at : step.seq < claimed.seq;
}

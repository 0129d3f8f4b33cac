import type { Role } from '../../../handbook/vocabulary.ts';
import type { DeadlineKind } from './deadline-kind.ts';
import type { Step } from './step-deadline.ts';

/**
 * People to call: Slack ids of people (`U…`) or of groups of the team (`S…`), and the roles in
 * which they are called, if any.
 */
export type Mentioned = { ids: readonly string[]; roles: readonly Role[] };

/** Mention of people for a case: a deadline has passed, or the claimant's shift has ended. */
export type Mention = Mentioned & {
  caseId: number;
  /** `breach`: the 72 hours of a breach of personal data; `dueAt` is their end, which may not have come. */
  clock: DeadlineKind | 'breach';
  step: Exclude<Step, 'half'> | 'lapsed';
  /** Moment when the deadline passed, or the claim lapsed; ISO 8601 UTC. */
  dueAt: string;
};

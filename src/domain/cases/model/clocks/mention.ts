import type { Role } from '../../../handbook/vocabulary.ts';
import type { DeadlineKind } from './clock-kind.ts';
import type { Step } from './step-deadline.ts';

/** Who is called: Slack ids of people (`U…`) or of groups of the team (`S…`), and the roles for which, where it is for one. */
export type Mentioned = { ids: readonly string[]; roles: readonly Role[] };

/** Somebody is called for a case: a time has run out, or whoever was on it has left their shift. */
export type Mention = Mentioned & {
  caseId: number;
  /** `breach`: the 72 hours of a breach of personal data; `dueAt` is their end, which may not have come. */
  clock: DeadlineKind | 'breach';
  step: Exclude<Step, 'half'> | 'lapsed';
  /** When the time ran out, or the claim lapsed; ISO 8601 UTC. */
  dueAt: string;
};

import type { PostClass, Severity } from '../../../handbook/vocabulary.ts';
import type { Actor } from '../../../people/actor.ts';
import { LET_STAND } from '../../../triage/decide-by.ts';
import { isMaybe } from '../../../triage/is-maybe.ts';
import type { CaseState } from '../case-state.ts';
import { isPending, liveSignOffs, statusOf } from '../case-status.ts';
import { classInCrisis } from '../crises/crowd.ts';

/** All that a case's clocks are read off, without the case: no post, no text. Moments in ISO 8601 UTC. */
export type CaseTimes = {
  id: number;
  severity: Severity;
  openedAt: string;
  /** Claimant and moment of the claim; null while unclaimed. */
  claim: { by: Actor; at: string } | null;
  releasedAt: string | null;
  /** A statement of our own: nobody waits for us to take it on, or for a reply. */
  isOwn: boolean;
  /** True if a reply was once published for it, whatever happened afterwards. */
  isAnswered: boolean;
  /** Moment since which the text on the card has a sign-off without being approved; else null. */
  waitsSince: string | null;
  /** Moment at which a statement of ours was first out in another language; else null. */
  followsSince: string | null;
  /** Class of a case that is part of its playbook's open crisis; absent for others. */
  inCrisis?: PostClass;
  /** True for a post that is recommended for silence: nobody waits for us. Absent for others. */
  isSilent?: true;
};

/** Returns the times of a case that still needs an action; null for any other case. */
export function timesOf(state: CaseState): CaseTimes | null {
  if (!isPending(state)) return null;
  const { id, severity, openedAt, claim, releasedAt, statement } = state.core;
  const inCrisis = classInCrisis(state);
  const sights = statusOf(state) === 'in_review' ? liveSignOffs(state).map(({ at }) => at) : [];
  return {
    id,
    severity,
    openedAt,
    claim,
    releasedAt,
    isOwn: statement !== null,
    isAnswered: state.publications.some(({ publishedAt }) => publishedAt !== null),
    waitsSince: sights.toSorted()[0] ?? null,
    followsSince: firstOutAt(state),
    ...(inCrisis === null ? {} : { inCrisis }),
    ...(isLeftAlone(state) ? { isSilent: true } : {}),
  };
}

/**
 * Returns whether the post is recommended for silence, as triage or a person classed it. False where a
 * person reads it first, and once it has other words or an answer to us beside it.
 */
function isLeftAlone({ core, posts }: Pick<CaseState, 'core' | 'posts'>): boolean {
  const { assessment, class: now, statement } = core;
  if (statement !== null || now === 'statement' || posts.length > 1 || isMaybe(assessment)) return false;
  return now === assessment.class ? !assessment.needsReply : LET_STAND.has(now);
}

/** Returns when the statement was first out in one of its other languages; null before, and for any other case. */
export function firstOutAt({ otherTexts }: Pick<CaseState, 'otherTexts'>): string | null {
  return otherTexts.flatMap(({ outAt }) => outAt ?? []).toSorted()[0] ?? null;
}

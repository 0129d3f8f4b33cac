import type { Severity } from '../../../handbook/vocabulary.ts';
import type { Actor } from '../../../people/actor.ts';
import type { CaseState } from '../case-state.ts';
import { isPending, liveSignOffs, statusOf } from '../case-status.ts';

/** All that a case's clocks are read off, without the case: no post, no text. Moments in ISO 8601 UTC. */
export type CaseTimes = {
  id: number;
  severity: Severity;
  openedAt: string;
  /** Who is on it, and since when; null while nobody is. */
  claim: { by: Actor; at: string } | null;
  releasedAt: string | null;
  /** A statement of our own: nobody waits for us to take it on, or for a reply. */
  isOwn: boolean;
  /** Something has gone out for it once, whatever came of it. */
  isAnswered: boolean;
  /** Since when somebody stands by the text on the card, while it is not approved; else null. */
  waitsSince: string | null;
};

/** The times of a case in which somebody still has to do something; null for another. */
export function timesOf(state: CaseState): CaseTimes | null {
  if (!isPending(state)) return null;
  const { id, severity, openedAt, claim, releasedAt, statement } = state.core;
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
  };
}

import { openBreachOf } from '../cases/model/breaches/may-be-breach.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { isPending } from '../cases/model/case-status.ts';
import { postClassOf } from '../cases/model/post-class.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { classRow } from '../handbook/handbook.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import { momentAfter } from '../time/moment-after.ts';

const DAY_MS = 86_400_000;

/**
 * Returns true if the case has been kept as long as the handbook allows for its class. False while
 * a person still has to act on it, under a legal hold, and for our own statements, in which no
 * citizen wrote.
 */
export function isKeptLongEnough(state: CaseState, handbook: Handbook, now: string): boolean {
  const postClass = postClassOf(state.core);
  if (postClass === null || state.core.erased !== null || isPending(state)) return false;
  if (openBreachOf(state.core) !== null || state.crisis?.legalHold !== undefined) return false;
  return lastChangeOf(state) <= openedBefore(keptDays(state, postClass, handbook), now);
}

/** A comment that was hidden or reported is kept as long as hate is: its author may complain, and a court may ask. */
function keptDays({ core }: CaseState, postClass: PostClass, handbook: Handbook): number {
  const { retentionDays } = classRow(handbook, postClass);
  if (core.moderation?.confirmed == null) return retentionDays;
  return Math.max(retentionDays, classRow(handbook, 'hate').retentionDays);
}

/**
 * Returns the earliest opening, ISO 8601 UTC, of a case that cannot yet be due after
 * `retentionDays`.
 */
export function openedBefore(retentionDays: number, now: string): string {
  return momentAfter(now, -retentionDays * DAY_MS);
}

/** Returns the time of the last action of a person on the case. */
function lastChangeOf({ core, drafts, signOffs, publications, facts, notes, handoffs, posts }: CaseState): string {
  const scope = `case:${core.id}`;
  const moments = [
    core.openedAt,
    core.closed?.at ?? '',
    core.breach?.end?.recordedAt ?? '',
    ...posts.map((post) => post.flaggedAt),
    ...drafts.map((draft) => draft.createdAt),
    ...signOffs.flatMap(({ at, voidedAt, spoken }) => [at, voidedAt ?? '', spoken?.confirmed?.at ?? '']),
    ...publications.flatMap(({ publishedAt, withdrawal }) => [
      publishedAt ?? '',
      withdrawal?.at ?? '',
      withdrawal?.down?.at ?? '',
    ]),
    ...facts.filter((fact) => fact.scope === scope).map((fact) => fact.enteredAt),
    ...notes.map((note) => note.at),
    ...handoffs.map((handoff) => handoff.recordedAt),
  ];
  return moments.toSorted().at(-1) ?? core.openedAt;
}

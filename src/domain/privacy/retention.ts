import { openBreachOf } from '../cases/model/breaches/may-be-breach.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { isPending } from '../cases/model/case-status.ts';
import { postClassOf } from '../cases/model/post-class.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { classRow } from '../handbook/handbook.ts';

const DAY_MS = 86_400_000;

/**
 * Whether the case has been kept as long as the handbook lets its class be kept. What somebody still has to deal with never has, nor
 * a statement of our own, in which no citizen wrote.
 */
export function isKeptLongEnough(state: CaseState, handbook: Handbook, now: string): boolean {
  const postClass = postClassOf(state.core);
  if (postClass === null || state.core.erased !== null || isPending(state)) return false;
  if (openBreachOf(state.core) !== null) return false;
  return lastChangeOf(state) <= openedBefore(classRow(handbook, postClass).retentionDays, now);
}

/** A case of so many days' keeping that was opened later cannot be due yet. ISO 8601 UTC. */
export function openedBefore(retentionDays: number, now: string): string {
  return new Date(Date.parse(now) - retentionDays * DAY_MS).toISOString();
}

/** When somebody last did something with it. */
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

import type { PastMessage, PublicMessage, PublicMessages } from './public-page.ts';
import type { TextStanding } from './text-standing.ts';

/** Returns the messages that hold and those that do not, the newest first. */
export function messagesOf(standings: readonly TextStanding[]): PublicMessages {
  const current = [...textsByMessage(newestOfEach(standings))].map(([id, of]) => messageOf(id, of));
  const past = [...textsByMessage(standings.filter(({ endedAt }) => endedAt !== null))].map(([id, of]): PastMessage => {
    const endedAt = of.flatMap((one) => one.endedAt ?? []).toSorted()[0] ?? '';
    const by = of.flatMap(({ corrected }) => corrected?.message ?? []).at(-1) ?? null;
    return { ...messageOf(id, of), endedAt, by };
  });
  return { current: current.toSorted(newestFirst), past: past.toSorted(newestFirst) };
}

function newestFirst(one: PublicMessage, other: PublicMessage): number {
  return other.publishedAt.localeCompare(one.publishedAt) || other.id - one.id;
}

/** Returns, of each case, its newest version that holds. */
export function newestOfEach(standings: readonly TextStanding[]): TextStanding[] {
  const newest = new Map<number, TextStanding>();
  for (const one of standings) {
    const { spoken, draft } = one.out;
    const known = newest.get(spoken.core.id);
    const isNewer = known === undefined || known.out.draft.version < draft.version;
    if (one.endedAt === null && isNewer) newest.set(spoken.core.id, one);
  }
  return [...newest.values()];
}

/** Groups texts under the first case of their statement, which has several languages. */
export function textsByMessage(standings: readonly TextStanding[]): Map<number, TextStanding[]> {
  return Map.groupBy(standings, ({ out: { spoken } }) => spoken.core.statementId ?? spoken.core.id);
}

/** Builds the message of these texts. */
export function messageOf(id: number, standings: readonly TextStanding[]): PublicMessage {
  const publishedAt = standings.map(({ out }) => out.publishedAt).toSorted()[0] ?? '';
  const kind = standings[0]?.out.spoken.core.statement ?? 'page';
  return { id, kind, publishedAt, texts: standings.map(({ out }) => out.said) };
}

import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { EnteredFact, FactEnd } from '../cases/model/fact.ts';
import { hasEnded, isLive } from '../cases/model/fact.ts';
import { endsByNature } from '../cases/recalls/plan-recall.ts';
import { messageOf, newestOfEach, textsByMessage } from './public-messages.ts';
import type { PublicChange } from './public-page.ts';
import type { Reading, TextStanding } from './text-standing.ts';
import { endOf, isDeclared, playbookOf } from './text-standing.ts';
import type { TakenDown } from './texts-out.ts';

/** Returns what changed on the public page and when, the newest first. */
export function changesOf(
  page: { standings: readonly TextStanding[]; crises: readonly Crisis[]; takenDown: readonly TakenDown[] },
  reading: Reading,
): PublicChange[] {
  const { standings, crises, takenDown } = page;
  return [
    ...[...textsByMessage(standings)].flatMap(([id, of]) => changesOfMessage(id, of)),
    ...takenDown.map(({ spoken: { core }, at }): PublicChange => {
      return { kind: 'taken_down', at, crisisId: core.crisisId, caseId: core.id };
    }),
    ...endedFacts(standings, reading),
    ...crises.flatMap(({ id, closed }): PublicChange | [] =>
      closed === null ? [] : { kind: 'crisis_closed', at: closed.at, crisisId: id },
    ),
  ].toSorted((one, other) => other.at.localeCompare(one.at));
}

function changesOfMessage(id: number, standings: readonly TextStanding[]): PublicChange[] {
  const [first] = standings;
  if (first === undefined) return [];
  const { crisisId } = first.out.spoken.core;
  const { publishedAt: at, kind } = messageOf(id, standings);
  // What holds no longer is not said again.
  const message = { id, kind, publishedAt: at, texts: newestOfEach(standings).map(({ out }) => out.said) };
  const renewedAt =
    standings
      .map(({ out }) => out.publishedAt)
      .toSorted()
      .at(-1) ?? at;
  const [recalledAt] = standings.flatMap((one) => one.recalledAt ?? []).toSorted();
  const [corrected] = standings
    .flatMap((one) => one.corrected ?? [])
    .toSorted((one, other) => one.at.localeCompare(other.at));
  return [
    { kind: 'published', at, crisisId, message, renewedAt },
    ...(recalledAt === undefined ? [] : [{ kind: 'recalled', at: recalledAt, crisisId, message } as const]),
    ...(corrected === undefined
      ? []
      : [{ kind: 'corrected', at: corrected.at, crisisId, message, by: corrected.message } as const]),
  ];
}

/** Returns the facts under published texts that ended, but for those that do so by their nature. */
function endedFacts(standings: readonly TextStanding[], { facts, handbook, now }: Reading): PublicChange[] {
  // The last one that is set counts: the first text.
  const textOf = new Map(
    standings.toReversed().flatMap(({ out }) => out.draft.factIds.map((id) => [id, out] as const)),
  );
  return facts.flatMap((fact): PublicChange | [] => {
    const out = textOf.get(fact.id);
    if (out === undefined || !isOver(fact, now)) return [];
    const playbook = playbookOf(fact, out);
    if (playbook === null || !isDeclared(fact, playbook, handbook) || endsByNature(fact, playbook, handbook)) return [];
    const { crisisId } = out.spoken.core;
    return {
      kind: 'fact_ended',
      at: endOf(fact),
      crisisId,
      factId: fact.id,
      playbook,
      key: fact.key,
      how: howOf(fact),
    };
  });
}

function isOver(fact: EnteredFact, now: string): boolean {
  return hasEnded(fact) || (fact.status === 'verified' && !isLive(fact, now));
}

function howOf({ status }: EnteredFact): FactEnd {
  return status === 'superseded' || status === 'retracted' ? status : 'expired';
}

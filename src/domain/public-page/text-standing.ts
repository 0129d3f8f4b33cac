import type { CaseState } from '../cases/model/case-state.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { hasEnded, isLive, isSaid } from '../cases/model/fact.ts';
import type { Recall } from '../cases/model/recalls/recall.ts';
import { endsByNature } from '../cases/recalls/plan-recall.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { instantAt } from '../time/instant-at.ts';
import type { TextOut } from './texts-out.ts';

/** Publication of a correction, by the number of its message; `at`: ISO 8601 UTC. */
type Correction = { at: string; message: number };

/** Published text with what became of it; moments in ISO 8601 UTC. */
export type TextStanding = {
  out: TextOut;
  /** A fact under it ended then; null while all are in force. */
  recalledAt: string | null;
  /** Correction of it that was published; null for none. */
  corrected: Correction | null;
  /** From when it holds no longer; null while it holds. */
  endedAt: string | null;
};

/** Facts, by which a text is known to hold, at a moment. */
export type Reading = {
  facts: readonly EnteredFact[];
  handbook: Handbook;
  /** ISO 8601 UTC. */
  now: string;
};

/**
 * Returns what became of each text. It holds no longer from when one of its facts ended, or a correction
 * of it was published, whichever is earlier; wherever else the same words are.
 * @param cases that may hold corrections
 */
export function standingsOf(
  texts: readonly TextOut[],
  cases: readonly Pick<CaseState, 'core' | 'publications'>[],
  reading: Reading,
): TextStanding[] {
  const corrections = correctionsIn(cases);
  const facts = new Map(reading.facts.map((fact) => [fact.id, fact]));
  return texts.map((out) => {
    const [corrected = null] = out.publications.flatMap(({ id }) => corrections.get(id) ?? []).toSorted(byMoment);
    const [recalledAt = null] = [...recallsOf(out, facts), ...ranOut(out, facts, reading)].toSorted();
    const [endedAt = null] = [recalledAt ?? [], corrected?.at ?? []].flat().toSorted();
    return { out, recalledAt, corrected, endedAt };
  });
}

function byMoment(one: Correction, other: Correction): number {
  return one.at.localeCompare(other.at);
}

/** Returns, by publication, whatever was published to correct it; in other words than approved, too. */
function correctionsIn(cases: readonly Pick<CaseState, 'core' | 'publications'>[]): ReadonlyMap<string, Correction[]> {
  const found = new Map<string, Correction[]>();
  for (const { core, publications } of cases) {
    for (const { corrects, publishedAt: at } of publications) {
      if (at === null) continue;
      for (const id of corrects)
        found.set(id, [...(found.get(id) ?? []), { at, message: core.statementId ?? core.id }]);
    }
  }
  return found;
}

/** Returns the moments from which its facts did not hold. That a text needs no correction does not make it true. */
function recallsOf({ spoken, publications }: TextOut, facts: ReadonlyMap<string, EnteredFact>): string[] {
  const ids = publications.map(({ id }) => id);
  const counts = ({ publicationId }: Recall) => ids.includes(publicationId);
  return spoken.recalls.filter(counts).map(({ at, factId }) => {
    const fact = facts.get(factId);
    return fact === undefined || !hasEnded(fact) ? at : endOf(fact);
  });
}

/** Returns the ends of facts that ran out, and that nobody has marked so yet. */
function ranOut(out: TextOut, facts: ReadonlyMap<string, EnteredFact>, { handbook, now }: Reading): string[] {
  return out.draft.factIds.flatMap((id) => {
    const fact = facts.get(id);
    if (fact === undefined) return standingEnd(id, handbook).filter((end) => end <= now);
    if (fact.status !== 'verified' || isLive(fact, now)) return [];
    return endsByNature(fact, playbookOf(fact, out), handbook) ? [] : endOf(fact);
  });
}

/** Returns the midnight after the last day of a standing fact of the handbook; empty for any other fact. */
function standingEnd(id: string, handbook: Handbook): string[] {
  const [, playbook = '', key] = /^standing:([^/]+)\/(.+)$/.exec(id) ?? [];
  const fact = playbookById(handbook, playbook)?.standingFacts.find((one) => one.id === key);
  if (fact === undefined) return [];
  const end = instantAt(daysAfter(fact.validUntil, 1), '00:00', handbook.institution.timeZone);
  return [new Date(end).toISOString()];
}

/** Returns the moment from which a fact did not hold. */
export function endOf({ status, validUntil, ended, enteredAt }: EnteredFact): string {
  const ran = status === 'expired' || ended === null ? validUntil : null;
  return ran ?? ended?.at ?? enteredAt;
}

/** Returns the playbook that names a fact under a text; null for none. */
export function playbookOf({ scope }: EnteredFact, { spoken: { core, crisis } }: TextOut): string | null {
  return scope.startsWith('crisis:') ? (crisis?.playbook ?? null) : core.playbook;
}

/** Returns true for a fact that a playbook names: nobody approved a title that a person typed. */
export function isDeclared(fact: EnteredFact, playbook: string, handbook: Handbook): boolean {
  const declared = playbookById(handbook, playbook)?.facts.some(({ id }) => id === fact.key) === true;
  return declared && fact.title === null && !isSaid(fact);
}

import type { EnteredFact } from '../../cases/model/fact.ts';
import { isLive } from '../../cases/model/fact.ts';
import { correctionsOf, recallStatus } from '../../cases/model/recalls/recall-status.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import type { BoardRecall } from '../model/crisis-board.ts';
import type { NotedRows } from '../model/noted-recalls.ts';
import { notedRecalls } from '../model/noted-recalls.ts';
import type { FactHistory, FactName, ReportedNoted, ReportedRecall } from './crisis-report.ts';
import { publicProof } from './public-proof.ts';

/** The ledger, a fact at a time in the order in which each was first entered. */
export function factHistories(facts: readonly EnteredFact[], mask: Masker, now: string): FactHistory[] {
  return [...Map.groupBy(facts, ({ key }) => key).values()].flatMap((lines): FactHistory[] => {
    const [first] = lines;
    if (first === undefined) return [];
    return [
      {
        fact: { key: first.key, title: first.title },
        lines: lines.map((fact) => ({
          fact,
          value: mask(fact.value),
          source: mask(fact.source),
          why: fact.ended?.why == null ? null : mask(fact.ended.why),
          isLive: isLive(fact, now),
        })),
      },
    ];
  });
}

/** Returns the texts published when a fact was retracted or expired, and the outcome of each. */
export function reportedRecalls(recalls: readonly BoardRecall[], mask: Masker): ReportedRecall[] {
  return recalls.map(({ recall, publication, corrections }) => ({
    caseId: publication.caseId,
    network: publication.network,
    proof: publicProof(publication),
    fact: { key: recall.factKey, title: recall.factTitle },
    why: recall.why,
    at: recall.at,
    status: recallStatus(recall, publication, corrections),
    corrections: correctionsOf(recall, corrections).map((one) => {
      return { caseId: one.caseId, network: one.network, proof: publicProof(one), at: one.publishedAt };
    }),
    waived: recall.waived === null ? null : { by: recall.waived.by, why: mask(recall.waived.why) },
  }));
}

/** Returns the messages that people gave by another way, and what became of each. */
export function reportedNoted(rows: NotedRows, handbook: Handbook, mask: Masker): ReportedNoted[] {
  return notedRecalls(rows, handbook)
    .toSorted((one, other) => one.noted.saidAt.localeCompare(other.noted.saidAt))
    .map(({ noted, fallen, status }) => ({
      saidAt: noted.saidAt,
      notedAt: noted.notedAt,
      channel: noted.channel,
      words: mask(noted.words),
      onWordOf: noted.onWordOf,
      notedBy: noted.notedBy,
      facts: rows.facts.filter(({ id }) => noted.factIds.includes(id)).map(nameOf),
      fallen: fallen.map(nameOf),
      status,
      why: noted.waived === null ? null : mask(noted.waived.why),
    }));
}

function nameOf({ key, title }: EnteredFact): FactName {
  return { key, title };
}

import { isLive } from '../../cases/facts/live-facts.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import type { FactHistory } from './crisis-report.ts';

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

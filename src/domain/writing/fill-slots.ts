import type { KnownFact } from './known-facts.ts';

const PLACE = /\[\[\s*([^[\]\n]{1,80}?)\s*\]\]/g;

/** A model's text with the facts put in, and what it rests on. */
export type FilledText = {
  text: string;
  factIds: string[];
  /** Ids that still have no value; the text has their markers. */
  missingFacts: string[];
  /** Places that name no fact that there is; the text keeps them, and no check lets them pass. */
  unknown: string[];
};

/**
 * Replaces a text's `[[id]]` slots with the facts. A text also relies on every live value that it
 * contains word for word.
 */
export function fillSlots(slots: string, facts: readonly KnownFact[]): FilledText {
  const byId = new Map(facts.map((fact) => [fact.id, fact] as const));
  const used = new Set<KnownFact>();
  const unknown: string[] = [];
  const text = slots.replace(PLACE, (place, id: string) => {
    const fact = byId.get(id);
    if (fact === undefined) {
      unknown.push(id);
      return place;
    }
    used.add(fact);
    return fact.value;
  });
  for (const fact of facts) if (!fact.isMissing && fact.value.length > 2 && text.includes(fact.value)) used.add(fact);
  return {
    text,
    factIds: [...used].flatMap(({ factId }) => factId ?? []),
    missingFacts: [...used].filter(({ isMissing }) => isMissing).map(({ id }) => id),
    unknown,
  };
}

/** A text in which values of facts stand as their places, so that later values can be put in. */
export function slotsOf(text: string, facts: readonly KnownFact[]): string {
  const longestFirst = facts
    .filter(({ isMissing, factId, value }) => !isMissing && factId !== null && value.length > 3)
    .toSorted((one, other) => other.value.length - one.value.length);
  return longestFirst.reduce((slots, { id, value }) => slots.replaceAll(value, `[[${id}]]`), text);
}

import type { Language } from '../text/languages.ts';
import { matchesIn } from '../text/matches-in.ts';
import { followedBy, formsInSentence } from '../text/words/articles-before-values.ts';
import type { KnownFact } from './known-facts.ts';

const PLACE = /\[\[\s*([^[\]\n]{1,80}?)\s*\]\]/gu;

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
 * Replaces a text's `[[id]]` slots with the facts, each article as the words before ask for it. A text also relies on every live value
 * that it contains, in whichever way it may be said.
 */
export function fillSlots(slots: string, facts: readonly KnownFact[], language: Language): FilledText {
  const byId = new Map(facts.map((fact) => [fact.id, fact] as const));
  const used = new Set<KnownFact>();
  const unknown: string[] = [];
  let text = '';
  let from = 0;
  for (const { 0: place, 1: id = '', index } of matchesIn(slots, PLACE)) {
    const fact = byId.get(id);
    text += slots.slice(from, index);
    from = index + place.length;
    if (fact === undefined) unknown.push(id);
    else used.add(fact);
    text = followedBy(text, fact?.value ?? place, language);
  }
  text += slots.slice(from);
  for (const fact of facts) if (isSaid(fact, text)) used.add(fact);
  return {
    text,
    factIds: [...used].flatMap(({ factId }) => factId ?? []),
    missingFacts: [...used].filter(({ isMissing }) => isMissing).map(({ id }) => id),
    unknown,
  };
}

function isSaid({ ways }: KnownFact, text: string): boolean {
  const said = inOneLine(text);
  return ways.map(inOneLine).some((words) => words.length > 2 && said.includes(words));
}

function inOneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim();
}

/** A text in which values of facts stand as their places, so that later values can be put in. Articles go with their values: "de [[zone]]". */
export function slotsOf(text: string, facts: readonly KnownFact[], language: Language): string {
  const slotFor = new Map<string, string>();
  for (const { id, value, isMissing, factId } of facts) {
    if (isMissing || factId === null || value.length <= 3) continue;
    for (const { form, before } of [{ form: value, before: '' }, ...formsInSentence(value, language)])
      if (!slotFor.has(form)) slotFor.set(form, `${before}[[${id}]]`);
  }
  if (slotFor.size === 0) return text;
  const longestFirst = [...slotFor.keys()].toSorted((one, other) => other.length - one.length);
  const said = longestFirst.map((form) => form.replaceAll(SIGN, '\\$&')).join('|');
  const pattern = new RegExp(`${PLACE.source}|(?<![\\p{L}\\p{N}])(?:${said})${AFTER[language] ?? NO_LETTER}`, 'gu');
  return text.replaceAll(pattern, (words) => slotFor.get(words) ?? words);
}

/** Signs that mean something in a pattern. */
const SIGN = /[\\^$.*+?()[\]{}|/]/gu;

const NO_LETTER = '(?![\\p{L}\\p{N}])';

/** Ending of a value, by language; Basque declines names. */
const AFTER: Partial<Record<Language, string>> = { eu: '' };

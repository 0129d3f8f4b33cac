import type { LiveFact } from '../drafts/live-fact.ts';
import { waysToSay } from '../drafts/live-fact.ts';
import { liveFactsOf } from '../drafts/live-facts-of.ts';
import { missingMarker } from '../drafts/missing-marker.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Playbook } from '../handbook/playbook.ts';
import type { Language } from '../text/languages.ts';
import { inLanguage } from '../text/languages.ts';

/**
 * Content that a model may insert by its id: a live fact, a fact whose value is missing, or an
 * entry of the institution.
 */
export type KnownFact = {
  /** As the model writes it: `[[zone]]`. */
  id: string;
  title: string;
  /** Replacement that code inserts: the value, or the marker of a missing one. */
  value: string;
  /** Every way in which a text may say the value; empty where it rests on none. */
  ways: readonly string[];
  /** The row that a text rests on; null for what is no fact of the record. */
  factId: string | null;
  isMissing: boolean;
  source: string;
};

/** All that a model may name, in a fixed order: what the playbook declares, its standing facts, what else is live, then the institution's own entries. */
export function knownFacts(input: {
  playbook: Playbook;
  handbook: Handbook;
  entered: readonly LiveFact[];
  language: Language;
  today: string;
}): KnownFact[] {
  const { playbook, handbook, entered, language, today } = input;
  const { languages: fallbacks } = handbook.institution;
  const live = new Map(
    liveFactsOf({ playbook, entered, language, fallbacks, today }).map((fact) => [fact.key, fact] as const),
  );
  const titles = new Map<string, Playbook['facts'][number]['titles']>([
    ...playbook.facts.map((fact) => [fact.id, fact.titles] as const),
    ...playbook.standingFacts.map((fact) => [fact.id, {}] as const),
    ...[...live.keys()].filter((key) => !playbook.facts.some(({ id }) => id === key)).map((key) => [key, {}] as const),
  ]);
  const facts = [...titles].map(([id, names]): KnownFact => {
    const fact = live.get(id);
    const title = inLanguage(names, language, fallbacks) || id.replaceAll('_', ' ');
    const missing = {
      value: missingMarker({ id, titles: names }, language),
      ways: [],
      factId: null,
      isMissing: true,
      source: '',
    };
    if (fact === undefined) return { id, title, ...missing };
    const ways = waysToSay(fact, language);
    return { id, title, value: fact.value.trim(), ways, factId: fact.id, isMissing: false, source: fact.source };
  });
  return [...facts, ...institutionEntries(handbook, language)];
}

/** Returns the entries of the institution that a model may name. */
export function institutionEntries({ institution }: Handbook, language: Language): KnownFact[] {
  const { names, shortNames, contact, languages } = institution;
  const entries = [
    ['institution', 'who we are, in full', inLanguage(names, language, languages)],
    ['institution_short', 'who we are', inLanguage(shortNames, language, languages)],
    ['web', 'our website', contact.web],
    ['phone', 'our phone', contact.phone],
    ['private_channel', 'where to write to us in private', inLanguage(contact.privateChannel, language, languages)],
  ] as const;
  const ofNoFact = { ways: [], factId: null, isMissing: false, source: '' };
  return entries.map(([id, title, value]) => ({ id, title, value, ...ofNoFact }));
}

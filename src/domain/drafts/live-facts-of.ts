import type { Playbook } from '../handbook/playbook.ts';
import type { Language } from '../text/languages.ts';
import { inLanguage } from '../text/languages.ts';
import type { LiveFact } from './live-fact.ts';

/**
 * What a text of this playbook may rest on on `today` (`2027-03-31`): the values that people entered, and the standing
 * facts that have not run out. An entered value goes before a standing one of the same name, a later before an earlier.
 */
export function liveFactsOf(input: {
  playbook: Playbook;
  entered: readonly LiveFact[];
  language: Language;
  fallbacks: readonly Language[];
  today: string;
}): LiveFact[] {
  const { playbook, entered, language, fallbacks, today } = input;
  const standing = playbook.standingFacts
    .filter((fact) => fact.validUntil >= today)
    .map((fact) => ({
      id: `standing:${playbook.id}/${fact.id}`,
      key: fact.id,
      value: inLanguage(fact.texts, language, fallbacks),
      source: fact.source,
    }));
  const byKey = new Map<string, LiveFact>();
  const said = entered.map((fact) => ({ ...fact, value: fact.translations?.[language] ?? fact.value }));
  for (const fact of [...standing, ...said]) if (fact.value.trim() !== '') byKey.set(fact.key, fact);
  return [...byKey.values()];
}

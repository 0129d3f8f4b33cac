import type { Playbook } from '../handbook/playbook.ts';
import type { Language } from '../text/languages.ts';
import { inLanguage } from '../text/languages.ts';
import type { LiveFact } from './live-fact.ts';
import { valueIn } from './live-fact.ts';

/**
 * Returns the facts that a text of this playbook may rely on at `today` (`2027-03-31`): values that
 * people entered, and unexpired standing facts. An entered value takes precedence over a standing
 * fact of the same name, a later value over an earlier one.
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
  const said = entered.map((fact) => ({ ...fact, value: valueIn(fact, language) }));
  for (const fact of [...standing, ...said]) if (fact.value.trim() !== '') byKey.set(fact.key, fact);
  return [...byKey.values()];
}

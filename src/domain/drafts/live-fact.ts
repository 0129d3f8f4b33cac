import type { Language } from '../text/languages.ts';
import { formsInSentence } from '../text/words/articles-before-values.ts';

/** A fact that a text may rest on now: a standing one of the playbook, or a value that a named person entered. */
export type LiveFact = {
  /** Row id of an entered fact, or `standing:<playbook>/<fact>`. */
  id: string;
  /** The name by which templates call it: `zone` in `{{ fact.zone }}`. */
  key: string;
  /** In the language of the text; of an entered one, in the institution's first language. */
  value: string;
  /** Value in other languages, where they have one of their own; empty where nobody knows it. */
  translations?: Partial<Record<Language, string>>;
  /** Other ways to write the value in a language, such as a moment in figures; absent where there are none. */
  otherWords?: Partial<Record<Language, readonly string[]>>;
  /** Link or person. */
  source: string;
};

/** Returns true for a fact that a person entered, false for one that the playbook holds at all times. */
export function isEntered({ id }: LiveFact): boolean {
  return !id.startsWith('standing:');
}

/** Returns the value as a text of that language says it; empty where it cannot. */
export function valueIn({ value, translations }: LiveFact, language: Language): string {
  return translations?.[language] ?? value;
}

/** Returns every way in which a text of that language may say the value, the usual one first. */
export function waysToSay(fact: LiveFact, language: Language): string[] {
  const value = valueIn(fact, language);
  const forms = formsInSentence(value, language).map(({ form }) => form);
  const ways = [value, ...(fact.otherWords?.[language] ?? []), ...forms];
  return [...new Set(ways)].filter((words) => words.trim() !== '');
}

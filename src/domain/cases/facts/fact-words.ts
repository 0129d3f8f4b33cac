import type { LiveFact } from '../../drafts/live-fact.ts';
import { choicesOf, timeShape } from '../../handbook/fact-choices.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import { nameInSentence, officialName } from '../../handbook/places/place-names.ts';
import type { DeclaredFact, Playbook } from '../../handbook/playbook.ts';
import { joinWords } from '../../text/join-words.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { dayInFigures, dayInWords, momentInWords } from '../../time/day-words.ts';
import type { EnteredFact, FactMeaning } from '../model/fact.ts';
import { isBareNo, meaningOfWords } from './fact-meaning.ts';
import { percentageInWords } from './percentages.ts';

/** Parts of a fact from which its words are read. */
type SaidFact = Pick<
  EnteredFact,
  'id' | 'scope' | 'key' | 'title' | 'value' | 'translations' | 'meaning' | 'source' | 'enteredAt'
>;

/** Words for "there is none", where the handbook has no others. */
const NONE: Record<Language, string> = {
  es: 'no hay',
  ca: "no n'hi ha",
  gl: 'non hai',
  eu: 'ez dago',
  en: 'none',
  fr: 'aucun',
  pt: 'não há',
};

/** Returns how a language says the value; null where the handbook has no words for it in that language. */
export function meaningInWords(
  meaning: FactMeaning,
  declared: DeclaredFact,
  language: Language,
  handbook: Handbook,
): string | null {
  switch (meaning.kind) {
    case 'choice':
      return choicesOf(declared)?.find(({ id }) => id === meaning.id)?.words[language] ?? null;
    case 'places':
      return placesInWords(meaning.names, { named: language, language, handbook }, officialName);
    case 'time':
      return meaning.day === null ? meaning.hour : `${dayInFigures(meaning.day, language)} ${meaning.hour}`;
    case 'date': {
      const inWords = dayInWords(meaning.day, language);
      return inWords.length <= declared.maxLength ? inWords : dayInFigures(meaning.day, language);
    }
    case 'percentage':
      return percentageInWords(meaning.figure, language, declared.maxLength);
    case 'none':
      return declared.none === undefined ? NONE[language] : (declared.none[language] ?? null);
  }
}

/** Joins the names that places have in a language, as a text of another one may do, too. */
function placesInWords(
  homes: readonly string[],
  { named, language, handbook }: { named: Language; language: Language; handbook: Handbook },
  nameOf: typeof officialName,
): string {
  return joinWords(
    homes.map((home) => nameOf(home, named, handbook.institution)),
    language,
  );
}

/** Returns how texts say the value: a day and its hour in words, and places with their articles, where the fact has room for them. */
function meaningInTexts(
  meaning: FactMeaning,
  declared: DeclaredFact,
  language: Language,
  handbook: Handbook,
): string | null {
  const said = inSentences(meaning, language, handbook);
  if (said !== null && said.length <= declared.maxLength) return said;
  return meaningInWords(meaning, declared, language, handbook);
}

/** Null where sentences have no words of their own for it. */
function inSentences(meaning: FactMeaning, language: Language, handbook: Handbook): string | null {
  if (meaning.kind === 'places')
    return placesInWords(meaning.names, { named: language, language, handbook }, nameInSentence);
  return meaning.kind === 'time' && meaning.day !== null ? momentInWords(meaning.day, meaning.hour, language) : null;
}

/**
 * Returns the fact as texts may say it in each language. Words without a meaning stand in the
 * institution's own language alone: in another one the text lacks them.
 */
export function asTextsSayIt(fact: SaidFact, handbook: Handbook, playbook: string | null): LiveFact {
  const { id, key, value, translations, source } = fact;
  const declared = declaredFact(fact, handbook, playbook);
  const meaning = declared === null ? null : meaningOf(fact, declared, handbook);
  if (declared === null || (meaning === null && !isUnread(fact, declared, handbook)))
    return { id, key, value, translations, source };
  const home = homeLanguage(handbook);
  const said = (language: Language) => {
    const words =
      translations[language] ?? (meaning === null ? null : meaningInTexts(meaning, declared, language, handbook));
    if (words !== null) return words;
    return meaning === null && language === home && !isBareNo(value) ? value : '';
  };
  const inEach = Object.fromEntries(LANGUAGES.map((language) => [language, said(language)]));
  const others = (language: Language) => otherWaysToSay(fact, meaning, { declared, language, handbook });
  const otherWords = Object.fromEntries(LANGUAGES.map((language) => [language, others(language)]));
  return { id, key, value: said(home), translations: inEach, otherWords, source };
}

/** Returns the value as it is on record, which people copy, and its meaning in figures and in words. */
function otherWaysToSay({ value }: SaidFact, meaning: FactMeaning | null, around: Saying): string[] {
  const onRecord = isBareNo(value) ? [] : [value];
  return [...new Set([...onRecord, ...(meaning === null ? [] : wordingsOf(meaning, around))])];
}

type Saying = { declared: DeclaredFact; language: Language; handbook: Handbook };

/** Returns the ways in which a language says the value, whatever room the fact has for it. */
function wordingsOf(meaning: FactMeaning, { declared, language, handbook }: Saying): string[] {
  switch (meaning.kind) {
    case 'time':
      if (meaning.day === null) return [meaning.hour];
      return [
        `${dayInFigures(meaning.day, language)} ${meaning.hour}`,
        momentInWords(meaning.day, meaning.hour, language),
      ];
    case 'date':
      return [dayInFigures(meaning.day, language), dayInWords(meaning.day, language)];
    case 'places':
      return LANGUAGES.flatMap((named) =>
        [officialName, nameInSentence].map((nameOf) =>
          placesInWords(meaning.names, { named, language, handbook }, nameOf),
        ),
      );
    case 'percentage':
    case 'choice':
    case 'none':
      return [meaningInWords(meaning, declared, language, handbook) ?? ''].filter((words) => words !== '');
  }
}

/** Returns a fact of which only the words are known, as for a draft in a terminal, as texts may say it. */
export function asTypedIn(
  { id, key, value, translations = {}, source }: LiveFact,
  { handbook, playbook, now }: { handbook: Handbook; playbook: Playbook; now: string },
): LiveFact {
  const isOfCase = playbook.facts.find((one) => one.id === key)?.scope !== 'crisis';
  const scope = isOfCase ? 'case:0' : `playbook:${playbook.id}`;
  const row = { id, scope, key, title: null, value, translations, meaning: null, source, enteredAt: now };
  return asTextsSayIt(row, handbook, playbook.id);
}

/**
 * Returns whether nobody can tell what the words mean in another language: they were typed before the
 * fact had its kind, and a person has to confirm them again.
 */
export function needsConfirming(fact: SaidFact, handbook: Handbook, playbook: string | null): boolean {
  const declared = declaredFact(fact, handbook, playbook);
  return declared !== null && isUnread(fact, declared, handbook);
}

function isUnread(fact: SaidFact, declared: DeclaredFact, handbook: Handbook): boolean {
  if (!isWordedByLanguage(declared, fact)) return false;
  const meaning = meaningOf(fact, declared, handbook);
  return meaning === null || meaningInWords(meaning, declared, homeLanguage(handbook), handbook) === null;
}

/** Returns the meaning on record, else the one of the words as they were typed; null for mere words. */
function meaningOf(fact: SaidFact, declared: DeclaredFact, handbook: Handbook): FactMeaning | null {
  return fact.meaning ?? meaningOfWords(fact.value, declared, { handbook, now: fact.enteredAt });
}

/** A value of one case is in the language of its text already. */
function isWordedByLanguage(declared: DeclaredFact, { scope, value }: SaidFact): boolean {
  if (choicesOf(declared) !== null) return true;
  if (scope.startsWith('case:')) return false;
  if (isBareNo(value)) return true;
  return ['places', 'place', 'date'].includes(declared.kind) || timeShape(declared) !== null;
}

function declaredFact(
  { key, title }: Pick<EnteredFact, 'key' | 'title'>,
  handbook: Handbook,
  playbook: string | null,
): DeclaredFact | null {
  if (title !== null) return null;
  return playbookById(handbook, playbook)?.facts.find(({ id }) => id === key) ?? null;
}

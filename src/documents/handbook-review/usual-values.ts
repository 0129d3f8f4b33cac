import { bodyIn } from '../../domain/cases/facts/commanding-body.ts';
import { choicesOf, exampleIn, timeShape } from '../../domain/handbook/fact-choices.ts';
import type { Institution } from '../../domain/handbook/institution.ts';
import { homePlaces, nameInSentence } from '../../domain/handbook/places/place-names.ts';
import type { DeclaredFact } from '../../domain/handbook/playbook.ts';
import type { RecordVariable } from '../../domain/handbook/record-facts.ts';
import { joinWords } from '../../domain/text/join-words.ts';
import type { Language } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { dayInFigures, dayInWords, momentInWords } from '../../domain/time/day-words.ts';
import type { Texts } from '../../i18n/texts.ts';

/** Circumstances from which usual values are made. */
export type Occasion = {
  institution: Institution;
  /** Language of the text. */
  language: Language;
  /** A date such as 2027-03-31: that of the values. */
  today: string;
  texts: Texts;
};

const HOUR = '18:30';

/**
 * Returns a value such as a person would enter for a fact, in the language of the text.
 * @param choice the number of the choice, from 0; those of a fact with fewer choices begin again
 */
export function usualValue(fact: DeclaredFact, choice: number, occasion: Occasion): string {
  const { institution, language, texts } = occasion;
  const choices = choicesOf(fact) ?? [];
  const chosen = choices[choice % Math.max(choices.length, 1)];
  if (chosen !== undefined) return inLanguage(chosen.words, language, institution.languages);
  switch (fact.kind) {
    case 'time':
      return momentOf(fact, occasion);
    case 'date':
      return fitting(fact, [dayInWords(occasion.today, language), dayInFigures(occasion.today, language)]);
    case 'places':
      return usualPlaces(fact, occasion);
    case 'link':
      return institution.contact.web;
    case 'phone':
      return institution.contact.phone;
    case 'number':
      return fitting(fact, [exampleOf(fact, occasion), figureIn(hintOf(fact, occasion)), '12', '2']);
    case 'place':
      return fitting(fact, [exampleOf(fact, occasion), ...places(occasion)]);
    default:
      return fitting(fact, [exampleOf(fact, occasion), texts.t('review.usual_words'), texts.t('review.usual_word')]);
  }
}

/** The first that is there and has room; else the last, cut. */
function fitting({ maxLength }: DeclaredFact, values: readonly string[]): string {
  const some = values.filter((value) => value !== '');
  return some.find((value) => value.length <= maxLength) ?? (some.at(-1) ?? '').slice(0, maxLength);
}

function momentOf(fact: DeclaredFact, occasion: Occasion): string {
  const { language, today } = occasion;
  const [hour = HOUR] = /\b\d{2}:\d{2}\b/.exec(hintOf(fact, occasion)) ?? [];
  switch (timeShape(fact)) {
    case 'hour':
      return hour;
    case 'day_and_hour':
      return fitting(fact, [momentInWords(today, hour, language), `${dayInFigures(today, language)} ${hour}`]);
    case null:
      return fitting(fact, [exampleOf(fact, occasion), hour]);
  }
}

/** Two places where there is room for them: their "and" belongs to the language. */
function usualPlaces(fact: DeclaredFact, occasion: Occasion): string {
  const all = places(occasion);
  return fitting(fact, [joinWords(all.slice(0, 2), occasion.language), ...all]);
}

/** Returns the places as texts say them. */
function places({ institution, language }: Occasion): string[] {
  return homePlaces(institution).map((home) => nameInSentence(home, language, institution));
}

function exampleOf(fact: DeclaredFact, occasion: Occasion): string {
  return exampleIn(hintOf(fact, occasion));
}

/** Returns the hint in the language of the text, else in those of the house. */
function hintOf({ hints }: DeclaredFact, { institution, language }: Occasion): string {
  return inLanguage(hints, language, institution.languages);
}

/** "The percentage of the order, 50 %."; in Basque, "% 50". */
function figureIn(hint: string): string {
  return /(?:% ?)?\d+(?:[.,]\d+)?(?: ?%)?/.exec(hint)?.[0] ?? '';
}

/** Returns the values that our record would have. */
export function usualRecord({ institution, language, texts }: Occasion): Readonly<Record<RecordVariable, string>> {
  const { regional, state } = institution.emergencyCommands ?? {};
  const command = regional ?? state;
  return {
    since: '17:45',
    next: HOUR,
    plan_director: command === undefined ? texts.t('role.plan_director') : bodyIn(command, language, institution),
    plan_link: command?.link ?? institution.contact.web,
  };
}

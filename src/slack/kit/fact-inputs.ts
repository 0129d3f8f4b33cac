import type { InputBlock } from '@slack/types';
import type { SuggestedValue } from '../../domain/cases/facts/suggest-value.ts';
import { choicesOf, timeShape } from '../../domain/handbook/fact-choices.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homePlaces, officialName, placeNames } from '../../domain/handbook/places/place-names.ts';
import type { DeclaredFact } from '../../domain/handbook/playbook.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { hourLabel } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { option } from './blocks.ts';
import type { Filled } from './filled.ts';
import { chooseInput, chooseSeveralInput, dayInput, hourInput, textInput } from './inputs.ts';

/** Beginnings of the names of the inputs of a fact, before its key. */
export const FACT_FIELDS = {
  /** Value, typed, chosen or picked. */
  value: 'fact.',
  /** The day of an hour. */
  day: 'fact_day.',
  /** A place that is not on the list. */
  other: 'fact_other.',
} as const;

/** The choice of "there is none". */
const NONE = 'no';
const MOST_OPTIONS = 100;
/** Slack shows no more of one. */
const LONGEST_OPTION = 75;

type Around = { handbook: Handbook; texts: Texts; today: string };

type Said = {
  label: string;
  hint: string;
  /** Slack asks for it before the form is sent. */
  isRequired?: boolean;
  /** Value that the field holds before the person changes it. */
  suggested?: SuggestedValue | null;
};

/** Returns the inputs of a fact, as its kind is said: typed, chosen, or picked on a clock or a calendar. */
export function factInputs(fact: DeclaredFact, said: Said, around: Around): InputBlock[] {
  const [value, ...beside] = inputsOf(fact, said, around);
  if (value === undefined) return [];
  // A place may be typed beside its list instead.
  const isAlone = beside.length === 0 || timeShape(fact) !== null;
  return [{ ...value, optional: !(said.isRequired === true && isAlone) }, ...beside];
}

function inputsOf(fact: DeclaredFact, { label, hint, suggested }: Said, around: Around): InputBlock[] {
  const { handbook, texts, today } = around;
  const name = `${FACT_FIELDS.value}${fact.id}`;
  const options = optionsOf(fact, around);
  if (options !== null) return [chooseInput(name, label, options, hint)];
  const places = offeredPlaces(fact, handbook);
  if (places !== null) return placeInputs(fact, places, { label, hint }, around);
  if (fact.kind === 'date') return [dayInput(name, label, hint)];
  const shape = timeShape(fact);
  const asked = hourLabel(label, `${today}T12:00:00Z`, handbook.institution.timeZone, texts);
  if (shape === 'hour') return [hourInput(name, asked, hint, suggested?.value)];
  if (shape === 'day_and_hour') {
    const said = texts.t('form.fact_day', { fact: label });
    const day = dayInput(`${FACT_FIELDS.day}${fact.id}`, said, '', suggested?.day ?? today);
    return [hourInput(name, asked, hint, suggested?.value), day];
  }
  const room = texts.t('form.fact_room', { count: fact.maxLength });
  const counted = [hint, room].filter((part) => part !== '').join(' · ');
  const initial = suggested?.value ?? '';
  return [textInput(name, label, { initial, optional: true, maxLength: fact.maxLength, hint: counted })];
}

/** The list, and a line for a place that is not on it. */
function placeInputs(
  fact: DeclaredFact,
  places: readonly string[],
  { label, hint }: Said,
  around: Around,
): InputBlock[] {
  const { texts, handbook } = around;
  const choose = fact.kind === 'place' ? chooseInput : chooseSeveralInput;
  const options = [
    ...places.map((place) => option(officialName(place, texts.language, handbook.institution), place)),
    ...noneOf(fact, around),
  ];
  return [
    choose(`${FACT_FIELDS.value}${fact.id}`, label, options, hint),
    textInput(`${FACT_FIELDS.other}${fact.id}`, texts.t('form.fact_other_place', { fact: label }), {
      optional: true,
      maxLength: fact.maxLength,
      hint: texts.t('form.fact_other_place_hint', { count: fact.maxLength }),
    }),
  ];
}

/** Returns whether people say the value in words of their own, and so otherwise in each language. */
export function isInWords(fact: DeclaredFact, handbook: Handbook): boolean {
  if (fact.kind === 'text') return true;
  return (fact.kind === 'place' || fact.kind === 'places') && offeredPlaces(fact, handbook) === null;
}

/** Returns what a person entered, by the key of each fact; several places with commas between. */
export function factsIn(filled: Filled): Record<string, string> {
  const days = filled.startingWith(FACT_FIELDS.day);
  const others = filled.startingWith(FACT_FIELDS.other);
  const values = Object.entries(filled.startingWith(FACT_FIELDS.value)).map(([key, value]) => {
    const several = filled.ticked(`${FACT_FIELDS.value}${key}`) ?? [];
    const places = [...several, value, others[key] ?? ''].map((part) => part.trim()).filter((part) => part !== '');
    const day = days[key] ?? '';
    return [key, day === '' || value === '' ? places.join(', ') : `${day} ${value}`] as const;
  });
  return Object.fromEntries(values);
}

function optionsOf(fact: DeclaredFact, { handbook, texts }: Around) {
  const choices = choicesOf(fact);
  if (choices === null || choices.length === 0) return null;
  const { languages } = handbook.institution;
  return choices
    .slice(0, MOST_OPTIONS)
    .map(({ id, words }) => option(inLanguage(words, texts.language, languages), id));
}

function noneOf({ none }: DeclaredFact, { handbook, texts }: Around) {
  if (none === undefined) return [];
  return [option(inLanguage(none, texts.language, handbook.institution.languages), NONE)];
}

/** Returns the handbook's places where one is chosen of them; null where it has none, or more than a list can hold. */
function offeredPlaces({ kind, scope }: DeclaredFact, { institution }: Handbook): readonly string[] | null {
  const places = homePlaces(institution);
  const isAsked = (kind === 'place' || kind === 'places') && scope === 'crisis';
  const isList =
    places.length > 0 &&
    places.length < MOST_OPTIONS &&
    placeNames(institution).every((name) => name.length <= LONGEST_OPTION);
  return isAsked && isList ? places : null;
}

import { choicesOf, timeShape } from '../../handbook/fact-choices.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Institution } from '../../handbook/institution.ts';
import { homeNameOf, isWordedByText } from '../../handbook/places/place-names.ts';
import type { DeclaredFact } from '../../handbook/playbook.ts';
import { foldText } from '../../text/fold-text.ts';
import { splitAtAnd } from '../../text/join-words.ts';
import { findQuotations } from '../../text/quotations.ts';
import { daysAfter } from '../../time/calendar-days.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import { typedDate } from '../../time/typed-date.ts';
import type { EnteredFact, FactMeaning } from '../model/fact.ts';
import { percentageOf } from './percentages.ts';
import { PROMISE_KEY } from './promised-hour.ts';

type Circumstances = { handbook: Handbook; now: string };

/** Returns what words mean that are an id, a label, an hour, a day, a percentage or known places; null for any other words. */
export function meaningOfWords(
  words: string,
  declared: DeclaredFact,
  circumstances: Circumstances,
): FactMeaning | null {
  const chosen = choiceOf(words, declared);
  if (chosen !== null) return chosen;
  if (isNone(words, declared)) return { kind: 'none' };
  switch (declared.kind) {
    case 'time':
      return timeOf(words, declared, circumstances);
    case 'date':
      return dateOf(words, circumstances);
    case 'number':
      return meaningOfNumber(words);
    case 'place':
    case 'places':
      return declared.scope === 'case'
        ? meaningOfOfficialName(words, circumstances.handbook)
        : meaningOfPlaces(words, declared, circumstances.handbook);
    default:
      return null;
  }
}

/**
 * Returns the places that a person names: of the handbook's list, and others by their proper names. Null
 * for an "and" in a name that is neither listed nor quoted, which no other language could say, and for two
 * places where one is asked for.
 */
export function namedPlaces(
  words: string,
  declared: DeclaredFact,
  { institution }: Handbook,
): Extract<FactMeaning, { kind: 'places' }> | null {
  const names = placesIn(words, listedIn(institution));
  if (names === null || names.length === 0 || names.some(isBareNo)) return null;
  return declared.kind === 'place' && names.length > 1 ? null : { kind: 'places', names };
}

/** "no", which no reader of another language understands. */
export function isBareNo(words: string): boolean {
  return ['no', 'non', 'ez'].includes(folded(words));
}

/** Returns the places of a fact by their names at home, whatever name its row keeps; null where it says something else. */
export function homePlacesOf(
  { value, meaning }: Pick<EnteredFact, 'value' | 'meaning'>,
  institution: Institution,
): string[] | null {
  if (meaning === null) return homePlacesIn(value, institution);
  return meaning.kind === 'places' ? meaning.names.map((name) => homeNameOf(name, institution) ?? name) : null;
}

/** Returns the places that words name in any language, by their names at home; null for an "and" that joins none. */
export function homePlacesIn(words: string, institution: Institution): string[] | null {
  return placesIn(words, listedIn(institution));
}

function isNone(words: string, { scope, none, kind }: DeclaredFact): boolean {
  if (Object.values(none ?? {}).some((one) => folded(one) === folded(words))) return true;
  return isBareNo(words) && kind !== 'choice' && (none !== undefined || scope === 'crisis');
}

function choiceOf(words: string, declared: DeclaredFact): FactMeaning | null {
  const wanted = folded(words);
  const choices = choicesOf(declared) ?? [];
  const found =
    choices.find(({ id }) => id === words) ??
    choices.find((one) => Object.values(one.words).some((word) => folded(word) === wanted));
  return found === undefined ? null : { kind: 'choice', id: found.id };
}

/** Null unless each of them is on the list. */
function meaningOfPlaces(words: string, { kind }: DeclaredFact, { institution }: Handbook): FactMeaning | null {
  const names = knownPlaces(words, listedIn(institution));
  return names === null || (kind === 'place' && names.length > 1) ? null : { kind: 'places', names };
}

/** Returns a place of one case that texts say otherwise than by its name at home; other words are in the language of its text already. */
function meaningOfOfficialName(words: string, { institution }: Handbook): FactMeaning | null {
  const home = homeNameOf(words, institution);
  return home === null || !isWordedByText(home, institution) ? null : { kind: 'places', names: [home] };
}

/** Finds a place by any of its names; null for a name that is not on the list. */
type Listed = (name: string) => string | null;

function listedIn(institution: Institution): Listed {
  return (name) => homeNameOf(name, institution);
}

function knownPlaces(words: string, listed: Listed): string[] | null {
  const names = placesIn(words, listed);
  return names === null || names.length === 0 || names.some((name) => listed(name) !== name) ? null : names;
}

/** Marks around the name of a place; a single one may be an apostrophe. */
const NAME_MARKS = '«“"';
/** Place of a quoted name while the words around it are split. */
const HOLE = /^\uE000(\d+)\uE000$/u;

/**
 * Reads names apart, at commas and where an "and" joins them. A quoted name stays as it is written; a
 * listed one is spelt as the house spells it, however many "and"s it holds.
 */
function placesIn(words: string, listed: Listed): string[] | null {
  const quotations = findQuotations(words).filter(({ start }) => NAME_MARKS.includes(words.charAt(start)));
  const quoted = quotations.map(({ inside }) => inside.trim());
  const plain = quotations.reduceRight(
    (rest, { start, end }, at) => `${rest.slice(0, start)}\uE000${at}\uE000${rest.slice(end)}`,
    words,
  );
  const nameOf = (part: string) => quoted[Number(HOLE.exec(part)?.[1] ?? -1)] ?? null;
  const names: string[] = [];
  for (const part of plain
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const found = namesIn(splitAtAnd(part), listed, nameOf);
    if (found === null) return null;
    names.push(...found);
  }
  return [...new Set(names.map((name) => listed(name) ?? name))];
}

/**
 * Returns the names in these parts, the longest listed ones first; null where an "and" joins what is not
 * known to be a name.
 * @param parts names, with an "and" after each but the last
 */
function namesIn(
  parts: readonly string[],
  listed: Listed,
  quotedName: (part: string) => string | null,
): string[] | null {
  const names: string[] = [];
  for (let from = 0; from < parts.length; ) {
    const until = lastOfName(parts, from, listed);
    const part = parts[from] ?? '';
    const name = until === null ? quotedName(part) : listed(parts.slice(from, until + 1).join(''));
    if (name === null && parts.length > 1) return null;
    names.push(name ?? part);
    from = (until ?? from) + 2;
  }
  return names;
}

/** Returns where the longest listed name ends that begins at this part; null where none does. */
function lastOfName(parts: readonly string[], from: number, listed: Listed): number | null {
  for (let until = parts.length - 1; until >= from; until -= 2)
    if (listed(parts.slice(from, until + 1).join('')) !== null) return until;
  return null;
}

const TIME = /^(?:([\d/-]+)[\sT,]+)?([01]?\d|2[0-3])[:.h]([0-5]\d)(?: ?h)?$/;

function timeOf(words: string, declared: DeclaredFact, circumstances: Circumstances): FactMeaning | null {
  const shape = timeShape(declared);
  const [found, date, hours = '', minutes] = TIME.exec(words.trim()) ?? [];
  if (shape === null || found === undefined) return null;
  const hour = `${hours.padStart(2, '0')}:${minutes}`;
  if (date === undefined) return { kind: 'time', day: null, hour };
  const told = typedDate(date, todayOf(circumstances));
  return told === null || shape === 'hour' ? null : { kind: 'time', day: told, hour };
}

/** Gives an hour its day, where the fact says both: the one on which the clocks read it nearest to now. */
export function withDay(meaning: FactMeaning | null, declared: DeclaredFact, circumstances: Circumstances) {
  if (meaning?.kind !== 'time' || meaning.day !== null || timeShape(declared) !== 'day_and_hour') return meaning;
  return { ...meaning, day: dayOf(meaning.hour, declared.id === PROMISE_KEY, circumstances) };
}

function dateOf(words: string, circumstances: Circumstances): FactMeaning | null {
  const day = typedDate(words, todayOf(circumstances));
  return day === null ? null : { kind: 'date', day };
}

/** Languages write a figure alike, and a percentage each in its own way. */
function meaningOfNumber(words: string): FactMeaning | null {
  const figure = percentageOf(words);
  return figure === null ? null : { kind: 'percentage', figure };
}

function todayOf({ handbook, now }: Circumstances): string {
  return localDate(now, handbook.institution.timeZone);
}

/** Returns the day on which the clocks read that hour nearest to now; of a promise, the next one. */
function dayOf(hour: string, isPromise: boolean, { handbook, now }: Circumstances): string {
  const { timeZone } = handbook.institution;
  const today = todayOf({ handbook, now });
  const from = (date: string) => instantAt(date, hour, timeZone) - Date.parse(now);
  const days = isPromise ? [today, daysAfter(today, 1)] : [today, daysAfter(today, -1), daysAfter(today, 1)];
  const [nearest = today] = days
    .filter((date) => !isPromise || from(date) > 0)
    .toSorted((one, other) => Math.abs(from(one)) - Math.abs(from(other)));
  return nearest;
}

function folded(words: string): string {
  return foldText(words, 'loose').text.trim();
}

import { weekdayOfDate } from './calendar-words.ts';
import { isHarm, isKnownNoun, nounConcept } from './counted-nouns.ts';
import type { Figure, PartialDate, Subject } from './quantity.ts';

/**
 * Returns true if a source with the figure `known` supports the figure `said`: same kind, value,
 * unit and subject.
 */
export function isGroundedBy(said: Figure, known: Figure): boolean {
  switch (said.kind) {
    case 'number':
      return known.kind === 'name' ? isNamed(known, said) : known.kind === 'number' && isSameCount(said, known);
    case 'name':
      if (known.kind === 'date') return said.value === String(known.date.year);
      return known.kind === 'number' ? isNamed(said, known) : known.kind === 'name' && isSameName(said, known);
    case 'date':
      if (known.kind === 'name') return isYearOnly(said.date) && known.value === String(said.date.year);
      return known.kind === 'date' && isSameDate(said.date, known.date);
    case 'hour':
      return known.kind === 'hour' && share(said.values.map(ofMidnight), known.values.map(ofMidnight));
    default:
      return isSameMeasure(said, known);
  }
}

type Measured = Exclude<Figure, { kind: 'number' | 'name' | 'date' | 'hour' }>;

function isSameMeasure(said: Measured, known: Figure): boolean {
  // "Tasa 62,40": a note leaves the sign of money out, and nothing else has such a fraction.
  if (said.kind === 'amount' && known.kind === 'number')
    return !Number.isInteger(said.values[0]) && share(said.values, known.values);
  return known.kind === said.kind && unitIn(said) === unitIn(known) && share(said.values, known.values);
}

/** "Hasta las 23:59" is until midnight. */
function ofMidnight(minutes: number): number {
  return minutes === LAST_MINUTE ? 0 : minutes % (LAST_MINUTE + 1);
}

const LAST_MINUTE = 1439;

type Name = Extract<Figure, { kind: 'name' }>;
type Count = Extract<Figure, { kind: 'number' }>;

function isSameCount(said: Count, known: Count): boolean {
  return share(said.values, known.values) && isSameSubject(said.subject, known.subject);
}

function isSameName(said: Name, known: Name): boolean {
  return said.value === known.value && (said.name === known.name || known.name === '' || said.name === '');
}

/**
 * Returns true if the count is the name's number. "planta 2" is the "2.ª planta"; the second figure
 * of "líneas 1 y 3" has no noun.
 */
function isNamed({ name, value }: Name, { values, subject: { nouns, states } }: Count): boolean {
  const [first = ''] = nouns;
  return String(values[0]) === value && states.length === 0 && (first === '' || first === (nounConcept(name) ?? name));
}

/** The same number of something else, as far as our lexicon can tell: a person must say whether it is the same. */
export function mayCountTheSame(said: Figure, known: Figure): boolean {
  if (said.kind !== 'number') return false;
  // "115 euros, y 8 por cada día": what the second counts the first says.
  if (known.kind === 'amount') return said.subject.states.length === 0 && share(said.values, known.values);
  if (known.kind !== 'number' || !share(said.values, known.values)) return false;
  if (said.subject.states.some((state) => isOtherState(state, known.subject))) return false;
  return !(said.subject.nouns.every(isKnownNoun) && known.subject.nouns.every(isKnownNoun));
}

/** Returns true if a state that the source lacks makes another subject: harm, or closed where the source says open. */
function isOtherState(state: string, { states }: Subject): boolean {
  return !states.includes(state) && (isHarm(state) || states.length > 0);
}

/**
 * Returns true if two figures are about the same thing, whatever their values: one could replace
 * the other.
 */
export function isSameMatter(said: Figure, known: Figure): boolean {
  if (said.kind === 'number') {
    return (
      known.kind === 'number' &&
      said.subject.nouns.length > 0 &&
      known.subject.nouns.length > 0 &&
      isSameSubject(said.subject, known.subject)
    );
  }
  if (said.kind === 'date') return known.kind === 'date' && (said.date.day === null) === (known.date.day === null);
  return said.kind !== 'name' && known.kind === said.kind && unitIn(said) === unitIn(known);
}

function unitIn(figure: Figure): string {
  return 'unit' in figure ? figure.unit : '';
}

function share(left: readonly number[], right: readonly number[]): boolean {
  return left.some((a) => right.some((b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b))));
}

/**
 * Returns true if the reply counts what the source counts. A state in the reply must be the
 * source's. People may be named by their state alone ("12 heridos", "12 personas heridas").
 */
function isSameSubject(said: Subject, known: Subject): boolean {
  if (!said.states.every((state) => known.states.includes(state))) return false;
  if (said.nouns.length === 0)
    return said.states.length > 0 || known.nouns.length + known.states.length === 0 || !known.states.some(isHarm);
  if (known.nouns.length === 0)
    return known.states.length === 0 ? true : said.nouns.includes('person') || said.states.length > 0;
  return said.nouns.some((noun) => known.nouns.includes(noun));
}

/**
 * Returns true if every part that both dates give agrees, and the source gives each part on which
 * the reply's date depends.
 */
function isSameDate(said: PartialDate, known: PartialDate): boolean {
  if (said.weekday !== null && said.day === null) return isSameWeekday(said, known);
  const weekday = known.weekday ?? weekdayIn(known);
  if (known.weekday !== null && known.day === null) return false;
  if (said.weekday !== null && weekday !== null && said.weekday !== weekday) return false;
  if (said.year !== null && known.year !== null && said.year !== known.year) return false;
  if (said.day === null && said.month === null) return known.year === said.year;
  if (said.day !== null && said.day !== known.day) return false;
  return said.month === known.month || (said.month === null && said.day !== null);
}

/** Returns true if a weekday is the source's, or one of its stretch; a stretch has both ends of the source's. */
function isSameWeekday(said: PartialDate, known: PartialDate): boolean {
  if (said.through !== undefined) return said.weekday === known.weekday && said.through === known.through;
  if (known.through === undefined) return said.weekday === (known.weekday ?? weekdayIn(known));
  return said.weekday !== null && weekdaysOf(known).includes(said.weekday);
}

/** Returns the weekdays of a stretch, over the end of a week too: "viernes a lunes". */
function weekdaysOf({ weekday, through }: PartialDate): number[] {
  if (weekday === null) return [];
  const length = (((through ?? weekday) - weekday + WEEK) % WEEK) + 1;
  return Array.from({ length }, (_, after) => (weekday + after) % WEEK);
}

const WEEK = 7;

function isYearOnly({ day, month, weekday, year }: PartialDate): boolean {
  return year !== null && day === null && month === null && weekday === null;
}

function weekdayIn({ day, month, year }: PartialDate): number | null {
  return day === null || month === null || year === null ? null : weekdayOfDate(year, month, day);
}

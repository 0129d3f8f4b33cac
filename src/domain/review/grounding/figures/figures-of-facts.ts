import { foldText } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { Figure, PartialDate, Quantity } from '../quantities/quantity.ts';
import { readFigures, readQuantities } from '../quantities/read-quantities.ts';
import { spellOutFact } from './spell-out-fact.ts';

/** A figure that a source vouches for, as it is written there. */
export type Ground = { figure: Figure; written: string };

/** "segunda planta": the first two ordinals order words in a reply, and name a floor in a fact. */
const FLOOR =
  /(?<!\p{L})(?:(primer[oa]?|primeir[oa]|first)|(segund[oa]|segon[a]?|second))(?=\s(?:planta|piso|pis|andar|floor))|(?<!\p{L})(?:(lehen(?:engo)?)|(bigarren))(?=\s(?:solairu|pisu))/giu;
/** "viernes: 19 h" and "17-20 h" may be when or how long; the reply's own words say which. */
const BARE_HOUR = /^(\d{1,2})(?:\s?h)?$/;
/** The second of two hours. */
const END_OF_HOURS = /^\s?(?:-|a)\s?(\d{1,2})(?!\d)/;
const ENGLISH_DAY = /(?<![\d.,])([12]?\d|3[01])(?:st|nd|rd|th)(?!\p{L})/gu;
const BETWEEN_DATES = /^\.?\s?(?:[-–—]|al?|ao?|hasta(?: el)?|fins(?: al?)?|ata o|to|until|through)\s?$/u;
const SOME_YEAR = 2027;
const YEAR = /^(?:19|20)\d{2}$/;
const NOON = 12;
const HOURS = 24;

/** Returns the figures of a fact, as everything that they may mean. */
export const figuresOfFact = rememberLast((text): readonly Ground[] => {
  const full = spellOutFact(text);
  const inFull = full === text ? [] : writtenIn(full);
  // "Sáb 14 junio" is a Saturday: the note alone does not say so.
  const written = [
    ...writtenIn(text).filter((ground) => !inFull.some((other) => tellsWeekdayOf(other, ground))),
    ...inFull,
  ];
  return [
    ...written,
    ...stretchesOf(written),
    ...daysOfMonth(written),
    ...yearsIn(written),
    ...floorsIn(text),
    ...englishDays(text),
    ...bareDays(text),
    ...(written.some(isDayOfMonth) ? [text, full].flatMap(besideSeasons) : []),
  ];
}, FACTS_REMEMBERED);

function tellsWeekdayOf({ figure: full }: Ground, { figure }: Ground): boolean {
  if (figure.kind !== 'date' || full.kind !== 'date') return false;
  const { date } = figure;
  const isSame = date.day !== null && date.day === full.date.day && date.month === full.date.month;
  return isSame && date.weekday === null && full.date.weekday !== null;
}

function writtenIn(text: string): Ground[] {
  const { folded, figures } = readFigures(text);
  return figures.flatMap((figure) => {
    const { start, end } = figure;
    const { words } = folded.spanOf(start, end);
    const hour = figure.kind === 'duration' ? hourOf(folded.text.slice(start, end), words, folded.text.slice(end)) : [];
    return [{ figure, written: words }, ...hour];
  });
}

/** "lunes, martes y miércoles": weekdays in a row are the stretch from the first to the last. */
function stretchesOf(written: readonly Ground[]): Ground[] {
  const listed = new Map<number, string>();
  for (const { figure, written: words } of written) {
    if (figure.kind !== 'date' || figure.date.weekday === null || figure.date.day !== null) continue;
    if (figure.date.through !== undefined) return [];
    listed.set(figure.date.weekday, words);
  }
  return [...listed].flatMap(([weekday, words]): Ground[] => {
    let through = weekday;
    while (listed.has(through + 1)) through += 1;
    if (listed.has(weekday - 1) || through === weekday) return [];
    return [
      { figure: { kind: 'date', date: { day: null, month: null, year: null, weekday, through } }, written: words },
    ];
  });
}

function hourOf(said: string, written: string, after: string): Ground[] {
  const hour = Number(BARE_HOUR.exec(said)?.[1] ?? HOURS);
  if (hour >= HOURS) return [];
  // "9-14 h" begins in the morning.
  const isSure = hour > NOON || Number(END_OF_HOURS.exec(after)?.[1] ?? 0) > NOON;
  return [{ figure: { kind: 'hour', values: isSure ? [hour * 60] : [hour * 60, (hour * 60 + 720) % 1440] }, written }];
}

/** "Agosto: cerrado del 10 al 21": where a fact names one month, its days are of that month. */
function daysOfMonth(written: readonly Ground[]): Ground[] {
  const dates = written.flatMap(({ figure, written: words }) =>
    figure.kind === 'date' ? [{ date: figure.date, words }] : [],
  );
  const months = new Set(dates.flatMap(({ date: { month } }) => month ?? []));
  const [month] = months;
  if (month === undefined || months.size > 1) return [];
  return dates
    .filter(({ date }) => date.day !== null && date.month === null)
    .map(({ date, words }) => ({ figure: { kind: 'date', date: { ...date, month } }, written: words }));
}

/** "Ordenanza 2026": a number that counts nothing and may be a year. */
function yearsIn(written: readonly Ground[]): Ground[] {
  return written.flatMap(({ figure, written: words }): Ground[] => {
    if (figure.kind !== 'number' || figure.subject.nouns.length + figure.subject.states.length > 0) return [];
    const [year = 0] = figure.values;
    if (!YEAR.test(words) || figure.values.length > 1) return [];
    return [{ figure: { kind: 'date', date: { day: null, month: null, year, weekday: null } }, written: words }];
  });
}

/** "Date: 21st": a day, though no "on the" tells so. */
function englishDays(text: string): Ground[] {
  return matchesIn(text, ENGLISH_DAY).map(({ 0: written, 1: day }) => ({
    figure: { kind: 'date', date: { day: Number(day), month: null, year: null, weekday: null } },
    written,
  }));
}

/** "Olentzero: 24, salida 18:00": the first number of a note that counts nothing is the day. */
function bareDays(text: string): Ground[] {
  const [, day] = BARE_DAY.exec(text) ?? [];
  if (day === undefined) return [];
  return [
    { figure: { kind: 'date', date: { day: Number(day), month: null, year: null, weekday: null } }, written: day },
  ];
}

const BARE_DAY = /:\s(?:d[ií]a\s)?([12]?\d|3[01])(?=[,;])/u;

/** "Prohibido 1 junio–30 sept": the rest of the year begins and ends beside it, "del 1 de octubre al 31 de mayo". */
function besideSeasons(text: string): Ground[] {
  const { folded, figures: found } = readFigures(text);
  return found.flatMap((from, at): Ground[] => {
    const to = found[at + 1];
    if (to === undefined || !BETWEEN_DATES.test(folded.text.slice(from.end, to.start))) return [];
    return [dayBeside(from, -1), dayBeside(to, 1)].flatMap((date) =>
      date === null ? [] : [{ figure: { kind: 'date', date }, written: text.trim() }],
    );
  });
}

function isDayOfMonth({ figure }: Ground): boolean {
  return figure.kind === 'date' && figure.date.day !== null && figure.date.month !== null;
}

/** The day before or after one that is given with its month; in February of a year that has 28. */
function dayBeside(figure: Figure, step: 1 | -1): PartialDate | null {
  if (figure.kind !== 'date' || figure.date.day === null || figure.date.month === null) return null;
  const beside = new Date(Date.UTC(SOME_YEAR, figure.date.month - 1, figure.date.day + step));
  return { day: beside.getUTCDate(), month: beside.getUTCMonth() + 1, year: null, weekday: null };
}

function floorsIn(text: string): Ground[] {
  return matchesIn(text, FLOOR).flatMap(({ index, 0: word, 1: first, 3: firstInBasque }) => {
    const value = first === undefined && firstInBasque === undefined ? 2 : 1;
    const rest = foldText(`${value}.ª${text.slice(index + word.length)}`, 'loose');
    const [floor]: Quantity[] = readQuantities(rest);
    if (floor === undefined) return [];
    return [{ figure: floor, written: text.slice(index, index + word.length) }];
  });
}

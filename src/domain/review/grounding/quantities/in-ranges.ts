import type { AtomRow } from './atom-row.ts';
import { gapAfter, numberAt, wordAfter, wordBefore } from './atom-row.ts';
import type { Placed } from './placed-figure.ts';
import type { Figure, PartialDate } from './quantity.ts';
import { headWord } from './read-subject.ts';

const LINK = /^(?:a|as|al|y|o|i|e|u|to|and|or|eta|edo|ou|hasta|fins|ata|ate|until|till)$/;
const ARTICLE = /^(?:las|les|el|los|as|a|al|the)$/;
const FROM =
  /^(?:de|das|desde|des|from|between|entre|dende|open|opens|abre|abrimos|abierto|abierta|obri|obert|oberta|aberto|horario|horari)$/;
const TO = /^(?:a|as|al|ao|to|hasta|fins|ata|ate|until|till|through)$/;
const BETWEEN = /^(?:entre|between)$/;

/** Gives a bare figure the kind of its neighbour in a range, as in "de 9 a 14 h" or "líneas 1 y 3". */
export function inRanges(row: AtomRow, placed: readonly Placed[]): readonly Placed[] {
  if (placed.length < 2) return placed;
  const ranged = [...placed];
  for (let index = ranged.length - 1; index > 0; index -= 1) {
    const [left, right] = [ranged[index - 1], ranged[index]];
    if (left === undefined || right === undefined || !isRange(row, left, right)) continue;
    if (isHours(row, left, right)) {
      const end = hourOf(row, right);
      ranged[index - 1] = { ...left, figure: beginOf(hourOf(row, left), end) };
      ranged[index] = { ...right, figure: end };
    } else if (isBare(row, left)) {
      ranged[index - 1] = { ...left, figure: beginBefore(row, left, right) };
    }
  }
  return inStretches(row, goingOn(row, ranged));
}

/** "líneas 1 y 3", "de 8:30 a 13 h": what goes on is of the kind of what it goes on from. */
function goingOn(row: AtomRow, placed: readonly Placed[]): Placed[] {
  const ranged = [...placed];
  for (const [index, right] of ranged.entries()) {
    const left = ranged[index - 1];
    if (left === undefined || !goesOn(row, left, right)) continue;
    if (left.figure.kind === 'hour' || left.figure.kind === 'name')
      ranged[index] = { ...right, figure: likeIt(row, right, left) };
  }
  return ranged;
}

function beginBefore(row: AtomRow, left: Placed, right: Placed): Figure {
  const begin = likeIt(row, left, right);
  return isOfTwelve(row, right) ? begin : beginOf(begin, right.figure);
}

/** "de 9 a 20 h" begins in the morning: with hours up to 24, nine in the evening is 21. */
function beginOf(begin: Figure, end: Figure): Figure {
  if (begin.kind !== 'hour' || end.kind !== 'hour' || end.values.some((value) => value < NOON)) return begin;
  const [early = 0, late = early] = begin.values.toSorted((one, other) => one - other);
  // "De 12 a 13 h" begins at noon.
  return { ...begin, values: [early === 0 ? late : early] };
}

/** "Between 3 and 7 pm": the end is of twelve hours, and so may the begin be, of the same half. */
function isOfTwelve(row: AtomRow, { from, figure }: Placed): boolean {
  const [value = 24] = numberAt(row, from)?.values ?? [];
  return figure.kind === 'hour' && value <= 12;
}

const NOON = 780;

/** "de lunes a viernes", "luns - venres", "astelehenetik ostiralera": the first weekday tells where the stretch ends. */
function inStretches(row: AtomRow, placed: readonly Placed[]): Placed[] {
  return placed.map((left, index) => {
    const right = placed[index + 1];
    const date = weekdayAlone(left);
    const through = right === undefined ? null : (weekdayAlone(right)?.weekday ?? null);
    if (date === null || right === undefined || through === null || !isStretch(row, left, right)) return left;
    return { ...left, figure: { kind: 'date', date: { ...date, through } } };
  });
}

function weekdayAlone({ figure }: Placed): PartialDate | null {
  return figure.kind === 'date' && figure.date.weekday !== null && figure.date.day === null ? figure.date : null;
}

function isStretch(row: AtomRow, left: Placed, right: Placed): boolean {
  const between = gapBetween(row, left, right);
  if (/[.,;:!?()]/.test(between)) return false;
  const words = row.atoms.slice(left.to + 1, right.from);
  const [first, second] = words;
  if (first === undefined) return /-/.test(between) || (between === ' ' && /tik$/.test(row.atoms[left.to]?.text ?? ''));
  if (words.length > 2 || (second !== undefined && !ARTICLE.test(second.text))) return false;
  return TO.test(first.text) || (LINK.test(first.text) && BETWEEN.test(wordBefore(row, left.from)));
}

function gapBetween(row: AtomRow, left: Placed, right: Placed): string {
  return row.text.slice(row.atoms[left.to]?.end, row.atoms[right.from]?.start);
}

/** "de nueve a dos": two bare numbers of a clock with nothing that they count. */
function isHours(row: AtomRow, left: Placed, right: Placed): boolean {
  // "Every Tuesday, 8 to 2": a comma or colon in the place of "from".
  const before = wordBefore(row, left.from);
  const begins = before === '' ? /[,:]\s$/.test(gapAfter(row, left.from - 1)) : FROM.test(before);
  if (!isBare(row, left) || !isBare(row, right) || !begins || !TO.test(wordAfter(row, left.to))) return false;
  return [left, right].every(({ from }) => {
    const [value = 25] = numberAt(row, from)?.values ?? [];
    return value >= 1 && value <= 24;
  });
}

function goesOn(row: AtomRow, left: Placed, right: Placed): boolean {
  return (isBare(row, right) || endsHours(row, left, right)) && isRange(row, left, right);
}

/** "de 8:30 a 13 h": an hour, and how long nothing. */
function endsHours(row: AtomRow, left: Placed, { figure, from, to }: Placed): boolean {
  return (
    left.figure.kind === 'hour' &&
    figure.kind === 'duration' &&
    TO.test(wordBefore(row, from)) &&
    /^hs?$/.test(row.atoms[to]?.text ?? '')
  );
}

/** A number that counts nothing: "Horario: 9-14 h" names what it is about before the colon. */
function isBare(row: AtomRow, { figure, to }: Placed): boolean {
  if (figure.kind === 'date') return figure.date.day !== null && figure.date.month === null;
  return figure.kind === 'number' && headWord(row, to) === '';
}

function isDay(row: AtomRow, { figure, from }: Placed): boolean {
  return figure.kind === 'date' && !FROM.test(wordBefore(row, from));
}

function isRange(row: AtomRow, left: Placed, right: Placed): boolean {
  const between = gapBetween(row, left, right);
  if (/[.,;:!?()]/.test(between))
    return between === ', ' && (left.figure.kind === 'name' || isDayOfRow(row, left, right));
  const words = row.atoms.slice(left.to + 1, right.from);
  const [first, second] = words;
  // "El día 10 a las 8:00": a day and its hour.
  if (isDay(row, left) && right.figure.kind === 'hour') return false;
  if (first === undefined) return /^\s?-\s?$/.test(between);
  return words.length <= 2 && LINK.test(first.text) && (second === undefined || ARTICLE.test(second.text));
}

/** "4, 5 y 6 de diciembre": days before a date with its month. */
function isDayOfRow(row: AtomRow, left: Placed, { figure }: Placed): boolean {
  return isBare(row, left) && figure.kind === 'date' && figure.date.month !== null;
}

/** The bare figure with its neighbour's unit, month or hours. */
function likeIt(row: AtomRow, bare: Placed, { from: other, figure }: Placed): Figure {
  const [value = 0] = numberAt(row, bare.from)?.values ?? [];
  if (figure.kind === 'hour') return hourOf(row, bare);
  if (figure.kind === 'date') {
    // "Sábado 5 y domingo 6 julio": each has its own weekday.
    if (bare.figure.kind === 'date') return { kind: 'date', date: { ...bare.figure.date, month: figure.date.month } };
    return value > 31 ? bare.figure : { kind: 'date', date: { ...figure.date, day: value, weekday: null } };
  }
  if (figure.kind === 'number') return { ...figure, values: [value] };
  if (figure.kind === 'name') return { ...figure, value: String(value) };
  const [second = 0] = numberAt(row, other)?.values ?? [];
  const factor = second === 0 ? 1 : (figure.values[0] ?? 1) / second;
  return { ...figure, values: [value * factor] };
}

function hourOf(row: AtomRow, { from, figure }: Placed): Figure {
  const atom = numberAt(row, from);
  const [value = 25] = atom?.values ?? [];
  if (value > 24) return figure;
  // "de 8.30 a 13 h": minutes follow the point.
  const [, dotted] = (atom?.shape === 'decimal' && /\.([0-5]\d)$/.exec(atom.text)) || [];
  const minutes = dotted === undefined ? value * 60 : Math.floor(value) * 60 + Number(dotted);
  return { kind: 'hour', values: value > 12 ? [minutes % 1440] : [minutes % 720, (minutes % 720) + 720] };
}

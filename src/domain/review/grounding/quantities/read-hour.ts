import type { AtomRow } from './atom-row.ts';
import { numberAt, wordAfter, wordBefore } from './atom-row.ts';
import { monthNumber } from './calendar-words.ts';
import type { DayPart } from './hour-words.ts';
import {
  ARTICLE,
  BASQUE_CLOCK_SUFFIX,
  BASQUE_SPOKEN,
  BASQUE_SUFFIX,
  BEFORE_ARTICLE,
  DAY_PART,
  ENGLISH,
  HALF,
  HOUR_WORD,
  JOINER,
  LESS,
  PART_LINK,
  QUARTER,
} from './hour-words.ts';

/** An hour of the day: the minutes after midnight that it may mean, and the atoms it takes. */
export type ReadHour = { values: readonly number[]; from: number; to: number };

/** The hour that begins at or just around the number at `index`; null when that number is no hour. */
export function readHour(row: AtomRow, index: number): ReadHour | null {
  const atom = numberAt(row, index);
  // "Desde cero por la mañana" begins at no hour.
  if (atom?.shape === 'spoken' && atom.values[0] === 0) return null;
  // "5 enero 18:00" is a day and its hour, "mayo 24" a day.
  if (atom === null || (atom.shape !== 'clock' && monthNumber(wordBefore(row, index)) !== null)) return null;
  const quarters = catalanQuarters(row, index) ?? englishPast(row, index);
  if (quarters !== null) return quarters;
  const clock = clockOf(row, index);
  return clock === null ? null : placedHour(row, index, withUnit(row, index, withMinutes(row, index, clock)));
}

/** The clock with its spoken minutes: "y media", "menos cuarto". */
function withMinutes(row: AtomRow, index: number, clock: Clock): Clock {
  const spoken = clock.whole ? minutesAfter(row, index) : null;
  if (spoken === null) return clock;
  const { minutes, certain, to } = spoken;
  return { ...clock, minutes: clock.minutes + minutes, sure: clock.sure || certain, to };
}

/** With what only hours have behind them: "en punto", "o'clock", "h", "-etan". */
function withUnit(row: AtomRow, index: number, clock: Clock): Clock {
  const { to } = clock;
  const next = wordAfter(row, to);
  if (next === 'en' && wordAfter(row, to + 1) === 'punto') return { ...clock, sure: true, to: to + 2 };
  if (next === 'o' && wordAfter(row, to + 1) === 'clock') return { ...clock, sure: true, to: to + 2 };
  if (HOUR_WORD.has(next) && (clock.sure || isHourBeforeUnit(row, index))) return { ...clock, sure: true, to: to + 1 };
  const written = clock.exact && !clock.whole;
  if (BASQUE_SUFFIX.test(next) || (written && BASQUE_CLOCK_SUFFIX.test(next)))
    return { ...clock, sure: true, to: to + 1 };
  return clock;
}

/** With its part of the day, after it or (in Basque) before; null when nothing says that it is an hour. */
function placedHour(row: AtomRow, index: number, { minutes, sure, exact, to }: Clock): ReadHour | null {
  // "€8 a night" is a price.
  if (/^[€$£]$/.test(wordBefore(row, index))) return null;
  const part = dayPartAfter(row, to);
  if (part !== null) return { values: inPart(minutes, part.part), from: index, to: part.to };
  const before = wordBefore(row, index);
  const early = /ko$/.test(before) ? DAY_PART.get(before) : undefined;
  if (early !== undefined) return { values: inPart(minutes, early), from: index - 1, to };
  if (!sure && (!isHourPlace(row, index, to) || isEnglishCount(row, index, exact))) return null;
  return { values: exact ? [minutes] : bothHalves(minutes), from: index, to };
}

/** "At 13 your child may come alone": English says "1 pm". */
function isEnglishCount(row: AtomRow, index: number, exact: boolean): boolean {
  return exact && numberAt(row, index)?.shape === 'plain' && wordBefore(row, index) === 'at';
}

type Clock = {
  minutes: number;
  /** No doubt that it is an hour. */
  sure: boolean;
  /** Not one of twelve: "14", "6:30". */
  exact: boolean;
  /** Without minutes of its own. */
  whole: boolean;
  to: number;
};

function clockOf(row: AtomRow, index: number): Clock | null {
  const atom = numberAt(row, index);
  const [value] = atom?.values ?? [];
  if (atom === null || value === undefined) return null;
  if (atom.shape === 'clock') return { minutes: value, sure: true, exact: true, whole: false, to: index };
  if (atom.shape === 'decimal') {
    const dotted = /^([01]?\d|2[0-3])\.([0-5]\d)$/.exec(atom.text);
    if (dotted === null) return null;
    const sure = HOUR_WORD.has(wordAfter(row, index));
    return { minutes: Number(dotted[1]) * 60 + Number(dotted[2]), sure, exact: true, whole: false, to: index };
  }
  if (!['plain', 'spoken'].includes(atom.shape) || value > 24 || !Number.isInteger(value)) return null;
  const sure = atom.shape === 'spoken' && BASQUE_SPOKEN.test(atom.text) && value <= 12;
  return { minutes: (value % 24) * 60, sure, exact: value > 12 || value === 0, whole: true, to: index };
}

type Minutes = { minutes: number; to: number; certain: boolean };

/** "y media", "menos cuarto", "i mitja", "eta erdietan", "six thirty". */
function minutesAfter(row: AtomRow, index: number): Minutes | null {
  const word = wordAfter(row, index);
  if (HALF.has(word)) return { minutes: 30, to: index + 1, certain: true };
  if (word === 't' && HALF.has(wordAfter(row, index + 1))) return { minutes: 30, to: index + 2, certain: true };
  if (word === 'laurden' && /^gutxi/.test(wordAfter(row, index + 1)))
    return { minutes: -15, to: index + 2, certain: true };
  if (LESS.has(word)) return joinedMinutes(row, index, -1);
  return JOINER.has(word) ? joinedMinutes(row, index, 1) : englishMinutes(row, index);
}

/** After "y" or "menos". */
function joinedMinutes(row: AtomRow, index: number, sign: 1 | -1): Minutes | null {
  const next = wordAfter(row, index + 1);
  if (QUARTER.has(next)) return { minutes: 15 * sign, to: index + 2, certain: true };
  const introduced = isIntroduced(row, index);
  if (HALF.has(next)) {
    const certain =
      introduced ||
      isEndOfRange(row, index) ||
      dayPartAfter(row, index + 2) !== null ||
      wordAfter(row, index) === 'eta';
    return certain ? { minutes: 30, to: index + 2, certain } : null;
  }
  const number = numberAt(row, index + 2);
  const [value = 60] = number?.values ?? [];
  const isMinutes = number?.shape === 'spoken' && value < 60 && value >= 5 && introduced;
  return isMinutes ? { minutes: sign * value, to: index + 2, certain: true } : null;
}

/** "de nueve y media a dos", "de ocho a tres y media". */
function isEndOfRange(row: AtomRow, index: number): boolean {
  const before = wordBefore(row, index);
  const opens = /^(?:de|des|desde|dende)$/.test(before) && /^(?:a|hasta|fins|ata)$/.test(wordAfter(row, index + 2));
  return opens || (/^(?:a|hasta|fins|ata)$/.test(before) && numberAt(row, index - 2) !== null);
}

function englishMinutes(row: AtomRow, index: number): Minutes | null {
  const number = numberAt(row, index + 1);
  const [value = 0] = number?.values ?? [];
  if (number?.shape !== 'spoken' || ![15, 30, 45].includes(value)) return null;
  return { minutes: value, to: index + 1, certain: ENGLISH.has(wordBefore(row, index)) };
}

/** "dos quarts de tres": half past two. */
function catalanQuarters(row: AtomRow, index: number): ReadHour | null {
  const [quarters = 0] = numberAt(row, index)?.values ?? [];
  if (quarters > 3 || !/^quarts?$/.test(wordAfter(row, index)) || !/^d(?:e|)$/.test(wordAfter(row, index + 1)))
    return null;
  const [hour = 0] = numberAt(row, index + 3)?.values ?? [];
  if (hour < 1 || hour > 12) return null;
  return withDayPart(row, index, index + 3, (hour - 1) * 60 + quarters * 15);
}

/** "half past six", "a quarter to nine". */
function englishPast(row: AtomRow, index: number): ReadHour | null {
  const link = wordBefore(row, index);
  const measure = wordBefore(row, index - 1);
  const [hour = 0] = numberAt(row, index)?.values ?? [];
  if (!/^(?:past|to)$/.test(link) || hour < 1 || hour > 12) return null;
  const named = measure === 'half' ? 30 : measure === 'quarter' ? 15 : 0;
  const [said = 0] = numberAt(row, index - 2)?.values ?? [];
  const minutes = named > 0 ? named : [5, 10, 20, 25].includes(said) && link === 'past' ? said : 0;
  return minutes === 0 ? null : withDayPart(row, index - 2, index, hour * 60 + (link === 'to' ? -minutes : minutes));
}

function withDayPart(row: AtomRow, from: number, last: number, minutes: number): ReadHour {
  const part = dayPartAfter(row, last);
  if (part === null) return { values: bothHalves(minutes), from, to: last };
  return { values: inPart(minutes, part.part), from, to: part.to };
}

function dayPartAfter(row: AtomRow, index: number): { part: DayPart; to: number } | null {
  for (let step = 0; step < 4; step += 1) {
    const word = wordAfter(row, index + step);
    if (/^[ap]$/.test(word) && row.atoms[index + step + 2]?.text === 'm' && step === 0) {
      return { part: word === 'a' ? 'am' : 'pm', to: index + 2 };
    }
    const part = DAY_PART.get(word);
    if (part !== undefined) return step > 0 || /^[ap]m$/.test(word) ? { part, to: index + step + 1 } : null;
    if (!PART_LINK.has(word)) return null;
  }
  return null;
}

/** "a las 14 h", "de 9 a 14 h"; but "las 24 horas" and "de 3 a 5 horas" are how long. */
function isHourBeforeUnit(row: AtomRow, index: number): boolean {
  const [value = 0] = numberAt(row, index)?.values ?? [];
  if (isIntroduced(row, index)) return value < 24 || wordBefore(row, index - 1) === 'a';
  // A fact that is nothing but "14 h".
  if (row.atoms.length === 2) return value < 24 && wordAfter(row, index) === 'h';
  const [first = 0] = numberAt(row, index - 2)?.values ?? [];
  if (!/^(?:a|y|i|e|to|and)$/.test(wordBefore(row, index))) return false;
  // "de 23 a 5 h" goes over midnight.
  return first >= 7 && first < 24 && (value > first ? value <= 24 : first >= 18 && value <= 8);
}

function isIntroduced(row: AtomRow, index: number): boolean {
  const before = wordBefore(row, index);
  return ARTICLE.has(before) || ENGLISH.has(before);
}

/** "hasta las 9", "at 6": an hour unless a noun in the plural follows. */
function isHourPlace(row: AtomRow, index: number, to: number): boolean {
  const before = wordBefore(row, index);
  const next = wordAfter(row, to);
  if (/s$/.test(next) && !/mos$/.test(next) && next.length > 3 && !/^(?:antes|despues|fins|mas)$/.test(next))
    return false;
  if (ENGLISH.has(before)) return before === 'at' || next === '' || numberAt(row, to + 1) !== null;
  if (!ARTICLE.has(before)) return false;
  const [value = 0] = numberAt(row, index)?.values ?? [];
  if (before === 'la' || before === 'l') return value === 1 && wordBefore(row, index - 1) === 'a' && next === '';
  // "as" is Galician for "ás" without its accent, and English: "as long as one of you".
  if (before === 'as') return numberAt(row, index)?.text !== 'one';
  // Of two alone, "las dos", nothing tells without its preposition: "las de subida, las de bajada o las dos".
  const beforeArticle = wordBefore(row, index - 1);
  return BEFORE_ARTICLE.has(beforeArticle) && !(value === 2 && /^(?:o|ou)$/.test(beforeArticle));
}

function bothHalves(minutes: number): number[] {
  const day = ((minutes % 1440) + 1440) % 1440;
  return [day % 720, (day % 720) + 720];
}

/** "Las 12 de la mañana" is said of noon, "las 12 de la noche" of midnight. */
function inPart(minutes: number, part: DayPart): number[] {
  const half = ((minutes % 720) + 720) % 720;
  if (part === 'am') return half < 60 ? [half, half + 720] : [half];
  if (part === 'noon') return [half < 240 ? half + 720 : half];
  if (part === 'night') return [half < 300 ? half : half + 720];
  return [half + 720];
}

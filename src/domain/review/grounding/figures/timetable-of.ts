import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { PartialDate, Quantity } from '../quantities/quantity.ts';
import { readFigures } from '../quantities/read-quantities.ts';
import { spellOutFact } from './spell-out-fact.ts';

/** Days that go together, with the hours and the words that follow them: "sábados de 8 a 20 h, entrada por el muelle". */
export type DayGroup = {
  /** From 0, Monday. */
  weekdays: ReadonlySet<number>;
  /** Each hour, as everything that it may mean. */
  hours: readonly (readonly number[])[];
  /** Folded, from these days up to the next ones. */
  text: string;
};

const WEEK = 7;

/** "L-V 9-20, S 9-14": the letter of a day before its hours. */
const LETTER_OF_DAY = /(?<=[,;.] )[LMXJVSD](?= (?:solo |sólo |només |só )?\d)/gu;
const DAY_OF_LETTER: Readonly<Record<string, string>> = {
  L: 'lunes,',
  M: 'martes,',
  X: 'miércoles,',
  J: 'jueves,',
  V: 'viernes,',
  S: 'sábado,',
  D: 'domingo,',
};
/** "D y L cerrada": days that we cannot be sure of. */
const LONE_LETTER = /(?<![\p{L}\d])[LMXJVSD](?![\p{L}\d.])/u;

/** Returns the days of a note, each with its own hours; empty for one that begins with an hour, or names a date. */
export const timetableOf = rememberLast((note): readonly DayGroup[] => {
  const full = spellOutFact(note).replaceAll(LETTER_OF_DAY, (letter) => DAY_OF_LETTER[letter] ?? letter);
  if (LONE_LETTER.test(full)) return [];
  const { folded, figures } = readFigures(full);
  return groupDays(figures, folded.text);
}, FACTS_REMEMBERED);

/** Groups the hours of a folded text by the days before them; empty for a text that begins with an hour, or names a date. */
export function groupDays(figures: readonly Quantity[], text: string): DayGroup[] {
  const times = figures.filter(
    (figure) => figure.kind === 'hour' || (figure.kind === 'date' && !isSeason(figure.date)),
  );
  if (times[0]?.kind !== 'date' || times.some((each) => each.kind === 'date' && !isWeekdayAlone(each.date))) return [];
  const starts = times.filter((time, at) => time.kind === 'date' && opensGroup(time, times[at - 1], text));
  return starts.map((first, at) => {
    const next = starts[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const own = times.filter(({ start }) => start >= first.start && start < next);
    return {
      weekdays: new Set(own.flatMap((each) => (each.kind === 'date' ? weekdaysIn(each.date) : []))),
      hours: own.flatMap((each) => (each.kind === 'hour' ? [each.values] : [])),
      text: text.slice(first.start, next),
    };
  });
}

/** A day goes with the days before it until an hour, or the end of what is said of them. */
function opensGroup(day: Quantity, before: Quantity | undefined, text: string): boolean {
  return before === undefined || before.kind === 'hour' || /[;:]|\.\s/u.test(text.slice(before.end, day.start));
}

/** "De julio a septiembre": months, and no day of them. */
export function isSeason({ weekday, day, month }: PartialDate): boolean {
  return month !== null && day === null && weekday === null;
}

export function isWeekdayAlone({ weekday, day, month, year }: PartialDate): boolean {
  return weekday !== null && day === null && month === null && year === null;
}

/** Returns the weekdays of a stretch, over the end of a week too: "viernes a lunes". */
export function weekdaysIn({ weekday, through }: PartialDate): number[] {
  if (weekday === null) return [];
  const length = (((through ?? weekday) - weekday + WEEK) % WEEK) + 1;
  return Array.from({ length }, (_, after) => (weekday + after) % WEEK);
}

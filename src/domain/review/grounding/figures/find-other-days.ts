import { foldWord } from '../../../phrases/fold-word.ts';
import type { Span } from '../../../text/fold-text.ts';
import { foldText } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { enteredFacts, figureGroundsOf, figuresIn, figuresWithin } from '../shared-readings.ts';
import type { DayGroup } from './timetable-of.ts';
import { groupDays, isSeason, isWeekdayAlone, timetableOf, weekdaysIn } from './timetable-of.ts';

/**
 * Returns the weekdays of a reply that the note on the matter gives otherwise: it does not have them, or has them with other hours or
 * in another place. Which note is the matter's, the other figures of the sentence tell.
 */
export function findOtherDays(draft: DraftReading): Span[] {
  if (enteredFacts(draft).length === 0 || !figuresIn(draft).some(isTime)) return [];
  const tables = enteredFacts(draft)
    .map(({ value }) => timetableOf(value))
    .filter((table) => table.length > 0);
  if (tables.length === 0) return [];
  return draft.read.sentences.flatMap(({ from, to, asked }) => {
    const start = draft.read.words[from]?.start ?? 0;
    const whole = draft.text.slice(start, draft.read.words[to]?.start ?? draft.text.length);
    const sentence = whole.slice(0, LEAVES_OUT.exec(whole)?.index);
    if (asked || (draft.language === 'gl' ? DENIES_IN_GALICIAN : DENIES).test(sentence)) return [];
    const said = readDays(draft, { start, sentence });
    return said !== null && isOtherwise(said, tables) ? [said.span] : [];
  });
}

/** A day, or an hour of every day. */
function isTime({ kind }: Quantity): boolean {
  return kind === 'date' || kind === 'hour';
}

/** "Los lunes no abre", "el lunes está cerrado": what a note leaves out is not so. */
/** "Abre los sábados, salvo en agosto": what follows is another matter. */
const LEAVES_OUT = /,\s(?:salvo|excepto|excepte|excepto|agás|except|menos|menys)\s/iu;
const DENYING =
  'non|ez|not|ni|nin|sin|sen|sense|gabe|cerrad\\p{L}*|cierra\\p{L}*|pechad\\p{L}*|pecha\\p{L}*|tancat\\p{L}*|tanca|tanquem|itxi\\p{L}*|closed|closes|salvo|excepto|excepte|agás|except|feliz|bon|buen|happy|on pasa';
const DENIES = new RegExp(`(?<!\\p{L})(?:no|${DENYING})(?!\\p{L})|n['’]t(?!\\p{L})`, 'iu');
/** "No polígono" is where it is. */
const DENIES_IN_GALICIAN = new RegExp(`(?<!\\p{L})(?:${DENYING})(?!\\p{L})`, 'iu');
/** Days that no name of a day says. */
const OTHER_DAYS =
  /(?<!\p{L})(?:weekdays?|working days|entre semana|laborables?|lectivos?|feiners?|laborais|lanegun\p{L}*|festiv\p{L}*|festius?|jaiegun\p{L}*|holidays?)(?!\p{L})/iu;

/** Days that a sentence says, and what with them. */
type Said = {
  weekdays: ReadonlySet<number>;
  hours: DayGroup['hours'];
  /** Days one after another, each with its own hours; empty where they are not told so. */
  groups: readonly DayGroup[];
  /** Folded beginnings of the names in the sentence. */
  names: readonly string[];
  /** True if nothing between its days may part them. */
  isOneGroup: boolean;
  inPost: boolean;
  /** "Solo los sábados". */
  isOnly: boolean;
  span: Span;
};

/** Null for a sentence that names no weekday, or a day of a month. */
function readDays(draft: DraftReading, { start, sentence }: { start: number; sentence: string }): Said | null {
  const figures = figuresWithin(draft, start, start + sentence.length);
  const days = figures.flatMap((figure) => (figure.kind === 'date' && !isSeason(figure.date) ? [figure] : []));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return readEveryDay(draft, { start, sentence, figures });
  if (!days.every(({ date }) => isWeekdayAlone(date))) return null;
  const span = draft.loose.spanOf(first.start, last.end);
  if (foldWord(draft.post?.author ?? '').includes(foldWord(span.words))) return null;
  const weekdays = new Set(days.flatMap(({ date }) => weekdaysIn(date)));
  const hours = figures.flatMap((figure) => (figure.kind === 'hour' ? [figure] : []));
  // "From ten to two and from four to eight on Saturdays": hours before a day may be another's.
  const areOfDays = hours.length <= 2 || hours.every((hour) => hour.start > first.start);
  const isWhole = !OTHER_DAYS.test(sentence);
  const inRow = groupDays(figures, draft.loose.text);
  return {
    weekdays,
    hours: hours.map(({ values }) => values),
    groups: isWhole && inRow.every((group) => group.hours.length > 0) ? inRow : [],
    names: namesIn(sentence),
    isOneGroup:
      isWhole &&
      areOfDays &&
      days.every((day, at) => LINK.test(draft.loose.text.slice(days[at - 1]?.end, day.start)) || at === 0),
    inPost: figureGroundsOf(draft)
      .post()
      .some((figure: Quantity) => figure.kind === 'date' && weekdaysIn(figure.date).some((day) => weekdays.has(day))),
    isOnly: ONLY.test(draft.loose.text.slice(0, first.start)),
    span,
  };
}

const EVERY_DAY =
  /(?<!\p{L})(?:todos los d[ií]as|tots els dies|todos os d[ií]as|cada d[ií]a|todas las noches|totes les nits|todas as noites|cada (?:noche|nit|noite)|a diario|egunero|gauero|every (?:single )?(?:day|night))(?!\p{L})(?!\s(?:laborables?|lectivos?|feiners?|laborais|de (?:lunes|luns|dilluns)|excepto|excepte|menos|menys|salvo))/iu;
const ALL_DAYS: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6]);

/** "A las 22:40 h todos los días". */
function readEveryDay(
  { text }: DraftReading,
  { start, sentence, figures }: { start: number; sentence: string; figures: readonly Quantity[] },
): Said | null {
  const said = EVERY_DAY.exec(sentence);
  const hours = figures.flatMap((figure) => (figure.kind === 'hour' ? [figure.values] : []));
  if (said === null || hours.length === 0) return null;
  const at = start + said.index;
  const end = at + said[0].length;
  return {
    weekdays: ALL_DAYS,
    hours,
    groups: [],
    names: namesIn(sentence),
    isOneGroup: !OTHER_DAYS.test(sentence),
    inPost: false,
    isOnly: false,
    span: { words: text.slice(at, end), start: at, end },
  };
}

const ONLY =
  /(?<!\p{L})(?:solo|solamente|unicamente|nomes|sols|so|soamente|unicamente|bakarrik|only|just)\s(?:(?:los|las|els|les|os|as|el|o|on|en|de|a)\s)*$/u;

/** Words between days that go together. */
const LINK =
  /^[\s,-]*(?:(?:y|i|e|eta|and|o|ou|or|edo|a|al|ao|to|hasta|fins|ata|el|los|els|les|os|as|the|on|de|en)(?:[\s,]+|$))*$/u;

const NAME = /(?<=\s)\p{Lu}[\p{L}·]{3,}/gu;

function namesIn(sentence: string): string[] {
  return matchesIn(sentence, NAME).map(({ 0: name }) => foldText(name, 'loose').text);
}

function isOtherwise(said: Said, tables: readonly (readonly DayGroup[])[]): boolean {
  const onMatter = tables.filter((table) => said.hours.every((hour) => table.some((group) => holdsHour(group, hour))));
  // The hours of no note are seen as such.
  if (onMatter.length === 0) return false;
  if (onMatter.every((table) => !holdsDays(table, said))) return said.hours.length > 0 || !said.inPost;
  if (onMatter.every((table) => isClosedOn(table, said))) return true;
  if (said.isOnly && said.isOneGroup && onMatter.every((table) => hasOtherDays(table, said))) return true;
  const groups = said.groups.length > 1 ? said.groups : said.isOneGroup && said.hours.length > 0 ? [said] : [];
  if (groups.length > 0 && onMatter.every((table) => !groups.every((group) => givesHours(table, group)))) return true;
  if (!said.isOneGroup) return false;
  return tables.some((table) => givesOtherPlace(table, said));
}

function holdsHour({ hours }: DayGroup, said: readonly number[]): boolean {
  return hours.some((values) => values.some((value) => said.includes(value)));
}

function holdsDays(table: readonly DayGroup[], { weekdays }: Said): boolean {
  return [...weekdays].every((day) => table.some((group) => group.weekdays.has(day)));
}

const CLOSED = /(?<!\p{L})(?:cerrad|pechad|tancat|tancad|itxi|closed|no abre|no obre)/u;

/** "Y también los sábados", where a note says that it is closed then, and gives no hours. */
function isClosedOn(table: readonly DayGroup[], { weekdays }: Said): boolean {
  return [...weekdays].some((day) => {
    const ofDay = table.filter((group) => group.weekdays.has(day));
    return ofDay.length > 0 && ofDay.every(({ hours, text }) => hours.length === 0 && CLOSED.test(text));
  });
}

/** Returns true if a note has the said hours on other days too. */
function hasOtherDays(table: readonly DayGroup[], { weekdays, hours }: Said): boolean {
  return table.some(
    (group) =>
      [...group.weekdays].some((day) => !weekdays.has(day)) &&
      group.hours.length > 0 &&
      hours.every((hour) => holdsHour(group, hour)),
  );
}

/** Returns true if each day has all the hours, in one group or in several: "sábados de 9 a 14 y de 16 a 19". */
function givesHours(table: readonly DayGroup[], { weekdays, hours }: Pick<DayGroup, 'weekdays' | 'hours'>): boolean {
  return [...weekdays].every((day) => {
    const ofDay = table.filter((group) => group.weekdays.has(day));
    return hours.every((hour) => ofDay.some((group) => holdsHour(group, hour)));
  });
}

/** "El jueves en la plaza de la Parva", where that is the place of Tuesday, and Thursday has its own. */
function givesOtherPlace(table: readonly DayGroup[], { weekdays, names }: Said): boolean {
  if (table.length < 2) return false;
  const isNamed = ({ text }: DayGroup) => names.some((name) => text.includes(name));
  const ofDays = table.filter((group) => [...weekdays].some((day) => group.weekdays.has(day)));
  return ofDays.length > 0 && !ofDays.some(isNamed) && table.some(isNamed);
}

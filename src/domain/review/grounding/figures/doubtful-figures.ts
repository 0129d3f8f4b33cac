import type { LiveFact } from '../../../drafts/live-fact.ts';
import type { FlaggedPost } from '../../../posts/post.ts';
import type { Span } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { isHarm, isKnownNoun } from '../quantities/counted-nouns.ts';
import { isSameMatter } from '../quantities/is-grounded-by.ts';
import type { PartialDate, Quantity } from '../quantities/quantity.ts';
import type { FigureGrounds } from './grounds-for-figures.ts';

const FEW = /^(?:dos|tres|dues|dous|d[uú]as|bi|hirur?|two|three)$/iu;

/** "El 8 cerramos", where a fact says "8 de septiembre": the number is a fact's, whatever it counts there. */
export function isSaidInFact(quantity: Quantity, { words }: Span, { facts }: DraftReading): boolean {
  // "Tasa + placa 18": what is paid, as a note leaves it.
  if (quantity.kind === 'amount') return facts.some(({ value }) => holdsBareNumber(value, words));
  if (quantity.kind !== 'name' && (quantity.kind !== 'number' || quantity.subject.states.some(isHarm))) return false;
  // "El 25 sí hay": the word before it is read with it.
  const digits = /^(?:\p{L}+ )?(\d+)$/u.exec(words)?.[1];
  return digits !== undefined && facts.some(({ value }) => holdsNumber(value, digits));
}

/** "Te lo contamos en dos líneas": few, in words, of a thing that replies do not count. */
export function isFewOfSomething(quantity: Quantity, { words }: Span): boolean {
  if (quantity.kind !== 'number' || !FEW.test(words)) return false;
  const { nouns, states } = quantity.subject;
  return states.length === 0 && !nouns.some(isKnownNoun);
}

/** "There are two areas", where a fact names two: "Sant Roc y parque del río". A person counts them. */
export function isListedInFact(quantity: Quantity, { words }: Span, { facts }: DraftReading): boolean {
  if (quantity.kind !== 'number' || !FEW.test(words) || quantity.subject.states.length > 0) return false;
  return facts.some(({ value }) =>
    matchesIn(value, LISTED).some(({ 0: list }) => quantity.values.includes(countOf(list))),
  );
}

/** "Dúas clases", where a fact says "2 días semana": the same small number, in words. */
export function isFewOfFact({ words }: Span, quantity: Quantity, { facts }: DraftReading): boolean {
  if (quantity.kind !== 'number' || /\d/u.test(words) || quantity.subject.states.length > 0) return false;
  // "Ten to two", where a fact says 10-14.
  const meant = quantity.values.flatMap((number) => [number, number + NOON]);
  return meant.some((number) => facts.some(({ value }) => holdsNumber(value, String(number))));
}

const NOON = 12;

const LISTED = /[^.:;()\n]+(?<!\p{L})(?:y|i|e|eta|and)(?!\p{L})[^.,:;()\n]+/gu;

function countOf(list: string): number {
  return list.split(/,|(?<!\p{L})(?:y|i|e|eta|and)(?!\p{L})/u).filter((part) => /\p{L}/u.test(part)).length;
}

const WHOLE =
  /(?<!\p{L})(?:todo|toda|tot|tota|whole|all)(?:\s(?:el|lo|o|l['’]|of|the))?(?:\s(?:mes|month))?(?:\s(?:de|d['’]|of))?\s?$/u;

/** "Todo el mes de febrero", where facts give days of it only. */
export function isLongerThanFact(said: Quantity, { facts }: FigureGrounds, { loose }: DraftReading): boolean {
  if (said.kind !== 'date' || said.date.month === null || said.date.day !== null) return false;
  if (!WHOLE.test(loose.text.slice(0, said.start))) return false;
  const known = facts.flatMap(({ figure }) =>
    figure.kind === 'date' && figure.date.month !== null ? [figure.date] : [],
  );
  return known.length > 0 && known.every(({ day }) => day !== null) && !isWholeMonth(known, said.date.month);
}

/** "1-30 abril" is the whole of it. */
function isWholeMonth(known: readonly PartialDate[], month: number): boolean {
  const days = known.filter((date) => date.month === month).map(({ day }) => day ?? 0);
  return days.includes(1) && days.some((day) => day >= LAST_DAYS_FROM);
}

const LAST_DAYS_FROM = 28;

/**
 * Returns true for a figure that may be another than it looks. It is in words, and no fact gives one
 * of its kind; or a fact or the citizen gives it of something. A weekday or a month is what it says.
 */
export function mayBeMisread(
  quantity: Quantity,
  { words }: Span,
  { facts, post, grounds }: { facts: readonly LiveFact[]; post: FlaggedPost | null; grounds: FigureGrounds },
): boolean {
  if (quantity.kind === 'date') return false;
  const [digits] = /\d+/u.exec(words) ?? [];
  if (digits === undefined) return !grounds.facts.some(({ figure }) => isSameMatter(quantity, figure));
  // The citizen's own count; money and hours are not theirs to set.
  const isTheirs = quantity.kind === 'number' || quantity.kind === 'duration';
  if (isTheirs && post !== null && holdsNumber(post.text, digits)) return true;
  return facts.some(({ value }) => holdsNumber(value, digits));
}

const BARE_NUMBER = /(?<![\d.,:-])\d+(?=\s*(?:$|[+;)]|[.,](?!\d)))/gu;
const WHOLE_NUMBER = /(?<![\d.,:])\d+(?![\d.,:]*\d)/gu;

function holdsBareNumber(text: string, words: string): boolean {
  const [digits] = /\d+/u.exec(words) ?? [];
  return digits !== undefined && text.match(BARE_NUMBER)?.includes(digits) === true;
}

function holdsNumber(text: string, digits: string): boolean {
  return text.match(WHOLE_NUMBER)?.includes(digits) === true;
}

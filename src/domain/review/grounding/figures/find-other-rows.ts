import { isEntered } from '../../../drafts/live-fact.ts';
import { foldWord } from '../../../phrases/fold-word.ts';
import type { FoldedText, Span } from '../../../text/fold-text.ts';
import { foldText } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { rarePattern } from '../../../text/patterns/rare-pattern.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { toleratesDoubt } from '../../model/draft-reading.ts';
import { CONDITIONS } from '../lexicon/conditions.ts';
import { isGroundedBy } from '../quantities/is-grounded-by.ts';
import type { Figure, Quantity } from '../quantities/quantity.ts';
import { readFigures } from '../quantities/read-quantities.ts';
import { sameName } from '../same-names.ts';
import { figuresIn } from '../shared-readings.ts';
import { spellOutFact } from './spell-out-fact.ts';

/** A value and for whom, when or where it is: "domingos gratis", "Torre Blanca, de 10 a 12 h"; as it is written. */
type Row = {
  conditions: ReadonlySet<string>;
  /** Names in it, as words that are alike in all languages. */
  names: readonly string[];
  figures: readonly Figure[];
  isFree: boolean;
  written: string;
};

/** A value that a reply gives, and the note's own for that condition. */
export type OtherRow = { span: Span; fact: string };

const FREE = /(?<!\p{L})(?:gratis|gratuit\p{L}*|de balde|debalde|doan|doakoa?|doainik|free(?! time))(?!\p{L})/u;
/** "No es gratis" gives no such value. */
const NOT_FREE = /(?<!\p{L})(?:no|non|ez|not)(?!\p{L})|n't(?!\p{L})/u;
/** A figure, or a word that says that there is nothing to pay. */
const MAY_HOLD_VALUE = /\d|€|gratis|gratu|balde|doa|free|euro/iu;
const ALWAYS =
  /(?<!\p{L})(?:tod[oa]s? (?:el|la|los|las|o|a|os|as) (?:dia|dias|tarde|semana|ano|veciñ\p{L}*|vecin\p{L}*|mundo)|siempre|sempre|tot el dia|cada dia|para todos|per a tothom|beti|egun osoan|all day|always|every day|for everyone)(?!\p{L})/u;
/** Values go together up to here. */
const PARTS = /[;,.:()!?/](?=\s|$)|\s\(|\s(?:y|i|e|eta|and|pero|mentre que|mais|but|baina)\s(?!cuarto|media)/gu;
const TITLE = /^[^:.;€]{1,60}:\s/u;
const VALUES: readonly Figure['kind'][] = ['amount', 'percentage', 'hour'];

/**
 * Returns the values of a reply that the notes give for other people, times or places. The price of an adult where it
 * speaks of children, money for a Sunday that is free, the hours of another quarter.
 */
export function findOtherRows(draft: DraftReading): OtherRow[] {
  if (!toleratesDoubt(draft) || draft.origin === 'playbook' || !MAY_HOLD_VALUE.test(draft.text)) return [];
  const rows = draft.facts.filter(isEntered).flatMap(({ value }) => rowsOf(value));
  if (rows.length < 2 || rows.every((row) => row.conditions.size + row.names.length === 0 && !row.isFree)) return [];
  const names = [...new Set(rows.flatMap((row) => row.names))];
  const figures = valuesOf(figuresIn(draft), draft.loose);
  return draft.read.sentences.flatMap(({ from, to, asked }) => {
    if (asked) return [];
    const start = draft.read.words[from]?.start ?? 0;
    const text = draft.text.slice(start, draft.read.words[to]?.start ?? draft.text.length);
    if (!MAY_HOLD_VALUE.test(text)) return [];
    const sentence = foldText(text, 'loose');
    const said = rowsIn(sentence, {
      namesIn: (words) => namesAmong(names, words),
      figuresIn: (from, to) => figures.filter((each) => start + from <= each.start && each.end <= start + to),
    });
    return said.flatMap((row) => {
      const fact = ownValue(row, rows);
      const at = start + sentence.spanOf(row.start, row.end).start;
      return fact === null ? [] : [{ span: { words: row.written, start: at, end: at + row.written.length }, fact }];
    });
  });
}

/** The note's own words for the condition of a row that gives it another value; null for any other row. */
function ownValue(said: Row, rows: readonly Row[]): string | null {
  const conditions = [...said.conditions, ...said.names];
  const isOfAll = (condition: string) => rows.every((row) => isUnder(row, condition));
  const [condition, ...more] = conditions.filter((each) => !isOfAll(each));
  if (condition === undefined || more.length > 0) return conditions.length === 0 ? limitOf(said, rows) : null;
  const own = rows.filter((row) => isUnder(row, condition));
  const others = rows.filter((row) => !isUnder(row, condition));
  // A place that a note names once may hold for the values behind it, too.
  const elsewhere = said.names.includes(condition) ? others.filter(({ names }) => names.length > 0) : others;
  const [first] = own;
  if (first === undefined) return null;
  const isElsewhere = said.figures
    .filter(
      ({ kind }) => (kind === 'hour' ? !DAYS.includes(condition) : true) && own.some((row) => givesKind(row, kind)),
    )
    .some((figure) => !own.some((row) => holds(row, figure)) && elsewhere.some((row) => holds(row, figure)));
  const isFreeElsewhere =
    said.isFree &&
    !own.some(({ isFree }) => isFree) &&
    own.some((row) => givesKind(row, 'amount')) &&
    others.some(({ isFree }) => isFree);
  return isElsewhere || isFreeElsewhere ? first.written : null;
}

/** Their hours are a timetable's matter. */
const DAYS: readonly string[] = ['saturdays', 'sundays', 'holidays', 'weekends'];

function givesKind({ figures, isFree }: Row, kind: Figure['kind']): boolean {
  return figures.some((figure) => figure.kind === kind) || (isFree && kind === 'amount');
}

/** "Es gratis todo el día", where a note takes money after two hours; "60 € para todo el mundo", where that is the residents' price. */
function limitOf(said: Row, rows: readonly Row[]): string | null {
  if (!ALWAYS.test(foldText(said.written, 'loose').text)) return null;
  if (!said.isFree) {
    const own = rows.filter((row) => said.figures.some((figure) => figure.kind === 'amount' && holds(row, figure)));
    const [first] = own;
    const isOfSome = own.length > 0 && own.every(({ conditions }) => conditions.size > 0);
    return isOfSome && rows.some((row) => !own.includes(row) && givesKind(row, 'amount'))
      ? (first?.written ?? null)
      : null;
  }
  const paid = rows.find(({ isFree, figures }) => !isFree && figures.some(({ kind }) => kind === 'amount'));
  const isLimited = (row: Row) => row.isFree && !ALWAYS.test(foldText(row.written, 'loose').text);
  return rows.some(isLimited) && paid !== undefined ? paid.written : null;
}

function isUnder({ conditions, names }: Row, condition: string): boolean {
  return conditions.has(condition) || names.includes(condition);
}

function holds({ figures }: Row, said: Figure): boolean {
  return figures.some((figure) => isGroundedBy(said, figure));
}

/** Returns the values of a note, each with its conditions. What the note is about holds for all of them. */
const rowsOf = rememberLast((note): readonly Row[] => {
  // As it is written, and with its short forms spelled out, which may be misread: "domingo 15, 18.30 h".
  const names = namesIn(bodyOf(note));
  return [...new Set([note, spellOutFact(note)])].flatMap((text) => {
    const { folded, figures: read } = readFigures(bodyOf(text));
    const figures = valuesOf(read, folded);
    return rowsIn(folded, {
      namesIn: (part) => namesAmong(names, part),
      figuresIn: (from, to) => figures.filter(({ start, end }) => from <= start && end <= to),
    });
  });
}, FACTS_REMEMBERED);

/** The values among figures, with their places in the text as it is written. */
function valuesOf(figures: readonly Quantity[], folded: FoldedText): Quantity[] {
  return figures.flatMap((figure) => {
    const { start, end } = folded.spanOf(figure.start, figure.end);
    return VALUES.includes(figure.kind) ? [{ ...figure, start, end }] : [];
  });
}

function bodyOf(note: string): string {
  const [title = ''] = TITLE.exec(note) ?? [];
  const body = note.slice(title.length);
  // "Adultos: 4 €; niños: 2 €" is no title.
  return body.includes(': ') && conditionsIn(foldText(title, 'loose').text).size > 0 ? note : body;
}

type PlacedRow = Row & { start: number; end: number };

/** Returns what a text has between two places of it. */
type ReadPart = {
  namesIn: (words: string) => readonly string[];
  figuresIn: (from: number, to: number) => readonly Figure[];
};

const ALSO = /^\s?(?:tambien|incluso|inclus|tambe|fins i tot|tamen|mesmo|ere|also|even|including)(?!\p{L})/u;

/** Words without a value of their own go with the next value; "también con luz" goes with the value before it. */
function rowsIn(folded: FoldedText, read: ReadPart): PlacedRow[] {
  const rows: PlacedRow[] = [];
  let start = 0;
  const rowFrom = (from: number, end: number): PlacedRow => {
    const { words, start: at, end: to } = folded.spanOf(from, end);
    const text = folded.text.slice(from, end);
    return {
      conditions: conditionsIn(text),
      figures: read.figuresIn(at, to),
      isFree: FREE.test(text) && !NOT_FREE.test(text),
      names: read.namesIn(words),
      written: words,
      start: from,
      end,
    };
  };
  for (const { index, 0: sign } of [...matchesIn(folded.text, PARTS), { index: folded.text.length, 0: '' }]) {
    const row = rowFrom(start, index);
    if (row.figures.length === 0 && !row.isFree) continue;
    rows.push(row);
    start = index + sign.length;
  }
  const last = rows.at(-1);
  if (last !== undefined && ALSO.test(folded.text.slice(start)) && last.conditions.size + last.names.length === 0)
    rows.splice(-1, 1, rowFrom(last.start, folded.text.length));
  return rows;
}

const CONDITION_WORDS = Object.entries(CONDITIONS).map(([condition, words]) => ({
  condition,
  words: rarePattern(words),
}));

function conditionsIn(text: string): ReadonlySet<string> {
  const conditions = new Set<string>();
  let left = text;
  for (const { condition, words } of CONDITION_WORDS) {
    const without = words.replaceIn(left, () => ' ');
    if (without !== left) conditions.add(condition);
    left = without;
  }
  return conditions;
}

/** Several words, or one that begins no sentence unless a comma parts it from its value. */
const NAME = /\p{Lu}[\p{L}·]{2,}(?:\s(?:(?:de|del|la|el|los|las|les|els|d['’])\s?){0,2}\p{Lu}[\p{L}·]{2,})*/gu;
const CAPITALISED = /\p{Lu}[\p{L}·]{2,}/gu;

function namesIn(text: string): string[] {
  const named = matchesIn(text, NAME).filter(
    ({ 0: name, index }) =>
      /\s/u.test(name) ||
      /\p{L}\s?$/u.test(text.slice(0, index)) ||
      /^(?:[,:]|\s\d{1,2}(?:[.:]\d{2})? h)/u.test(text.slice(index + name.length)),
  );
  return named.map(({ 0: name }) =>
    matchesIn(name, CAPITALISED)
      .map(({ 0: word }) => alike(word))
      .join(' '),
  );
}

/** Returns those of the names of which a text has all words, in whatever language. */
function namesAmong(names: readonly string[], text: string): string[] {
  if (names.length === 0) return [];
  const words = new Set(matchesIn(text, /[\p{L}·]{3,}/gu).map(({ 0: word }) => alike(word)));
  return names.filter((name) => name.split(' ').every((word) => words.has(word)));
}

function alike(word: string): string {
  return sameName(foldWord(word));
}

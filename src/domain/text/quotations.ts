import type { TextRange } from './find-phrase.ts';
import { foldText } from './fold-text.ts';
import { matchesIn } from './matches-in.ts';
import { rememberNewest } from './remember-for.ts';

/** Quotation of another author in a text: the stretch with its marks, and the text between them. */
export type Quotation = TextRange & { inside: string };

type Family = 'angled' | 'double' | 'single';
type Mark = { family: Family; opens: boolean; closes: boolean };
/** Positions of marks that are still open. */
type Opened = Record<Family, number[]>;

const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['«', { family: 'angled', opens: true, closes: false }],
  ['»', { family: 'angled', opens: false, closes: true }],
  ['“', { family: 'double', opens: true, closes: false }],
  ['„', { family: 'double', opens: true, closes: false }],
  ['”', { family: 'double', opens: false, closes: true }],
  ['"', { family: 'double', opens: true, closes: true }],
  ['‘', { family: 'single', opens: true, closes: false }],
  ['’', { family: 'single', opens: false, closes: true }],
  ["'", { family: 'single', opens: true, closes: true }],
]);

const MARK = /[«»“„”"‘’']/gu;
/** A link up to its last letter, figure or slash: a mark within belongs to the address. */
const LINK = /(?:https?:\/\/|www\.)[^\s«»“”<>]*[\p{L}\p{N}/]/giu;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /^\s?$/u;

/**
 * Returns the quotations of a text, in order; of nested ones the outermost. A mark opens before a word and closes behind one; an
 * apostrophe is none. What is never closed is no quotation, nor is what runs over an empty line, or over any line between single marks.
 */
export const findQuotations = rememberNewest((text: string): readonly Quotation[] => {
  const found = pairsIn(text).toSorted((one, other) => one.start - other.start || other.end - one.end);
  const outermost: Quotation[] = [];
  for (const { start, end } of found) {
    const inside = text.slice(start + 1, end - 1);
    if (LETTER.test(inside) && start >= (outermost.at(-1)?.end ?? 0)) outermost.push({ start, end, inside });
  }
  return outermost;
});

/** Returns the quotations of a text whose words another text says, one after the other, whatever its case, accents and signs. */
export function quotationsFrom(text: string, said: string | null): Quotation[] {
  if (said === null) return [];
  const quotations = findQuotations(text);
  if (quotations.length === 0) return [];
  const words = bareWords(said);
  return quotations.filter(({ inside }) => words.includes(bareWords(inside)));
}

/** Returns true if a stretch lies entirely within one of the quotations. */
export function isQuoted({ start, end }: TextRange, quotations: readonly TextRange[]): boolean {
  return quotations.some((quotation) => quotation.start <= start && end <= quotation.end);
}

/** A closing mark ends the nearest open one of its kind; what was opened between them and never closed is forgotten. */
function pairsIn(text: string): TextRange[] {
  const links = matchesIn(text, LINK).map(({ index, 0: link }) => ({ start: index, end: index + link.length }));
  const pairs: TextRange[] = [];
  const opened: Opened = { angled: [], double: [], single: [] };
  let before = 0;
  for (const { 0: sign, index: start } of matchesIn(text, MARK)) {
    const mark = MARKS.get(sign);
    const here = { start, end: start + sign.length };
    if (mark === undefined || isQuoted(here, links)) continue;
    forgetBehindLines(text.slice(before, start), opened);
    before = here.end;
    const from = closesAt(text, here, mark) ? opened[mark.family].at(-1) : undefined;
    if (from !== undefined) {
      pairs.push({ start: from, end: here.end });
      forgetFrom(from, opened);
    } else if (opensAt(text, here, mark)) opened[mark.family].push(start);
  }
  return pairs;
}

function forgetBehindLines(between: string, opened: Opened): void {
  if (between.includes('\n')) opened.single = [];
  if (/\n\s*\n/u.test(between)) forgetFrom(0, opened);
}

function forgetFrom(place: number, opened: Opened): void {
  for (const places of Object.values(opened)) while ((places.at(-1) ?? -1) >= place) places.pop();
}

/** A straight mark opens only before a word, never behind a figure ("5""); a single one never behind a letter ("l'aigua"). */
function opensAt(text: string, { start, end }: TextRange, { family, opens, closes }: Mark): boolean {
  if (!opens) return false;
  if (family === 'single' && LETTER.test(text.charAt(start - 1))) return false;
  return !closes || !(SPACE.test(text.charAt(end)) || /\p{N}/u.test(text.charAt(start - 1)));
}

/** A straight mark closes only behind a word; a single one never before a letter. A Basque ending may follow a double one ("Argia"n). */
function closesAt(text: string, { start, end }: TextRange, { family, opens, closes }: Mark): boolean {
  if (!closes) return false;
  if (family === 'single' && LETTER.test(text.charAt(end))) return false;
  return !(opens || family === 'single') || !SPACE.test(text.charAt(start - 1));
}

function bareWords(text: string): string {
  return ` ${foldText(text, 'loose')
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

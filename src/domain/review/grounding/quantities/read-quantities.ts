import type { FoldedText } from '../../../text/fold-text.ts';
import { foldText } from '../../../text/fold-text.ts';
import type { Language } from '../../../text/languages.ts';
import { rememberNewest } from '../../../text/remember-for.ts';
import type { Atom } from './atom.ts';
import type { AtomRow } from './atom-row.ts';
import { numberAt, wordAfter, wordBefore } from './atom-row.ts';
import { monthNumber } from './calendar-words.ts';
import { midnightAt } from './hour-words.ts';
import { inRanges } from './in-ranges.ts';
import type { Placed } from './placed-figure.ts';
import type { Figure, Quantity } from './quantity.ts';
import { readCount } from './read-count.ts';
import type { ReadDate } from './read-date.ts';
import { readDate, readMonth, readWeekday } from './read-date.ts';
import { readHour } from './read-hour.ts';
import { englishQuarter, halfOfUnit, oneUnit, quartersOfHour, readMeasured, unitAndHalf } from './read-measured.ts';
import { readShare, readSpokenShare } from './read-share.ts';
import { headWord, readSubject } from './read-subject.ts';
import { textAtoms } from './text-atoms.ts';

const PLACE =
  /^(?:calle|plaza|avenida|parque|carrer|plac|placa|avinguda|parc|rua|praza|paseo|passeig|kale|plazako|instituto|ceip|ies)$/;

/** Every figure of a loosely folded text, from left to right; offsets are those of the folding. `language` where it is known. */
export function readQuantities(folded: FoldedText, language?: Language): Quantity[] {
  const written = ({ start, end }: Atom): string => folded.spanOf(start, end).words;
  const row: AtomRow = { atoms: textAtoms(folded.text, language), text: folded.text, written };
  const placed: Placed[] = [];
  for (let index = 0; index < row.atoms.length; index += 1) {
    const found = figureAt(row, index);
    if (found === null) continue;
    // An hour in Basque begins with its part of the day: what was read before of the same words gives way.
    while ((placed.at(-1)?.to ?? -1) >= found.from) placed.pop();
    placed.push(found);
    index = found.to;
  }
  return inRanges(row, placed).map(({ figure, from, to }) =>
    asQuantity(figure, row.atoms[from]?.start ?? 0, row.atoms[to]?.end ?? 0),
  );
}

/** Each field by its name: copies of figures of all kinds are slow to make and to read. */
function asQuantity(figure: Figure, start: number, end: number): Quantity {
  switch (figure.kind) {
    case 'number':
      return { kind: 'number', values: figure.values, subject: figure.subject, start, end };
    case 'name':
      return { kind: 'name', name: figure.name, value: figure.value, start, end };
    case 'date':
      return { kind: 'date', date: figure.date, start, end };
    case 'hour':
    case 'percentage':
      return { kind: figure.kind, values: figure.values, start, end };
    default:
      return { kind: figure.kind, values: figure.values, unit: figure.unit, start, end };
  }
}

/** A text, folded loosely, and its figures. */
type ReadFigures = { folded: FoldedText; figures: readonly Quantity[] };

/** Reads the figures of a text in whatever language; what several ask of one note is read once. */
export const readFigures = rememberNewest((text: string): ReadFigures => {
  const folded = foldText(text, 'loose');
  return { folded, figures: readQuantities(folded) };
});

function figureAt(row: AtomRow, index: number): Placed | null {
  const atom = row.atoms[index];
  if (atom === undefined) return null;
  if (atom.type === 'word') return atom.begins.figure ? wordFigure(row, index, atom.text) : null;
  if (atom.shape === 'code') return { figure: { kind: 'name', name: '', value: atom.text }, from: index, to: index };
  if (atom.shape === 'vague') return readCount(row, index);
  const share = readShare(row, index);
  if (share !== null) return { ...share, figure: { kind: 'percentage', values: [share.value] } };
  const hour = readHour(row, index);
  if (hour !== null) return { ...hour, figure: { kind: 'hour', values: hour.values } };
  const ordinal = englishOrdinal(row, index);
  if (ordinal !== null) return ordinal;
  const date = readDate(row, index);
  if (date !== null) return placeNamedAfter(row, date) ?? dated(date);
  return quartersOfHour(row, index) ?? readMeasured(row, index) ?? readCount(row, index);
}

function wordFigure(row: AtomRow, index: number, word: string): Placed | null {
  const midnight = midnightAt(word);
  if (midnight !== null) return { figure: { kind: 'hour', values: [midnight] }, from: index, to: index };
  const share = readSpokenShare(row, index);
  if (share !== null) return { ...share, figure: { kind: 'percentage', values: [share.value] } };
  if (/^(?:medi[oa]|mi(?:tja|g)|half)$/.test(word)) return halfOfUnit(row, index);
  if (/^an?$/.test(word)) return oneUnit(row, index);
  const measured = unitAndHalf(row, index) ?? englishQuarter(row, index);
  if (measured !== null) return measured;
  const date = readMonth(row, index) ?? readWeekday(row, index);
  if (date === null) return null;
  // "mayo 24" and "azaroaren 24a" begin with the month: the day takes it along.
  const isMonth = date.date.day === null && date.date.month !== null && date.date.year === null;
  return isMonth && numberAt(row, index + 1) !== null ? null : dated(date);
}

/** "the 3rd floor"; "the 3rd of May" and "the 3rd" are days. */
function englishOrdinal(row: AtomRow, index: number): Placed | null {
  const [value] = numberAt(row, index)?.values ?? [];
  if (value === undefined || !/^(?:st|nd|rd|th)$/.test(wordAfter(row, index))) return null;
  const head = headWord(row, index + 1);
  if (head === '' || wordAfter(row, index + 1) === 'of' || monthNumber(head) !== null) return null;
  return {
    figure: { kind: 'number', values: [value], subject: readSubject(row, index + 1) },
    from: index,
    to: index + 1,
  };
}

/** "calle Dos de Mayo: a date that is a name. */
function placeNamedAfter(row: AtomRow, { date, from, to }: ReadDate): Placed | null {
  if (!PLACE.test(wordBefore(row, from))) return null;
  return { figure: { kind: 'name', name: '', value: `${date.day}/${date.month}` }, from, to };
}

function dated({ date, from, to }: ReadDate): Placed {
  return { figure: { kind: 'date', date }, from, to };
}

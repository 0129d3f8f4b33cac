import type { AtomRow } from './atom-row.ts';
import { numberAt, wordAfter, wordBefore } from './atom-row.ts';
import type { Placed } from './placed-figure.ts';
import type { Unit } from './unit-words.ts';
import { unitOf } from './unit-words.ts';

const JOINER = /^(?:y|i|e|eta|and|con|amb)$/;
const HALF = /^(?:medi[oa]|mitja|mig|erdi)$/;
const CURRENCY = /^[€$£]$/;
/** Units of one letter, and what they are as words: "la una h" is none. */
const SQUARE = /^(?:cuadrados?|quadrats?|cadrados?)$/;
const CUBIC = /^(?:cubicos?|cubics?)$/;
const CUBIC_METRE: Unit = { kind: 'measure', unit: 'litre', factor: 1000 };
const SQUARE_METRE: Unit = { kind: 'measure', unit: 'square metre', factor: 1 };
const LETTER = /^[cwmlh]$/;
const AGE = /^(?:menores|mayores|menors|majors|maiores|under|over|aged)$/;
const WHOLE_AFTER = /^(?:concreta|exacta|prevista|determinada|aproximada|fixa|certa|mas|punta)$/;
/** Words before "una hora" that make it a figure. */
const MEASURED_ONE = /^(?:en|de|d|in|within|durante|durant|cada|fa|hace|hai|per|por|dentro|menos|menys)$/;
const ALWAYS_ONE = /^(?:euro|litro|litre|metro|metre|kilo)$/;
const IDIOM_ONE = /^(?:dia|day|minuto|minut|minute|segundo|any|ano|año|year)$/;

/** A number with its unit: "30 €", "hora y media", "2,5 millones de euros". */
export function readMeasured(row: AtomRow, index: number): Placed | null {
  const atom = numberAt(row, index);
  if (atom === null || atom.shape === 'ordinal') return null;
  const sign = wordBefore(row, index);
  const currency = CURRENCY.test(sign) ? unitOf(sign) : null;
  if (currency !== null) return placed(atom.values, currency, index - 1, index);
  const at = /^(?:d|de)$/.test(wordAfter(row, index)) ? index + 1 : index;
  const word = wordAfter(row, at);
  const unit = unitOf(word);
  if (unit === null) return ageAlone(row, index);
  if (unit.kind === 'percentage' || (atom.shape === 'spoken' && LETTER.test(word)) || isOneIdiom(row, index))
    return null;
  if (unit.unit === 'metre' && SQUARE.test(wordAfter(row, at + 1)))
    return placed(atom.values, SQUARE_METRE, index, at + 2);
  if (unit.unit === 'metre' && CUBIC.test(wordAfter(row, at + 1)))
    return placed(atom.values, CUBIC_METRE, index, at + 2);
  return withRest(row, index, at + 1, unit);
}

/** With what follows the unit: "hora y media", "un euro y veinte céntimos". */
function withRest(row: AtomRow, index: number, unitAt: number, unit: Unit): Placed {
  const values = numberAt(row, index)?.values ?? [];
  const rest = JOINER.test(wordAfter(row, unitAt)) ? unitAt + 2 : unitAt + 1;
  const more = row.atoms[rest];
  if (rest === unitAt + 2 && more?.type === 'word' && HALF.test(more.text)) {
    return placed(
      values.map((value) => value + 0.5),
      unit,
      index,
      rest,
    );
  }
  if (rest === unitAt + 2 && isThreeQuarters(row, rest)) {
    return placed(
      values.map((value) => value + THREE_QUARTERS),
      unit,
      index,
      rest + 1,
    );
  }
  const word = wordAfter(row, rest);
  // "un euro con veinte"
  const smaller =
    unitOf(word) ?? (unit.unit === 'euro' && word === '' && rest === unitAt + 2 ? unitOf('centimos') : null);
  const [part] = numberAt(row, rest)?.values ?? [];
  if (part === undefined || smaller?.unit !== unit.unit || smaller.factor >= unit.factor)
    return placed(values, unit, index, unitAt);
  const added = (part * smaller.factor) / unit.factor;
  return placed(
    values.map((value) => value + added),
    unit,
    index,
    word === '' ? rest : rest + 1,
  );
}

/** "una hora y tres cuartos", "dues hores i tres quarts"; "y tres cuartos de hora" is another figure. */
function isThreeQuarters(row: AtomRow, index: number): boolean {
  const isThree = numberAt(row, index)?.values[0] === 3 && /^(?:cuartos|quarts|quarters)$/.test(wordAfter(row, index));
  return isThree && !/^d(?:e|)$/.test(wordAfter(row, index + 1));
}

const THREE_QUARTERS = 0.75;

/** "menores de 12": years, though the word is not there. */
function ageAlone(row: AtomRow, index: number): Placed | null {
  const direct = wordBefore(row, index);
  const word = /^(?:de|d)$/.test(direct) ? wordBefore(row, index - 1) : direct;
  const years = unitOf('years');
  const values = numberAt(row, index)?.values ?? [];
  const isAge = AGE.test(word) && (values[0] ?? 100) < 100 && !/.s$/.test(wordAfter(row, index));
  return isAge && years !== null ? placed(values, years, index, index) : null;
}

/** "un año", "una hora concreta": a time that is not measured, unlike "en un año", "dentro de una hora". */
function isOneIdiom(row: AtomRow, index: number): boolean {
  const atom = numberAt(row, index);
  if (atom?.shape !== 'spoken' || atom.values[0] !== 1) return false;
  const unit = wordAfter(row, index);
  if (ALWAYS_ONE.test(unit)) return false;
  // "una hora y media"
  if (
    JOINER.test(wordAfter(row, index + 1)) &&
    (HALF.test(wordAfter(row, index + 2)) || isThreeQuarters(row, index + 3))
  )
    return false;
  const before = wordBefore(row, index);
  if (!MEASURED_ONE.test(before) || WHOLE_AFTER.test(wordAfter(row, index + 1))) return true;
  return IDIOM_ONE.test(unit) && !/^(?:fa|hace|hai|dentro)$/.test(before);
}

/** "media hora", "medio metro", "half an hour", "media docena". */
export function halfOfUnit(row: AtomRow, index: number): Placed | null {
  if (numberAt(row, index + 1)?.values[0] === 12) {
    return { figure: { kind: 'number', values: [6], subject: { nouns: [], states: [] } }, from: index, to: index + 1 };
  }
  const at = /^an?$/.test(wordAfter(row, index)) ? index + 1 : index;
  const unit = unitOf(wordAfter(row, at));
  return unit === null || unit.kind === 'percentage' ? null : placed([0.5], unit, index, at + 1);
}

/** Returns true for the half behind a unit. */
export function isHalfMore(word: string): boolean {
  return HALF.test(word);
}

/** "metro y medio", "hora y media", without its "un". */
export function unitAndHalf(row: AtomRow, index: number): Placed | null {
  if (!(HALF.test(wordAfter(row, index + 1)) && JOINER.test(wordAfter(row, index)))) return null;
  const unit = unitOf(row.atoms[index]?.text ?? '');
  return unit === null || unit.kind === 'percentage' ? null : placed([1.5], unit, index, index + 2);
}

/** "un cuarto de hora", "tres quarts d'hora". */
export function quartersOfHour(row: AtomRow, index: number): Placed | null {
  const quarters = /^(?:cuartos?|quarts?)$/.test(wordAfter(row, index)) && /^d(?:e|)$/.test(wordAfter(row, index + 1));
  if (!quarters) return null;
  const hour = unitOf(wordAfter(row, index + 2));
  const [value = 0] = numberAt(row, index)?.values ?? [];
  return hour?.unit === 'minute' && hour.factor === 60 ? placed([value / 4], hour, index, index + 3) : null;
}

/** "a quarter of an hour". */
export function englishQuarter(row: AtomRow, index: number): Placed | null {
  if (row.atoms[index]?.text !== 'quarter' || wordAfter(row, index) !== 'of' || wordAfter(row, index + 1) !== 'an')
    return null;
  const hour = unitOf(wordAfter(row, index + 2));
  return hour === null || hour.kind === 'percentage' ? null : placed([0.25], hour, index, index + 3);
}

/** "within an hour". */
export function oneUnit(row: AtomRow, index: number): Placed | null {
  const unit = unitOf(wordAfter(row, index));
  if (unit?.kind !== 'duration' || !/^(?:in|within|every)$/.test(wordBefore(row, index))) return null;
  return placed([1], unit, index, index + 1);
}

function placed(values: readonly number[], { kind, unit, factor }: Unit, from: number, to: number): Placed {
  const scaled = values.map((value) => value * factor);
  return { figure: kind === 'percentage' ? { kind, values: scaled } : { kind, values: scaled, unit }, from, to };
}

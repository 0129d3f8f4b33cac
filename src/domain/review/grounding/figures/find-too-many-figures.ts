import type { ReadText } from '../../../phrases/read-words.ts';
import { rememberForms } from '../../../phrases/word-form.ts';
import { spansIn } from '../../../text/matches-in.ts';
import { numberWordValue } from '../../../text/number-words.ts';
import { isFigure, unitAt } from '../../../text/scan-words.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import type { Finding } from '../../model/finding.ts';

/** Characters of a text in which no more figures may stand. */
const WINDOW = 1_000;
/** Figures that a person still checks in a window; a timetable has fewer. */
const MOST = 60;

const THOUSANDS = /^(?:mil|mila|miles|milers|thousands?|millon|millones|milio|milions|millons|milioi|millions?)$/;
/** A sign such as ½ is as much work as the figures that it is made of. */
const NUMERAL = /\p{Nd}+|[^\P{N}\p{Nd}]/gu;

/**
 * Blocks a text with more figures in a row than anybody compares with the facts. Nothing else is
 * read in it, so that no text holds up the others.
 */
export function findTooManyFigures({ text, read }: Pick<DraftReading, 'text' | 'read'>): Finding | null {
  const crowd = crowdOf(text, read);
  if (crowd === null) return null;
  const { start, end } = crowd;
  const message = { key: 'finding.grounding.too-many-figures', params: { most: MOST } };
  return { rule: 'grounding', level: 'block', words: text.slice(start, end), start, end, message };
}

/** Returns true if a text has more figures than a person checks, so that none is compared. */
export function isFullOfFigures(text: string, read: ReadText): boolean {
  return crowdOf(text, read) !== null;
}

const isSpokenNumber = rememberForms((folded) => numberWordValue(folded) !== null || THOUSANDS.test(folded));

/** The first stretch with more figures than a person checks. */
function crowdOf(text: string, { words }: ReadText): { start: number; end: number } | null {
  if (words.length + mostNumerals(text) <= MOST) return null;
  const numerals = spansIn(text, NUMERAL);
  const spoken = words.filter(isSpokenNumber);
  if (numerals.length + spoken.length <= MOST) return null;
  const all = [...numerals, ...spoken].toSorted((one, other) => one.start - other.start);
  for (let at = MOST; at < all.length; at += 1) {
    const [first, last] = [all[at - MOST], all[at]];
    if (first !== undefined && last !== undefined && last.end - first.start <= WINDOW) {
      return { start: first.start, end: last.end };
    }
  }
  return null;
}

/** Returns as many numerals as there may be at most: figures in a row are one, and so may be any sign beyond ASCII. */
function mostNumerals(text: string): number {
  let most = 0;
  let wasFigure = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = unitAt(text, at);
    const isNow = isFigure(unit);
    if ((isNow && !wasFigure) || unit >= BEYOND_ASCII) most += 1;
    wasFigure = isNow;
  }
  return most;
}

const BEYOND_ASCII = 0x80;

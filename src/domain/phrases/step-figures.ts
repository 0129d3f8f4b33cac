import type { IndexedStep } from './indexed-step.ts';
import { isIn, NOWHERE } from './word-table.ts';

/** Words of a text as figures: the place of each in the table of words, and the number of its sentence. */
export type Reading = { figures: Int32Array; places: readonly number[]; sentences: readonly number[] };

export const NO_MATCH = -1;

/** Kinds of steps, which share a figure with their group or length. */
const [WORD, OPTIONAL, GAP, NOT_AFTER, SENTENCE_START, END] = [0, 1, 2, 3, 4, 5];
const KIND_BITS = 3;
const KIND = 7;

/** Returns the steps of a phrase as figures: they are read one after the other, without a look at an object for each. */
export function figuresOf(steps: readonly IndexedStep[]): number[] {
  return [...steps.map(figureOf), END];
}

function figureOf(step: IndexedStep): number {
  switch (step.kind) {
    case 'word':
      return (step.group << KIND_BITS) | (step.optional ? OPTIONAL : WORD);
    case 'gap':
      return (step.most << KIND_BITS) | GAP;
    case 'not_after':
      return (step.group << KIND_BITS) | NOT_AFTER;
    case 'sentence_start':
      return SENTENCE_START;
  }
}

/** Returns the index after the last word if the steps from a figure on match at word `at` of a sentence, else `NO_MATCH`. */
export function matchSteps(steps: Int32Array, first: number, at: number, sentence: number, reading: Reading): number {
  const figure = steps[first] ?? END;
  const [kind, value, next] = [figure & KIND, figure >> KIND_BITS, first + 1];
  if (kind === END) return at;
  if (kind === WORD || kind === OPTIONAL) {
    const isHere = isWordOf(at, value, sentence, reading);
    const to = isHere ? matchSteps(steps, next, at + 1, sentence, reading) : NO_MATCH;
    return to === NO_MATCH && kind === OPTIONAL ? matchSteps(steps, next, at, sentence, reading) : to;
  }
  if (kind === GAP) return matchBehindGap(steps, next, at, value, sentence, reading);
  const holds =
    kind === NOT_AFTER ? !isWordOf(at - 1, value, sentence, reading) : beginsSentence(at, sentence, reading);
  return holds ? matchSteps(steps, next, at, sentence, reading) : NO_MATCH;
}

function matchBehindGap(
  steps: Int32Array,
  next: number,
  at: number,
  most: number,
  sentence: number,
  reading: Reading,
): number {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const to = matchSteps(steps, next, at + skipped, sentence, reading);
    if (to !== NO_MATCH) return to;
  }
  return NO_MATCH;
}

function beginsSentence(at: number, sentence: number, reading: Reading): boolean {
  return sentenceAt(at - 1, reading) !== sentence;
}

/** Returns true for a word of a sentence and of a group. */
function isWordOf(at: number, group: number, sentence: number, reading: Reading): boolean {
  return sentenceAt(at, reading) === sentence && isIn(reading.figures, reading.places[at] ?? NOWHERE, group);
}

function sentenceAt(at: number, { sentences }: Reading): number {
  // To ask an array for what lies beyond it is slow.
  return at >= 0 && at < sentences.length ? (sentences[at] ?? -1) : -1;
}

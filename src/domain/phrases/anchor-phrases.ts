import { stopWords } from '../text/stop-words.ts';
import type { IndexedStep } from './indexed-step.ts';
import { MARKER_WORDS } from './marker-words.ts';
import { figuresOf } from './step-figures.ts';
import type { WordIndex } from './word-index.ts';

/** No group: a neighbour may be any word. */
export const ANY = -1;

/** The phrases of one theme, or of one handbook. */
export type Lexicon = readonly (readonly IndexedStep[])[];

/**
 * Phrases with the words by which each is looked for: what few texts hold, and no text with the phrase
 * lacks. For any index in which their groups have the same numbers.
 */
export type AnchoredPhrases = {
  /** Number of lexicons. */
  lexicons: number;
  /**
   * Row of each anchor. It begins with the phrase's lexicon, its place there, and the least and the
   * most words between the start of a match and the anchor. The number of groups follows that a
   * match can begin with, then these (a match begins in no gap), and the steps.
   */
  phrases: Int32Array;
  /**
   * By a group, three figures for each phrase that it anchors: the place of its row, and the groups
   * required directly before and directly after the anchor, or `ANY`.
   */
  byGroup: ReadonlyMap<number, readonly number[]>;
};

/** Finds the anchors of the phrases of several lexicons. */
export function anchorPhrases(lexicons: readonly Lexicon[], index: WordIndex): AnchoredPhrases {
  const rows: number[] = [];
  const byGroup = new Map<number, number[]>();
  const frequencies = new Map<number, number>();
  const frequencyIn = (group: number): number => {
    const frequency = frequencies.get(group) ?? frequencyOf(index.wordsOf(group));
    frequencies.set(group, frequency);
    return frequency;
  };
  for (const [lexicon, phrases] of lexicons.entries()) {
    for (const [phrase, steps] of phrases.entries()) {
      const openings = [...openingGroups(steps)];
      for (const { group, left, right, least, most } of anchorsOf(steps, frequencyIn)) {
        const figures = byGroup.get(group);
        if (figures === undefined) byGroup.set(group, [rows.length, left, right]);
        else figures.push(rows.length, left, right);
        rows.push(lexicon, phrase, least, most, openings.length, ...openings, ...figuresOf(steps));
      }
    }
  }
  // Copied, an array has no room for more; tens of thousands are kept.
  for (const [group, figures] of byGroup) byGroup.set(group, figures.slice());
  return { lexicons: lexicons.length, phrases: Int32Array.from(rows), byGroup };
}

/** The groups that a match can begin with: of the first word and, while words are optional, of the next. */
export function openingGroups(steps: readonly IndexedStep[]): Set<number> {
  const groups = new Set<number>();
  for (const step of steps) {
    if (step.kind !== 'word') continue;
    groups.add(step.group);
    if (!step.optional) break;
  }
  return groups;
}

type Placed = { group: number; left: number; right: number; least: number; most: number };

/** The rarest of the words that a phrase cannot do without; of a phrase without such words those that it may begin with. */
function anchorsOf(steps: readonly IndexedStep[], frequencyIn: (group: number) => number): Placed[] {
  const sure: Placed[] = [];
  let [least, most] = [0, 0];
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'gap') most += step.most;
    if (step.kind !== 'word') continue;
    if (!step.optional) {
      sure.push({ group: step.group, least, most, left: sureGroup(steps[at - 1]), right: sureGroup(steps[at + 1]) });
      least += 1;
    }
    most += 1;
  }
  if (sure.length === 0) {
    return [...openingGroups(steps)].map((group) => ({ group, least: 0, most: 0, left: ANY, right: ANY }));
  }
  const frequent = sure.map((placed) => ({ placed, frequency: frequencyIn(placed.group) }));
  return [frequent.reduce((rarest, each) => (each.frequency < rarest.frequency ? each : rarest)).placed];
}

function sureGroup(step: IndexedStep | undefined): number {
  return step?.kind === 'word' && !step.optional ? step.group : ANY;
}

const COMMON: ReadonlySet<string> = new Set(
  Object.values(MARKER_WORDS)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/\s+/)
    .concat(...stopWords),
);
/** Weight of a word that every text holds, relative to a rare word. */
const COMMON_WEIGHT = 100;
const SHORT_BEGINNING = 3;

/** Estimates how often one of the words occurs in a text, for comparison only. */
function frequencyOf(words: readonly string[]): number {
  return words.reduce((sum, word) => {
    const bare = word.replace('*', '');
    const begins = bare !== word;
    return sum + (COMMON.has(bare) || bare.length < SHORT_BEGINNING ? COMMON_WEIGHT : begins ? 3 : 1);
  }, 0);
}

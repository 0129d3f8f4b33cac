import type { IndexedStep } from './indexed-step.ts';
import { MARKER_WORDS } from './marker-words.ts';
import type { WordForm } from './word-form.ts';
import { rememberForms } from './word-form.ts';
import type { WordIndex } from './word-index.ts';

/** The word by which a phrase is looked for: what few texts hold, and no text with the phrase lacks. */
type Anchor = {
  /** The phrase's place in its lexicon, and the lexicon's place. */
  phrase: number;
  lexicon: number;
  steps: readonly IndexedStep[];
  /** The groups that a match can begin with: it begins in no gap. */
  openings: readonly number[];
};

/**
 * Groups of a word, and the phrases anchored in it. Each phrase has three figures: the anchor's
 * number, and the groups required directly before and directly after, or `ANY`. One flat array
 * holds them, since most are looked at only once.
 */
export type Anchored = { groups: ReadonlySet<number>; mask: number; slots: readonly number[]; anchors: Int32Array };

export const ANY = -1;

/** Returns true for a word of a group. Groups share the 32 bits of the mask: one whose bit is missing is not there. */
export function isIn({ mask, slots }: Anchored, group: number): boolean {
  if ((mask & (1 << (group & 31))) === 0) return false;
  for (let at = group; ; at += 1) {
    const held = slots[at & (slots.length - 1)];
    if (held === group) return true;
    if (held === FREE) return false;
  }
}

const FREE = -1;

/** Groups in a table of their own: a set is asked thrice as long. Half of the slots are free, and a group is in the next one from its own. */
function slotsOf(groups: ReadonlySet<number>): number[] {
  const size = 2 ** Math.ceil(Math.log2(2 * groups.size));
  const slots = Array.from({ length: size }, () => FREE);
  for (const group of groups) {
    let at = group & (size - 1);
    while (slots[at] !== FREE) at = (at + 1) & (size - 1);
    slots[at] = group;
  }
  return slots;
}

export const NO_ANCHORS = new Int32Array(0);

/** The same for all words of no group: it stays close at hand in memory. */
const IN_NO_GROUP: Anchored = { groups: new Set(), mask: 0, slots: [FREE], anchors: NO_ANCHORS };

/** The phrases of one theme, or of one handbook. */
export type Lexicon = readonly (readonly IndexedStep[])[];

/** Phrases with the words by which each is looked for; for any index in which their groups have the same numbers. */
export type AnchoredPhrases = {
  lexicons: readonly Lexicon[];
  anchors: readonly Anchor[];
  /**
   * Three figures for each anchor. The first two are the least and the most words between the start
   * of a match and the anchor. The third is the group that a match begins with; `ANY` for several.
   */
  reaches: Int32Array;
  /** By a group, three figures for each phrase that it anchors. */
  byGroup: ReadonlyMap<number, readonly number[]>;
};

/** Finds the anchors of the phrases of several lexicons. */
export function anchorPhrases(lexicons: readonly Lexicon[], index: WordIndex): AnchoredPhrases {
  const anchors: Anchor[] = [];
  const reaches: number[] = [];
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
        const number = anchors.push({ phrase, lexicon, steps, openings }) - 1;
        reaches.push(least, most, onlyOf(openings));
        const figures = byGroup.get(group);
        if (figures === undefined) byGroup.set(group, [number, left, right]);
        else figures.push(number, left, right);
      }
    }
  }
  // Copied, an array has no room for more; tens of thousands are kept.
  for (const [group, figures] of byGroup) byGroup.set(group, figures.slice());
  return { lexicons, anchors, reaches: Int32Array.from(reaches), byGroup };
}

function onlyOf([first = ANY, ...others]: readonly number[]): number {
  return others.length === 0 ? first : ANY;
}

/** Tells of each word of a text which phrases to look for around it. */
export function anchorFinder(
  { byGroup }: AnchoredPhrases,
  index: WordIndex,
): (words: readonly WordForm[]) => Anchored[] {
  const look = () =>
    rememberForms((folded): Anchored => {
      const groups = index.groupsOf(folded);
      if (groups.size === 0) return IN_NO_GROUP;
      let mask = 0;
      for (const group of groups) mask |= 1 << (group & 31);
      const anchors = [...groups].flatMap((group) => byGroup.get(group) ?? []);
      const kept = anchors.length === 0 ? NO_ANCHORS : Int32Array.from(anchors);
      return { groups, mask, slots: slotsOf(groups), anchors: kept };
    });
  let lookUp = look();
  let size = index.size();
  return (words) => {
    // Words that the index took since the last text may have changed what it says of others.
    if (size !== index.size()) lookUp = look();
    size = index.size();
    return words.map(lookUp);
  };
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
  Object.values(MARKER_WORDS).join(' ').normalize('NFD').replace(/\p{M}/gu, '').split(/\s+/),
);
/** Weight of a word that every text holds, relative to a rare word. */
const COMMON_WEIGHT = 40;
const SHORT_BEGINNING = 3;

/** Estimates how often one of the words occurs in a text, for comparison only. */
function frequencyOf(words: readonly string[]): number {
  return words.reduce((sum, word) => {
    const bare = word.replace('*', '');
    const begins = bare !== word;
    return sum + (COMMON.has(bare) || bare.length < SHORT_BEGINNING ? COMMON_WEIGHT : begins ? 3 : 1);
  }, 0);
}

import type { IndexedStep } from './indexed-step.ts';
import { MARKER_WORDS } from './marker-words.ts';
import type { WordForm } from './word-form.ts';
import { rememberForms } from './word-form.ts';
import type { WordIndex } from './word-index.ts';

/** The word by which a phrase is looked for: what few texts hold, and no text with the phrase lacks. */
export type Anchor = {
  /** The phrase's place in its lexicon, and the lexicon's place. */
  phrase: number;
  lexicon: number;
  steps: readonly IndexedStep[];
  /** The groups that a match can begin with: it begins in no gap. */
  openings: readonly number[];
  /** Minimum number of words between the start of a match and its anchor. */
  least: number;
  most: number;
};

/**
 * Groups of a word, and the phrases anchored in it. Each phrase has three figures: the anchor's
 * number, and the groups required directly before and directly after, or `ANY`. One flat array
 * holds them, since most are looked at only once.
 */
export type Anchored = { groups: ReadonlySet<number>; mask: number; anchors: Int32Array };

export const ANY = -1;

/**
 * Returns the bit of a group in a mask of groups. Groups share 32 bits: one whose bit is missing is
 * not there, and most others need not be looked up.
 */
export function bitOf(group: number): number {
  return 1 << (group & 31);
}

/** The phrases of one theme, or of one handbook. */
export type Lexicon = readonly (readonly IndexedStep[])[];

/** Phrases with the words by which each is looked for; for any index in which their groups have the same numbers. */
export type AnchoredPhrases = {
  lexicons: readonly Lexicon[];
  anchors: readonly Anchor[];
  /** By a group, three figures for each phrase that it anchors. */
  byGroup: ReadonlyMap<number, readonly number[]>;
};

/** Finds the anchors of the phrases of several lexicons. */
export function anchorPhrases(lexicons: readonly Lexicon[], index: WordIndex): AnchoredPhrases {
  const anchors: Anchor[] = [];
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
        const number = anchors.push({ phrase, lexicon, steps, openings, least, most }) - 1;
        const figures = byGroup.get(group);
        if (figures === undefined) byGroup.set(group, [number, left, right]);
        else figures.push(number, left, right);
      }
    }
  }
  // Copied, an array has no room for more; tens of thousands are kept.
  for (const [group, figures] of byGroup) byGroup.set(group, figures.slice());
  return { lexicons, anchors, byGroup };
}

/** Tells of each word of a text which phrases to look for around it. */
export function anchorFinder(
  { byGroup }: AnchoredPhrases,
  index: WordIndex,
): (words: readonly WordForm[]) => Anchored[] {
  const look = () =>
    rememberForms((folded): Anchored => {
      const groups = index.groupsOf(folded);
      let mask = 0;
      for (const group of groups) mask |= bitOf(group);
      return { groups, mask, anchors: Int32Array.from([...groups].flatMap((group) => byGroup.get(group) ?? [])) };
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

type Placed = Pick<Anchor, 'least' | 'most'> & { group: number; left: number; right: number };

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

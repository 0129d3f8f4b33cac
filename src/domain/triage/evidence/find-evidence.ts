import type { LifeRiskKind } from '../../handbook/life-risk-kind.ts';
import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import type { ConceptName } from '../learned/lexicon/lexicons.ts';
import type { Seen } from '../model/seen.ts';
import { sentencesNotOursNow } from '../not-ours-now.ts';
import { DANGER_FRAMES, DANGER_SIGNS, DISTURBANCES, HARM_FRAMES, HAZARDS } from './danger-signs.ts';

/** Groups of people who are hated for what they are. */
const HATED_GROUPS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['targetMigrants', 'targetMuslims', 'targetRoma', 'targetJews', 'targetGayTrans', 'targetWomen'] as const),
  ...(['targetDisabled', 'targetPoor', 'targetOrigin', 'targetLanguageRegion'] as const),
  ...(['slurs', 'slursGender', 'slursDisabled'] as const),
]);

/** Concepts against a group of any kind: away with them, they are beasts, they steal and are given all. */
const ATTACKS_ON_A_GROUP: readonly ConceptName[] = [
  ...(['expelThem', 'invasion', 'theyGetEverything', 'dehumanise', 'exterminate', 'crimeByGroup'] as const),
  'breeding',
];

/** Concepts against a group named beside them, or of a threat. Anger about a service is neither. */
const ATTACKS: ReadonlySet<string> = new Set<ConceptName>([
  ...ATTACKS_ON_A_GROUP,
  ...(['usVersusThem', 'insults', 'killThreat', 'blows', 'weapon'] as const),
]);

/** Threats name whom they are meant for: the house, its people, or those who read. */
const THREATS: ReadonlySet<string> = new Set<ConceptName>(['killThreat', 'weapon', 'exterminate', 'stalking']);
const THREATENED: ReadonlySet<string> = new Set<ConceptName>(['threatOfficials']);

/** Concepts by which hate means a group without its name: its origin, clothes, food and faith, and the attacks. */
const ALLUSIONS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['alludesToOrigin', 'alludesToFaith', 'alludesToGender', 'alludesToBody', 'alludesToPoverty'] as const),
  ...ATTACKS_ON_A_GROUP,
]);

/** Concepts beside an allusion that is meant for people. */
const MEANT_FOR_THEM: ReadonlySet<string> = new Set<string>([
  ...ATTACKS,
  ...(['meansThem', 'wishedAway'] as const satisfies readonly ConceptName[]),
]);

/** Words that stand together say one thing; farther apart they may be about two. */
const NEAR = 8;

/** Words of a post that say a danger, and whose, when or where it is. */
export type DangerEvidence = { kind: LifeRiskKind; match: PhraseMatch };

/** Words of a post that say harm to people or places, and which danger it is to them; null for none by its name. */
export type HarmEvidence = { kind: LifeRiskKind | null; match: PhraseMatch };

/** Words by which a post says hate: that name a group of people or a threat, or that only allude to a group. */
export type HateEvidence = { by: 'name' | 'allusion'; match: PhraseMatch };

type Concepts = { has(concept: string): boolean };
type Pair = { concept: string; match: PhraseMatch };

/**
 * Finds the shortest stretch of a post with a sign of danger and its frame: a person, a moment or a
 * place, or a second danger. Null if none is near a sign, however alarming single words are.
 */
export function findDanger(seen: Pick<Seen, 'read' | 'conceptsOf'>): DangerEvidence | null {
  const frames = { has: (concept: string) => DANGER_FRAMES.has(concept) || DANGER_SIGNS.has(concept) };
  const found = closestPair(seen, DANGER_SIGNS, frames);
  const kind = found === null ? undefined : DANGER_SIGNS.get(found.concept);
  return found === null || kind === undefined ? null : { kind, match: found.match };
}

/**
 * Finds the shortest stretch of a post that says of water, fire, smoke or the like where, when or
 * whom it reaches. Null if none does, or if it is another time or place.
 */
export function findHarm(seen: Pick<Seen, 'read' | 'conceptsOf' | 'sightings'>): HarmEvidence | null {
  const notNow = sentencesNotOursNow(seen.sightings);
  const found = closestPair(seen, HAZARDS, HARM_FRAMES, notNow) ?? closestPair(seen, DISTURBANCES, HARM_FRAMES, notNow);
  return found === null ? null : { kind: DANGER_SIGNS.get(found.concept) ?? null, match: found.match };
}

/**
 * Finds the words of a post that name a group of people, with what is said against it where that
 * is near, or that threaten a person. Else the words by which hate alludes to a group. Null for
 * anger that does neither.
 */
export function findHate(seen: Pick<Seen, 'read' | 'conceptsOf'>): HateEvidence | null {
  const named =
    closestPair(seen, HATED_GROUPS, ATTACKS)?.match ??
    closestPair(seen, THREATS, THREATENED)?.match ??
    firstOf(seen, HATED_GROUPS);
  if (named !== null) return { by: 'name', match: named };
  const alluded = closestPair(seen, ALLUSIONS, MEANT_FOR_THEM)?.match ?? firstOf(seen, ALLUSIONS);
  return alluded === null ? null : { by: 'allusion', match: alluded };
}

/** The first word that has one of the concepts. */
function firstOf({ read, conceptsOf }: Pick<Seen, 'read' | 'conceptsOf'>, signs: Concepts): PhraseMatch | null {
  const at = read.words.findIndex(({ folded }) => conceptsOf(folded).some((concept) => signs.has(concept)));
  return at === -1 ? null : stretch(at, at, read.words[at]?.sentence ?? 0);
}

const NO_SENTENCES: ReadonlySet<number> = new Set();

/**
 * Returns the two words nearest to each other of which one has a concept of `signs` and the other
 * an additional one of `frames`. Sentences in `silent` count for nothing.
 */
function closestPair(
  { read, conceptsOf }: Pick<Seen, 'read' | 'conceptsOf'>,
  signs: Concepts,
  frames: Concepts,
  silent = NO_SENTENCES,
) {
  const concepts = read.words.map(({ folded, sentence }) => (silent.has(sentence) ? [] : conceptsOf(folded)));
  let closest: Pair | null = null;
  for (const [at, here] of concepts.entries()) {
    const sign = here.find((concept) => signs.has(concept));
    if (sign === undefined) continue;
    for (let near = Math.max(0, at - NEAR); near <= Math.min(at + NEAR, concepts.length - 1); near += 1) {
      if (near === at || !concepts[near]?.some((concept) => frames.has(concept) && !here.includes(concept))) continue;
      const match = stretch(at, near, read.words[at]?.sentence ?? 0);
      if (closest === null || lengthOf(match) < lengthOf(closest.match)) closest = { concept: sign, match };
    }
  }
  return closest;
}

function stretch(one: number, other: number, sentence: number): PhraseMatch {
  return { from: Math.min(one, other), to: Math.max(one, other) + 1, sentence };
}

function lengthOf({ from, to }: PhraseMatch): number {
  return to - from;
}

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

/** Concepts against those groups, or of a threat. Anger about a service is neither. */
const ATTACKS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['expelThem', 'invasion', 'theyGetEverything', 'dehumanise', 'exterminate', 'crimeByGroup'] as const),
  ...(['usVersusThem', 'insults', 'killThreat', 'blows', 'weapon'] as const),
]);

/** Threats name whom they are meant for: the house, its people, or those who read. */
const THREATS: ReadonlySet<string> = new Set<ConceptName>(['killThreat', 'weapon', 'exterminate', 'stalking']);
const THREATENED: ReadonlySet<string> = new Set<ConceptName>(['threatOfficials']);

/** Words that stand together say one thing; farther apart they may be about two. */
const NEAR = 8;

/** Words of a post that say a danger, and whose, when or where it is. */
export type DangerEvidence = { kind: LifeRiskKind; match: PhraseMatch };

/** Words of a post that say harm to people or places, and which danger it is to them; null for none by its name. */
export type HarmEvidence = { kind: LifeRiskKind | null; match: PhraseMatch };

/** Words that name a group of people, and whether something is said against it beside them, or a threat. */
export type HateEvidence = { isAttacked: boolean; match: PhraseMatch };

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
 * is near, or that threaten a person. Null for anger that names no group.
 */
export function findAttack(seen: Pick<Seen, 'read' | 'conceptsOf'>): HateEvidence | null {
  const attack = closestPair(seen, HATED_GROUPS, ATTACKS) ?? closestPair(seen, THREATS, THREATENED);
  if (attack !== null) return { isAttacked: true, match: attack.match };
  const { words } = seen.read;
  const named = words.findIndex(({ folded }) => seen.conceptsOf(folded).some((concept) => HATED_GROUPS.has(concept)));
  if (named === -1) return null;
  return { isAttacked: false, match: stretch(named, named, words[named]?.sentence ?? 0) };
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

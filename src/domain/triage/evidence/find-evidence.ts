import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import type { ConceptName } from '../learned/lexicon/lexicons.ts';
import type { Seen } from '../model/seen.ts';
import { sentencesNotOursNow } from '../not-ours-now.ts';
import type { SaidDanger } from './danger-signs.ts';
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
export type DangerEvidence = { kind: SaidDanger; match: PhraseMatch };

/** Words of a post that say harm to people or places, and which danger it is to them; null for none by its name. */
export type HarmEvidence = { kind: SaidDanger | null; match: PhraseMatch };

/** Words by which a post says hate: that name a group of people or a threat, or that only allude to a group. */
export type HateEvidence = { by: 'name' | 'allusion'; match: PhraseMatch };

/** Weights of a post: how much each of its words speaks for a call for help, and which dangers it may be about. */
export type Leaning = { ofWords: ArrayLike<number>; mayBe: (kind: SaidDanger) => boolean };

type Concepts = { has(concept: string): boolean };
/** A word with a concept that is a sign, and a word near it that makes its frame. */
type Pair = { concept: string; sign: number; frame: number };

const FRAMES_OF_SIGNS: Concepts = { has: (concept) => DANGER_FRAMES.has(concept) || DANGER_SIGNS.has(concept) };

/** Lead of two words that one word more between them takes: of equals, the shorter stretch says it best. */
const LOST_A_WORD = 0.15;

/** Returns true if a post holds a sign of danger in a frame, whatever it may be about. */
export function saysDanger(seen: Pick<Seen, 'read' | 'conceptsOf'>): boolean {
  return pairsNear(seen, DANGER_SIGNS, FRAMES_OF_SIGNS).length > 0;
}

/**
 * Finds the stretch of a post with a sign of danger and its frame: a person, a moment or a place, or
 * a second danger. Of several, it is about a danger that the post may be about, in one sentence, and
 * its two words speak most for a call. Null if none is near a sign, however alarming single words
 * are.
 */
export function findDanger(
  seen: Pick<Seen, 'read' | 'conceptsOf'>,
  { ofWords, mayBe }: Leaning,
): DangerEvidence | null {
  const { words } = seen.read;
  const told = pairsNear(seen, DANGER_SIGNS, FRAMES_OF_SIGNS).flatMap((pair) => {
    const { concept, sign, frame } = pair;
    const kind = DANGER_SIGNS.get(concept);
    if (kind === undefined) return [];
    const isWhole = words[sign]?.sentence === words[frame]?.sentence;
    const lead = (ofWords[sign] ?? 0) + (ofWords[frame] ?? 0) - LOST_A_WORD * distance(pair);
    return [{ kind, match: stretch(seen, sign, frame), mayBe: mayBe(kind), isWhole, lead }];
  });
  const [best] = told.toSorted(
    (one, other) =>
      Number(other.mayBe) - Number(one.mayBe) || Number(other.isWhole) - Number(one.isWhole) || other.lead - one.lead,
  );
  return best === undefined ? null : { kind: best.kind, match: best.match };
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
function firstOf(seen: Pick<Seen, 'read' | 'conceptsOf'>, signs: Concepts): PhraseMatch | null {
  const at = seen.read.words.findIndex(({ folded }) => seen.conceptsOf(folded).some((concept) => signs.has(concept)));
  return at === -1 ? null : stretch(seen, at, at);
}

const NO_SENTENCES: ReadonlySet<number> = new Set();

/** Returns the shortest stretch between a word with a concept of `signs` and one of `frames` near it. */
function closestPair(
  seen: Pick<Seen, 'read' | 'conceptsOf'>,
  signs: Concepts,
  frames: Concepts,
  silent = NO_SENTENCES,
): { concept: string; match: PhraseMatch } | null {
  let closest: Pair | null = null;
  for (const pair of pairsNear(seen, signs, frames, silent)) {
    if (closest === null || distance(pair) < distance(closest)) closest = pair;
  }
  return closest === null ? null : { concept: closest.concept, match: stretch(seen, closest.sign, closest.frame) };
}

/**
 * Returns each word that has a concept of `signs` with each near it that has an additional one of
 * `frames`, from left to right. Sentences in `silent` count for nothing.
 */
function pairsNear(
  { read, conceptsOf }: Pick<Seen, 'read' | 'conceptsOf'>,
  signs: Concepts,
  frames: Concepts,
  silent = NO_SENTENCES,
): Pair[] {
  const concepts = read.words.map(({ folded, sentence }) => (silent.has(sentence) ? [] : conceptsOf(folded)));
  const pairs: Pair[] = [];
  for (const [sign, here] of concepts.entries()) {
    const says = here.filter((concept) => signs.has(concept));
    if (says.length === 0) continue;
    for (let frame = Math.max(0, sign - NEAR); frame <= Math.min(sign + NEAR, concepts.length - 1); frame += 1) {
      const isFrame = concepts[frame]?.some((concept) => frames.has(concept) && !here.includes(concept)) === true;
      if (frame !== sign && isFrame) pairs.push(...says.map((concept): Pair => ({ concept, sign, frame })));
    }
  }
  return pairs;
}

function distance({ sign, frame }: Pair): number {
  return Math.abs(sign - frame);
}

function stretch({ read }: Pick<Seen, 'read'>, one: number, other: number): PhraseMatch {
  return { from: Math.min(one, other), to: Math.max(one, other) + 1, sentence: read.words[one]?.sentence ?? 0 };
}

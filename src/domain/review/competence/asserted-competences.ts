import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import { wordSet } from '../../phrases/fold-word.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { Claim } from './find-claims.ts';
import { findClaims, isUnsaid } from './find-claims.ts';
import type { CompetenceGuard } from './guard-phrases.ts';
import { JOINTS, PLACES_AFTER, PLACES_BEFORE } from './guard-phrases.ts';
import type { Competence, Sighting } from './institution-competences.ts';

/** Promise or statement about another body's matter; indices of words, the end exclusive. */
export type Assertion = {
  kind: Claim['kind'];
  from: number;
  to: number;
  sentence: number;
  competence: Competence | null;
  /** Guards that the sentence also holds. */
  guards: ReadonlySet<CompetenceGuard>;
};

/** Maximum distance between a verb and its matter, in words. */
const REACH: Readonly<Record<Claim['kind'], number>> = { ours: 8, future: 8, said: 4 };

const joints = wordSet(JOINTS);
const placesBefore = wordSet(PLACES_BEFORE);
const placesAfter = wordSet(PLACES_AFTER);

/**
 * Each verb that promises or states, with the nearest matter of its sentence, where that is another's. `asked` is another's matter that
 * the post speaks of: "os la damos en nuestro mostrador" names none, and gives it away.
 */
export function assertedCompetences(
  read: ReadText,
  sightings: readonly Sighting[],
  asked: Competence | null = null,
): Assertion[] {
  const theirs = sightings.filter((it) => it.kind === 'theirs' && (it.foretold || !isPlace(read, it.match)));
  if (theirs.length === 0) return asked === null ? [] : givenAway(read, sightings, asked);
  const foretold = theirs.flatMap((it): Assertion[] =>
    it.kind === 'theirs' && it.foretold && !isUnsaid(read, it.match.from)
      ? [{ ...it.match, kind: 'future', competence: it.competence, guards: guardsAt(it.match.sentence, sightings) }]
      : [],
  );
  const givenByUs = sightings.flatMap((it): Claim[] =>
    it.kind === 'guard' && it.guard === 'atUs' ? [{ ...it.match, kind: 'ours' }] : [],
  );
  const ours = sightings.filter((it) => it.kind === 'ours' && !theirs.some(({ match }) => belongsTo(it.match, match)));
  const things = [...theirs, ...ours];
  const claimed = [...givenByUs, ...findClaims(read)].flatMap((claim): Assertion[] => {
    const nearest = nearestThing(claim, things);
    if (nearest === null || nearest.kind !== 'theirs') return [];
    const { match, competence } = nearest;
    return [
      {
        kind: claim.kind,
        from: Math.min(claim.from, match.from),
        to: Math.max(claim.to, match.to),
        sentence: claim.sentence,
        competence,
        guards: guardsAt(claim.sentence, sightings),
      },
    ];
  });
  return [...foretold, ...claimed];
}

/** Returns our own actions, at our desk or elsewhere, in sentences that name no matter of ours. */
function givenAway(read: ReadText, sightings: readonly Sighting[], competence: Competence): Assertion[] {
  const ours = sightings.filter(({ kind }) => kind === 'ours').map(({ match }) => match.sentence);
  const atUs = sightings.flatMap((it) => (it.kind === 'guard' && it.guard === 'atUs' ? it.match : []));
  const done = findClaims(read).filter(({ kind }) => kind === 'ours');
  return [...atUs, ...done]
    .filter(({ sentence }) => !ours.includes(sentence))
    .map(({ from, to, sentence }) => ({
      kind: 'said',
      from,
      to,
      sentence,
      competence,
      guards: guardsAt(sentence, sightings),
    }));
}

/** "iluminación nueva en la autovía": of the road, not of our streets. */
function belongsTo(thing: PhraseMatch, owner: PhraseMatch): boolean {
  return owner.sentence === thing.sentence && owner.from >= thing.to && owner.from - thing.to <= 3;
}

function guardsAt(sentence: number, sightings: readonly Sighting[]): Set<CompetenceGuard> {
  return new Set(sightings.flatMap((it) => (it.kind === 'guard' && it.match.sentence === sentence ? it.guard : [])));
}

function nearestThing(claim: Claim, things: readonly Sighting[]): Sighting | null {
  const within = things
    .filter(({ match }) => match.sentence === claim.sentence)
    .map((thing) => ({ thing, far: distance(claim, thing.match) }))
    .filter(({ far }) => far <= REACH[claim.kind])
    .sort((one, other) => one.far - other.far);
  return within[0]?.thing ?? null;
}

/**
 * Returns the distance in words, with a penalty of 2 on the unusual side. Matters of our own
 * actions mostly follow the verb; other subjects precede it.
 */
function distance({ kind, from, to }: Claim, match: PhraseMatch): number {
  const after = match.from >= to;
  const far = after ? match.from - to : Math.max(0, from - match.to);
  return far + (after === (kind === 'ours') ? 0 : 2);
}

/** "junto al hospital", "paseo del río", "hospital street": where, not what. */
function isPlace({ words }: ReadText, { from, to, sentence }: PhraseMatch): boolean {
  let before = from - 1;
  while (words[before]?.sentence === sentence && joints.has(words[before]?.folded ?? '')) before -= 1;
  const lead = words[before];
  if (lead?.sentence === sentence && placesBefore.has(lead.folded)) return true;
  const next = words[to];
  return next?.sentence === sentence && placesAfter.has(next.folded);
}

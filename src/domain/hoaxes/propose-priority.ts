import type { Sentence } from '../../errors.ts';
import type { Harm } from './harms.ts';
import { harmsIn } from './harms.ts';
import type { Hoax, HoaxPriority } from './hoax.ts';
import { statusOf, wordingsOf } from './hoax.ts';
import type { Spread } from './spread.ts';
import { seenWithin } from './spread.ts';

type Reach = 'low' | 'medium' | 'high';

/** Proposal for dealing with a hoax, with reasons in words that a person can dispute. */
export type PriorityProposal = { priority: HoaxPriority; reach: Reach; harm: Harm | null; because: Sentence[] };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Lower limits for a medium reach, at which a hoax is heard of. Those of `HIGH` mean that it is
 * everywhere.
 */
const MEDIUM = { sightings: 3, networks: 2, inAnHour: 3 };
const HIGH = { sightings: 20, networks: 3, inAnHour: 10 };

/**
 * By reach and harm (RESIST 2: high, medium and low priority). Nothing that hardly anybody has seen is answered in public, for that would
 * spread it; nothing from which people could die is left alone. Danger to life or public order that many have seen is reported too.
 */
const TABLE: Readonly<Record<Harm | 'none', Readonly<Record<Reach, HoaxPriority>>>> = {
  life: { low: 'prepare', medium: 'answer', high: 'report' },
  health: { low: 'prepare', medium: 'answer', high: 'answer' },
  order: { low: 'prepare', medium: 'answer', high: 'report' },
  service: { low: 'do_not_amplify', medium: 'prepare', high: 'answer' },
  none: { low: 'do_not_amplify', medium: 'do_not_amplify', high: 'prepare' },
};

/** @param now ISO 8601 UTC. @returns null for what is true: there is nothing to counter */
export function proposePriority(hoax: Hoax, now: string): PriorityProposal | null {
  if (statusOf(hoax) === 'true') return null;
  const reach = reachOf(hoax.spread, now);
  const [gravest] = harmsIn(wordingsOf({ ...hoax, wordings: hoax.wordings.filter(({ postId }) => postId === null) }));
  const harm = gravest?.harm ?? null;
  return {
    priority: TABLE[harm ?? 'none'][reach],
    reach,
    harm,
    because: [reachSentence(hoax.spread, reach, now), harmSentence(gravest)],
  };
}

function reachOf(spread: Spread, now: string): Reach {
  const networks = Object.keys(spread.networks).length;
  const inAnHour = seenWithin(spread, HOUR_MS, now);
  const passes = (bar: typeof HIGH) => spread.sightings >= bar.sightings || inAnHour >= bar.inAnHour;
  if (passes(HIGH) || (networks >= HIGH.networks && spread.sightings >= HIGH.sightings / 2)) return 'high';
  return passes(MEDIUM) || networks >= MEDIUM.networks ? 'medium' : 'low';
}

function reachSentence(spread: Spread, reach: Reach, now: string): Sentence {
  const params = {
    count: spread.sightings,
    networks: Object.keys(spread.networks).length,
    day: seenWithin(spread, DAY_MS, now),
  };
  return { key: `hoax.reach_${reach}`, params };
}

function harmSentence(found: { harm: Harm; words: string[] } | undefined): Sentence {
  if (found === undefined) return { key: 'hoax.harm_none' };
  return { key: `hoax.harm_${found.harm}`, params: { words: found.words.slice(0, 3).join(', ') } };
}

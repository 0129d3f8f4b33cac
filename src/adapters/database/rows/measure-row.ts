import type { Looked } from '../../../domain/measures/measure-store.ts';
import type { Measurement } from '../../../domain/measures/measurement.ts';
import { knownWord, VOCABULARIES } from './vocabularies.ts';

/** One look at one publication or departure: counts, and nothing of persons. */
export type MeasureRow = {
  /** Null where it is of a planned post. */
  publicationId: string | null;
  departureId: string | null;
  look: Measurement['look'];
  found: Measurement['found'];
  answers: number | null;
  shares: number | null;
  likes: number | null;
  reach: number | null;
  at: string;
  ageMinutes: number;
  failures: number;
  againAt: string | null;
};

export function measureRow({ counts, id, of, ...measurement }: Measurement): MeasureRow {
  const { answers, shares, likes, reach } = counts;
  const owner = of === 'case' ? { publicationId: id, departureId: null } : { publicationId: null, departureId: id };
  return { ...measurement, ...owner, answers, shares, likes, reach };
}

/** Columns of the looks of a day, as `measures`, and of an hour, as `hour`: a post that was gone after an hour has no other. */
export const LOOKED = [
  'measures.found',
  'measures.ageMinutes',
  'measures.againAt',
  'measures.answers',
  'measures.shares',
  'measures.likes',
  'measures.reach',
  'hour.found as foundFirst',
  'hour.againAt as againFirst',
] as const;

type LookedRow = {
  found: string | null;
  ageMinutes: number | null;
  againAt: string | null;
  foundFirst: string | null;
  againFirst: string | null;
} & Measurement['counts'];

/** Reads what came of a post from those columns. */
export function lookedOf(
  post: Pick<Looked, 'network' | 'publishedAt'>,
  { found, ageMinutes, againAt, foundFirst, againFirst, ...counts }: LookedRow,
): Looked {
  return {
    ...post,
    isGone: (found === 'gone' && againAt === null) || (foundFirst === 'gone' && againFirst === null),
    day:
      found === null || ageMinutes === null
        ? null
        : { found: knownWord(VOCABULARIES.measures.found, found, 'failed'), ageMinutes, counts },
  };
}

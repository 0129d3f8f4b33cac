import type { Measurement } from '../../../domain/measures/measurement.ts';

/** One look at one publication: counts, and nothing of persons. */
export type MeasureRow = {
  publicationId: string;
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

export function measureRow({ counts, ...measurement }: Measurement): MeasureRow {
  const { answers, shares, likes, reach } = counts;
  return { ...measurement, answers, shares, likes, reach };
}

import type { CrisisLevel } from '../../domain/cases/model/crises/crisis.ts';

const MARKS: Record<CrisisLevel, string> = { S1: '🔴', S2: '🟠', S3: '🟡' };

/** The one mark of a crisis: how grave it is, seen from across the room. */
export function levelMark(level: CrisisLevel): string {
  return MARKS[level];
}

import type { ComparableText } from '../../../posts/similarity/comparable-text.ts';
import { comparableText } from '../../../posts/similarity/comparable-text.ts';
import type { CaseState } from '../case-state.ts';

/** First post of an earlier case about a claim. */
type EarlierClaim = { caseId: number; text: string };

/** Least share of what the shorter text says that the other says too. A person decides, so a likeness is enough. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;

/** Returns true for a waiting claim, which may be a copy of an earlier one. */
export function mayBeCopy({ core }: Pick<CaseState, 'core'>): boolean {
  const { class: postClass, playbook, closed, erased, statement } = core;
  return postClass === 'false_claim' && playbook !== null && statement === null && closed === null && erased === null;
}

/** Returns the case whose claim is most like this text, the oldest of equals; null if none is like it. */
export function likeliestClaim(text: string, earlier: readonly EarlierClaim[]): number | null {
  const said = comparableText(text);
  const [best] = earlier
    .map(({ caseId, text: other }) => ({ caseId, share: sharedPart(said, comparableText(other)) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((one, other) => other.share - one.share || one.caseId - other.caseId);
  return best?.caseId ?? null;
}

/** Returns the part of what the shorter text says that the other says too, from 0 to 1. */
export function sharedPart(one: ComparableText, other: ComparableText): number {
  const least = Math.min(one.shingles.length, other.shingles.length);
  if (least === 0 || Math.min(one.words, other.words) < LEAST_WORDS) return 0;
  const known = new Set(other.shingles);
  return one.shingles.filter((shingle) => known.has(shingle)).length / least;
}

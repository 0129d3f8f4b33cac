import type { Handbook } from '../handbook/handbook.ts';
import type { LifeRiskKind } from '../handbook/life-risk-kind.ts';
import { LIFE_RISK_KINDS } from '../handbook/life-risk-kind.ts';
import { scoresOf } from '../learning/weights.ts';
import { readWords } from '../phrases/read-words.ts';
import { compileTriage, seeIn } from './compiled/compile-triage.ts';
import { isMaybe } from './is-maybe.ts';
import type { Watch } from './learned/calibration.ts';
import { calibration } from './learned/calibration.ts';
import { featuresOf } from './learned/features-of.ts';
import { learnedWeights } from './learned/learned-weights.ts';
import type { Assessment } from './model/assessment.ts';

/** Doubt of triage about a post; `kind`: danger that it is most like, if that is one of which public words could harm. */
export type Doubt = { kind: LifeRiskKind | null };

/**
 * Returns the doubt of triage about a post: it neither rings nor is read first, and yet it is too
 * like a call for help to rule that out. Null where triage is sure.
 */
export function doubtOf(
  text: string,
  assessment: Pick<Assessment, 'class' | 'because'>,
  handbook: Handbook,
  watch: Watch,
): Doubt | null {
  if (assessment.class === 'life_risk' || isMaybe(assessment)) return null;
  const features = featuresOf(seeIn(readWords(text), compileTriage(handbook)));
  const share = scoresOf(features, learnedWeights.class)?.find(({ answer }) => answer === 'life_risk')?.share ?? 0;
  if (share < calibration[watch].unsure) return null;
  const likely = scoresOf(features, learnedWeights.danger)?.[0]?.answer;
  return { kind: LIFE_RISK_KINDS.find((kind) => kind === likely) ?? null };
}

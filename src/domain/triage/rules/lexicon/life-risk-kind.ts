import type { LifeRiskKind } from '../../../handbook/life-risk-kind.ts';

/** One language's phrases for each danger: who, what, and that it is now. */
export type LifeRiskPhrases = Readonly<Record<LifeRiskKind, readonly string[]>>;

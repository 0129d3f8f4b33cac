import measured from './calibration.json' with { type: 'json' };

/** While a crisis is open, a call missed costs more than a look in vain. */
export type Watch = 'ordinary' | 'crisis';

/**
 * Least shares of the weight, from 0 to 1, at which a post is taken for a call for help. `alarm`
 * asks for a sign of danger in its frame, and `phrase` for a phrase of our rules. From `readFirst`
 * on, a person reads it first. From `unsure` on, triage cannot rule a call for help out.
 */
export type Thresholds = { alarm: number; phrase: number; readFirst: number; unsure: number };

/**
 * Least shares of the weight at which a post is taken for hate. `name`: where words name a group of
 * people or a threat. `allusion`: where they only allude to a group.
 */
export type HateShares = { name: number; allusion: number };

/** The shares that `./portavoz learn ordinary DIR` found on real posts; docs/reference/triage-quality.md shows the curve. */
export const calibration: Readonly<Record<Watch, Thresholds>> = measured;

/** The same on any day. */
export const hateShares: HateShares = measured.hate;

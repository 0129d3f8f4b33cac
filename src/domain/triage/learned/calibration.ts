import measured from './calibration.json' with { type: 'json' };

/** While a crisis is open, a call missed costs more than a look in vain. */
export type Watch = 'ordinary' | 'crisis';

/**
 * Shares of the weight, from 0 to 1, from which on a post is taken for a call for help: `alarm` with
 * a sign of danger in its frame, `phrase` with a phrase of our rules. From `readFirst` on a person
 * reads it first.
 */
export type Thresholds = { alarm: number; phrase: number; readFirst: number };

/** What `./portavoz learn ordinary DIR` found on real posts; docs/reference/triage-quality.md shows the curve. */
export const calibration: Readonly<Record<Watch, Thresholds>> = measured;

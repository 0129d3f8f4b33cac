import type { Watch } from '../learned/calibration.ts';

/** Crises around a post that is read. `open`: playbooks of the open ones, the gravest first. */
export type Situation = { watch: Watch; open: readonly string[] };

/** A day without a crisis. */
export const ORDINARY_DAY: Situation = { watch: 'ordinary', open: [] };

import type { Figure } from './quantity.ts';

/** A figure and the atoms it takes, both ends included. */
export type Placed = { figure: Figure; from: number; to: number };

import type { Actor } from '../people/actor.ts';
import type { OwnLayer } from '../triage/own/own-layer.ts';
import type { OwnWeights, Sha256 } from '../triage/own/own-weights.ts';
import { faultOfLayer, ownWeights } from '../triage/own/own-weights.ts';

/** Weights that an institution's own decisions taught, with their version. */
export type StoredLayer = {
  /** Short hash of the weights. */
  version: string;
  /** Null once the weights are forgotten. */
  layer: OwnLayer | null;
  /** Ids of the posts that it was learned from; none once it is forgotten. */
  lessons: readonly string[];
  trial: TrialFigures;
  /** The version in force when it was learned; null for the shipped weights. */
  basedOn: string | null;
  learnedAt: string;
  /** The first of the two people who accept it. */
  putForward: { by: Actor; at: string } | null;
} & ({ status: 'waiting' } | DecidedLayer);

type DecidedLayer = {
  status: 'accepted' | 'refused' | 'superseded' | 'withdrawn';
  decidedBy: Actor;
  decidedAt: string;
};

export type WaitingLayer = Extract<StoredLayer, { status: 'waiting' }>;

/** Answers tried on the newest fifth of the decisions, and those that were the team's before and after. */
export type TrialFigures = { lessons: number; tested: number; before: number; after: number };

/** The layers whose weights are kept; null where there is none. */
export type Layers = { inForce: StoredLayer | null; previous: StoredLayer | null; waiting: WaitingLayer | null };

/** Returns the layer after a decision. */
export function decideLayer(
  layer: StoredLayer,
  status: DecidedLayer['status'],
  { actor, now }: { actor: Actor; now: string },
): StoredLayer {
  return { ...layer, status, decidedBy: actor, decidedAt: now };
}

/** Returns the weights of a layer; null where it is forgotten, or was learned on top of others than the shipped ones. */
export function usableWeights(
  stored: Pick<StoredLayer, 'layer'> | null,
  { sha256 }: { sha256: Sha256 },
): OwnWeights | null {
  const layer = stored?.layer ?? null;
  return layer === null || faultOfLayer(layer, sha256) !== null ? null : ownWeights(layer);
}

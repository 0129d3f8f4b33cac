import { figureRows } from '../../learning/figure-rows.ts';
import type { WrittenWeights } from '../../learning/read-weights.ts';
import { addLayerInSteps, readWeightsInSteps } from '../../learning/read-weights.ts';
import type { Steps } from '../../learning/steps.ts';
import { atOnce } from '../../learning/steps.ts';
import type { Weights } from '../../learning/weights.ts';
import { rememberFor } from '../../text/remember-for.ts';
import type { TriageWeights } from '../learned/learned-weights.ts';
import { learnedWeights, shippedText } from '../learned/learned-weights.ts';
import type { OwnLayer } from './own-layer.ts';

/** Weights of one institution, ready to triage with. `digest`: which layer they are. */
export type OwnWeights = TriageWeights & { digest: string; reply: { from: number; weights: Weights } | null };

/** Weights for the need of a reply before anything is taught: the shipped weights decide. */
export const replyBase: Weights = {
  answers: ['no', 'yes'],
  of: figureRows(2, { 'says:no': [4, -4], 'says:yes': [-4, 4] }),
};

/** SHA-256 of a text, in hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** Reason not to use a layer: learned on top of other weights, or changed since it was learned. */
export type LayerFault = 'other_weights' | 'changed';

/** Adds a layer to the shipped weights; the danger weights stay as they are. */
export function ownWeights(layer: OwnLayer): OwnWeights {
  return atOnce(ownWeightsInSteps(layer));
}

/** Returns what `ownWeights` does, with pauses. */
export function* ownWeightsInSteps({ digest, class: classes, matter, reply }: OwnLayer): Steps<OwnWeights> {
  return {
    ...learnedWeights,
    class: yield* corrected(learnedWeights.class, classes),
    matter: yield* corrected(learnedWeights.matter, matter),
    reply: reply === null ? null : { from: reply.from, weights: yield* corrected(replyBase, reply.weights) },
    digest,
  };
}

function* corrected(base: Weights, layer: WrittenWeights | null): Steps<Weights> {
  return layer === null ? base : yield* addLayerInSteps(base, yield* readWeightsInSteps(layer));
}

/** Returns why these weights cannot take a layer; null when they can. */
export function faultOfLayer(layer: OwnLayer, sha256: Sha256): LayerFault | null {
  if (layer.digest !== digestOf(layer, sha256)) return 'changed';
  const fits = [
    [layer.class, learnedWeights.class],
    [layer.matter, learnedWeights.matter],
    [layer.reply?.weights ?? null, replyBase],
  ] as const;
  const isSame = fits.every(([own, base]) => own === null || own.answers.join() === base.answers.join());
  return isSame && layer.shipped === shippedDigest(sha256) ? null : 'other_weights';
}

/** Returns the digest of the shipped weights, of megabytes that stay the same: worked out once. */
export const shippedDigest = rememberFor((sha256: Sha256): string => sha256(shippedText()));

export function digestOf({ digest: _, ...content }: OwnLayer, sha256: Sha256): string {
  return sha256(canonicalJson(content));
}

/** JSON with the names of each object in order, so that the same content is the same text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

import { addLayer, readWeights } from '../../learning/read-weights.ts';
import type { Weights } from '../../learning/weights.ts';
import classes from './class-weights.json' with { type: 'json' };
import dangers from './danger-weights.json' with { type: 'json' };
import matters from './matter-weights.json' with { type: 'json' };
import ordinary from './ordinary-weights.json' with { type: 'json' };

/** Weights that triage asks. `alarm` alone decides life risk, whatever an institution's decisions taught `class`. */
export type TriageWeights = { alarm: Weights; class: Weights; matter: Weights; danger: Weights };

const ofClass = addLayer(readWeights(classes), readWeights(ordinary.class));

/**
 * Weights learned from the posts in test/corpora/tune and test/fixtures/posts (`./portavoz learn`),
 * and on top of them what ordinary posts of real people taught (`./portavoz learn ordinary DIR`).
 * What kind of danger it is says the first alone.
 */
export const learnedWeights: TriageWeights = {
  alarm: ofClass,
  class: ofClass,
  matter: addLayer(readWeights(matters), readWeights(ordinary.matter)),
  danger: readWeights(dangers),
};

/** Weights without what real posts taught, to learn on top of. */
export const baseWeights = () => ({ class: readWeights(classes), matter: readWeights(matters) });

/** The written weights that `learnedWeights` are read from: what is learned on top of them fits no others. */
export const shippedText = (): string =>
  JSON.stringify([classes, matters, { class: ordinary.class, matter: ordinary.matter }]);

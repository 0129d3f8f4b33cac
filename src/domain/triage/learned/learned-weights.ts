import { readWeights } from '../../learning/read-weights.ts';
import classes from './class-weights.json' with { type: 'json' };
import dangers from './danger-weights.json' with { type: 'json' };
import matters from './matter-weights.json' with { type: 'json' };

/**
 * Weights learned from the posts in test/corpora/tune and test/fixtures/posts; `./portavoz learn`
 * rewrites the files.
 */
export const learnedWeights = {
  class: readWeights(classes),
  matter: readWeights(matters),
  danger: readWeights(dangers),
};

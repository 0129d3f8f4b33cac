import { expect, it } from 'vitest';
import type { Notes } from '../../../src/domain/learning/noted-features.ts';
import { featureBundle, pairWord, weighedFeatures } from '../../../src/domain/learning/noted-features.ts';
import { readWeights } from '../../../src/domain/learning/read-weights.ts';

const WRITTEN = {
  answers: ['bad', 'fine'],
  traits: { agua: '50 -50', 'agua corta': '100 0', 'corta agua': '0 300', 'manner:asks': '-25 25' },
};
const weights = weighedFeatures(readWeights(WRITTEN));

/** How likely an answer of a text is bad, whatever is known of it. */
function shareOfBad(note: (notes: Notes) => void, of = weights, fewest = 0): number | null {
  return of.sharesOfNoted(note, fewest)?.shares[0] ?? null;
}

/** The share of a choice of two by what tells them apart. */
function shareOf(odds: number, met: number): number {
  return 1 / (1 + Math.exp(-odds / Math.sqrt(met)));
}

it('weighs words, pairs in their order, and manners, each once', () => {
  const [agua, corta, luz] = [pairWord('agua'), pairWord('corta'), pairWord('luz')];
  const bundle = featureBundle(['agua', 'unknown'], ['manner:asks']);
  const share = shareOfBad(({ all, pair }) => {
    all(bundle);
    all(bundle);
    pair(agua, corta, true);
    pair(agua, luz, true);
    pair(luz, corta, true);
  });
  expect(share).toBeCloseTo(shareOf(1 - 0.5 + 1, 3), 6);
});

it('counts known words and neighbours, and no manners', () => {
  const note = ({ all, pair }: Notes) => {
    all(featureBundle(['agua'], ['manner:asks']));
    pair(pairWord('agua'), pairWord('corta'), true);
  };
  expect(shareOfBad(note, weights, 2)).not.toBeNull();
  expect(shareOfBad(note, weights, 3)).toBeNull();
});

it('scores the same bundles and words by other weights', () => {
  const [agua, corta] = [pairWord('agua'), pairWord('corta')];
  const bundle = featureBundle(['agua'], []);
  const note = ({ all, pair }: Notes) => {
    all(bundle);
    pair(corta, agua, false);
  };
  const others = weighedFeatures(readWeights({ answers: ['bad', 'fine'], traits: { luz: '1 1', agua: '0 100' } }));
  expect(shareOfBad(note)).toBeCloseTo(shareOf(1 - 3, 2), 6);
  expect(shareOfBad(note, others)).toBeCloseTo(shareOf(-1, 1), 6);
  expect(shareOfBad(note)).toBeCloseTo(shareOf(1 - 3, 2), 6);
});

it('weighs a trait once, however many bundles have it, and the same in each text', () => {
  const bundles = [featureBundle(['agua'], []), featureBundle(['agua', 'luz'], []), featureBundle([], ['agua'])];
  const note = ({ all, pair }: Notes) => {
    for (const bundle of bundles) all(bundle);
    for (const _ of bundles) pair(pairWord('agua'), pairWord('corta'), true);
  };
  // More texts than the marks of the traits can tell apart.
  const shares = Array.from({ length: 600 }, () => shareOfBad(note));
  expect(new Set(shares).size).toBe(1);
  expect(shares[0]).toBeCloseTo(shareOf(1 + 1, 2), 6);
});

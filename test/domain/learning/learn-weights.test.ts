import { describe, expect, it } from 'vitest';
import type { Feature } from '../../../src/domain/learning/feature.ts';
import type { Example } from '../../../src/domain/learning/learn-weights.ts';
import { learnWeights } from '../../../src/domain/learning/learn-weights.ts';
import { readWeights } from '../../../src/domain/learning/read-weights.ts';
import { scoresOf, spokeFor } from '../../../src/domain/learning/weights.ts';
import { writeWeights } from '../../../src/domain/learning/write-weights.ts';

const trait = (name: string, at: number): Feature => ({ name, match: { from: at, to: at + 1, sentence: 0 } });
const examples: Example[] = Array.from({ length: 20 }, () => [
  { traits: ['water', 'rises', 'we'], answer: 'call' },
  { traits: ['water', 'bill', 'we'], answer: 'complaint' },
]).flat();
const weights = readWeights(writeWeights(learnWeights(examples)));

describe('weights that were learned', () => {
  it('tell apart what the examples told apart, and by which traits', () => {
    const post = [trait('we', 0), trait('water', 1), trait('rises', 2)];
    expect(scoresOf(post, weights)?.[0]?.answer).toBe('call');
    expect(scoresOf([trait('water', 0), trait('bill', 1)], weights)?.[0]?.answer).toBe('complaint');
    expect(spokeFor('call', post, weights, 1).map(({ name }) => name)).toEqual(['rises']);
  });

  it('give shares that add up to one', () => {
    const shares = scoresOf([trait('water', 0), trait('rises', 1)], weights)?.map(({ share }) => share) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('say nothing of a post whose words were never met', () => {
    expect(scoresOf([trait('zeppelin', 0)], weights)).toBeNull();
    const always: Feature = { name: 'we', match: { from: 0, to: 0, sentence: 0 } };
    expect(scoresOf([always, trait('zeppelin', 0)], weights)).toBeNull();
  });

  it('leave out a trait that one post alone has', () => {
    const one = learnWeights([...examples, { traits: ['zeppelin'], answer: 'call' }]);
    expect(one.weights.has('zeppelin')).toBe(false);
  });

  it('come out the same each time', () => {
    expect(writeWeights(learnWeights(examples))).toEqual(writeWeights(learnWeights(examples)));
  });
});

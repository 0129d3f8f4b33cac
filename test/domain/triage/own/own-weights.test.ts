import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { learnedWeights } from '../../../../src/domain/triage/learned/learned-weights.ts';
import type { OwnLayer } from '../../../../src/domain/triage/own/own-layer.ts';
import { ownLayerSchema } from '../../../../src/domain/triage/own/own-layer.ts';
import { digestOf, faultOfLayer, ownWeights, shippedDigest } from '../../../../src/domain/triage/own/own-weights.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function aLayer(changes: Partial<OwnLayer> = {}): OwnLayer {
  const layer: OwnLayer = {
    format: 'portavoz-own-layer-1',
    shipped: shippedDigest(sha256),
    digest: '',
    lessons: { all: 60, class: { complaint: 60 }, playbook: {}, needsReply: { yes: 0, no: 0 } },
    class: {
      answers: learnedWeights.class.answers,
      traits: { farola: learnedWeights.class.answers.map(() => 7).join(' ') },
    },
    matter: null,
    reply: null,
    ...changes,
  };
  return { ...layer, digest: digestOf(layer, sha256) };
}

test('a layer that was learned for these weights has no fault, whatever the order of its fields', () => {
  const layer = aLayer();
  expect(faultOfLayer(layer, sha256)).toBeNull();
  expect(faultOfLayer(Object.fromEntries(Object.entries(layer).toReversed()) as OwnLayer, sha256)).toBeNull();
});

test('a layer that was changed, or learned for other weights or answers, is told', () => {
  expect(faultOfLayer({ ...aLayer(), matter: { answers: ['a', 'b'], traits: {} } }, sha256)).toBe('changed');
  expect(faultOfLayer(aLayer({ shipped: sha256('other') }), sha256)).toBe('other_weights');
  expect(faultOfLayer(aLayer({ class: { answers: ['a', 'b'], traits: {} } }), sha256)).toBe('other_weights');
});

test('danger and alarm weights are the shipped ones', () => {
  const own = ownWeights(aLayer());
  expect(own.alarm).toBe(learnedWeights.alarm);
  expect(own.danger).toBe(learnedWeights.danger);
  expect(own.matter).toBe(learnedWeights.matter);
  expect(own.class).not.toBe(learnedWeights.class);
});

test('figures are figures: no words hide in a layer', () => {
  const hidden = aLayer({ class: { answers: ['a', 'b'], traits: { farola: '7 call' } } });
  expect(ownLayerSchema.safeParse(hidden).success).toBe(false);
  const short = aLayer({ class: { answers: ['a', 'b'], traits: { farola: '7' } } });
  expect(ownLayerSchema.safeParse(short).success).toBe(false);
});

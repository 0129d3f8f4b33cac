import { sha256 } from '../../../src/app/handbook/own-layer.ts';
import type { Layers, StoredLayer, WaitingLayer } from '../../../src/domain/lessons/stored-layer.ts';
import type { OwnLayer } from '../../../src/domain/triage/own/own-layer.ts';
import { digestOf, shippedDigest } from '../../../src/domain/triage/own/own-weights.ts';
import { ana } from './a-case.ts';

/** A layer that fits the shipped weights and teaches nothing: what is tried is what becomes of it. */
export function anOwnLayer(all = 500): OwnLayer {
  const lessons = { all, class: {}, playbook: {}, needsReply: { yes: 0, no: 0 } };
  const nothing = { class: null, matter: null, reply: null };
  const layer = {
    format: 'portavoz-own-layer-1',
    shipped: shippedDigest(sha256),
    digest: '',
    lessons,
    ...nothing,
  } as const;
  return { ...layer, digest: digestOf(layer, sha256) };
}

export function aWaitingLayer(version: string, over: Partial<WaitingLayer> = {}): WaitingLayer {
  return {
    version,
    layer: anOwnLayer(),
    lessons: ['post-1', 'post-2'],
    trial: { lessons: 500, tested: 120, before: 80, after: 96 },
    basedOn: null,
    learnedAt: '2026-11-23T07:30:00.000Z',
    putForward: null,
    status: 'waiting',
    ...over,
  };
}

export function anAcceptedLayer(version: string, over: Partial<StoredLayer> = {}): StoredLayer {
  const decided = { status: 'accepted', decidedBy: ana, decidedAt: '2026-11-24T07:30:00.000Z' } as const;
  return { ...aWaitingLayer(version), ...over, ...decided };
}

/** One in force, one before it, and one that waits for its second person. */
export function someLayers(now: string): Layers {
  return {
    inForce: anAcceptedLayer('b'.repeat(64), { basedOn: 'a'.repeat(64) }),
    previous: anAcceptedLayer('a'.repeat(64)),
    waiting: aWaitingLayer('c'.repeat(64), { basedOn: 'b'.repeat(64), putForward: { by: ana, at: now } }),
  };
}

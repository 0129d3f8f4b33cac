import type { AuditDetail, AuditEntry } from '../cases/model/changes.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { withRests } from '../learning/steps.ts';
import { CLOCK } from '../people/actor.ts';
import type { LearnOptions } from '../triage/own/learn-own-layer.ts';
import { learnOwnLayer } from '../triage/own/learn-own-layer.ts';
import type { OwnLayer } from '../triage/own/own-layer.ts';
import { ownWeightsInSteps } from '../triage/own/own-weights.ts';
import type { Lesson, LessonReader } from './decided-case.ts';
import { lessonOf } from './decided-case.ts';
import type { LayerOutcome, LayerStore } from './layer-store.ts';
import type { Layers, StoredLayer } from './stored-layer.ts';
import { decideLayer, usableWeights } from './stored-layer.ts';
import type { CalledOtherwise } from './try-layer.ts';
import { splitLessons, tryLayer } from './try-layer.ts';

/** Number of cases that are read; older ones teach nothing any more. */
const NEWEST_CASES = 4_000;

/** Number of decisions from which on an institution's own weights are learned. */
const FEWEST_DECISIONS = 500;

/** Dependencies of learning. `on`: what is better takes effect without a person. */
export type LearningDeps = Omit<LearnOptions, 'handbook'> & {
  lessons: LessonReader;
  layers: LayerStore;
  mode: 'propose' | 'on';
  handbook(): Handbook;
  now(): string;
};

/** News for the team: what its decisions taught. */
export type LearnedNews =
  | { kind: 'proposed' | 'in_force'; layer: StoredLayer; calls: readonly CalledOtherwise[] }
  /** Too little is left of what the weights in force were learned from. */
  | { kind: 'shipped'; version: string };

/**
 * Learns from the team's decisions. The layer in force first learns again without the posts that are
 * gone by now. A new layer is proposed when it is better than the one in
 * force on the newest fifth of the decisions. Running it again says the same again.
 */
export async function learnFromDecisions(deps: LearningDeps): Promise<LearnedNews | null> {
  const decided = await deps.lessons.decided(NEWEST_CASES);
  const lessons = decided.flatMap((one) => lessonOf(one) ?? []);
  const lost = await forgetGone(lessons, deps);
  return lost ?? (await propose(lessons, deps));
}

/** Takes posts that are gone out of every layer that is kept. Returns news where the shipped weights are back. */
async function forgetGone(lessons: readonly Lesson[], deps: LearningDeps): Promise<LearnedNews | null> {
  const layers = await deps.layers.read();
  const { inForce, previous, waiting } = layers;
  const live = new Set(lessons.map(({ id }) => id));
  const lacks = (layer: StoredLayer | null): layer is StoredLayer =>
    layer?.lessons.some((id) => !live.has(id)) ?? false;
  const by = { actor: CLOCK, now: deps.now() };
  const forgotten = [
    ...(lacks(previous) ? [{ ...previous, layer: null, lessons: [] }] : []),
    ...(lacks(waiting) ? [decideLayer(waiting, 'superseded', by)] : []),
  ];
  if (inForce === null || !(lacks(inForce) || usableWeights(inForce, deps) === null)) {
    if (forgotten.length > 0) await save(layers, { layers: forgotten }, null, deps);
    return null;
  }
  const left = lessons.filter(({ id }) => inForce.lessons.includes(id));
  const renewed = lessons.length < FEWEST_DECISIONS ? null : await learn(left, deps);
  const detail = { before: inForce.version, layer: renewed?.digest ?? null, lessons: left.length };
  if (renewed === null) {
    const gone = decideLayer(inForce, 'withdrawn', by);
    await save(layers, { layers: [...forgotten, gone], inForce: null }, ['layer.renewed', detail], deps);
    return { kind: 'shipped', version: inForce.version };
  }
  const old = renewed.digest === inForce.version ? [] : [decideLayer(inForce, 'superseded', by)];
  const next: StoredLayer = {
    ...decideLayer(inForce, 'accepted', by),
    version: renewed.digest,
    layer: renewed,
    lessons: left.map(({ id }) => id),
    trial: { ...inForce.trial, lessons: left.length },
    learnedAt: by.now,
  };
  const saves = { layers: [...forgotten, ...old, next], inForce: next.version };
  await save(layers, saves, ['layer.renewed', detail], deps);
  return null;
}

async function propose(lessons: readonly Lesson[], deps: LearningDeps): Promise<LearnedNews | null> {
  if (lessons.length < FEWEST_DECISIONS) return null;
  const layers = await deps.layers.read();
  const { older, newest } = splitLessons(lessons);
  const layer = await learn(older, deps);
  if (layer === null || layer.digest === layers.inForce?.version) return null;
  const after = await withRests(ownWeightsInSteps(layer), deps.rest);
  const weights = { before: usableWeights(layers.inForce, deps), after };
  const work = { handbook: deps.handbook(), rest: deps.rest };
  const { calls, isBetter, ...trial } = await tryLayer(newest, weights, work);
  if (!isBetter) return null;
  if (layers.waiting?.version === layer.digest) return { kind: 'proposed', layer: layers.waiting, calls };
  if (await wasDecided(layer.digest, deps)) return null;

  const at = deps.now();
  const by = { actor: CLOCK, now: at };
  const proposed: StoredLayer = {
    version: layer.digest,
    layer,
    lessons: older.map(({ id }) => id),
    trial: { lessons: older.length, ...trial },
    basedOn: layers.inForce?.version ?? null,
    learnedAt: at,
    putForward: null,
    status: 'waiting',
  };
  const over = layers.waiting === null ? [] : [decideLayer(layers.waiting, 'superseded', by)];
  const detail = { layer: proposed.version, before: proposed.basedOn, lessons: older.length, ...trialDetail(trial) };
  if (deps.mode === 'propose') {
    await save(layers, { layers: [...over, proposed] }, ['layer.proposed', detail], deps);
    return { kind: 'proposed', layer: proposed, calls };
  }
  const accepted = decideLayer(proposed, 'accepted', by);
  const saves = { layers: [...over, accepted], inForce: accepted.version };
  await save(layers, saves, ['layer.accepted', detail], deps);
  return { kind: 'in_force', layer: accepted, calls };
}

function trialDetail({ tested, before, after }: Omit<StoredLayer['trial'], 'lessons'>): AuditDetail {
  return { tested, agreedBefore: before, agreedAfter: after };
}

/** Returns true if a person turned this very layer down, or went back from it. */
function wasDecided(version: string, { layers }: LearningDeps): Promise<boolean> {
  return layers.transact(async ({ find }) => {
    const status = (await find(version))?.status;
    return status === 'refused' || status === 'withdrawn';
  });
}

/** Returns the layer that the lessons teach; null where they teach nothing. */
async function learn(lessons: readonly Lesson[], { handbook, sha256, rest }: LearningDeps): Promise<OwnLayer | null> {
  const layer = await learnOwnLayer(lessons, { handbook: handbook(), sha256, rest });
  return layer.class === null && layer.matter === null && layer.reply === null ? null : layer;
}

/** @throws Error when a person decided meanwhile: the next try reads what there is then */
function save(
  seen: Layers,
  saves: Omit<LayerOutcome, 'audit'>,
  recorded: readonly [event: string, detail: AuditDetail] | null,
  { layers, now }: LearningDeps,
): Promise<void> {
  return layers.transact(async (transaction) => {
    const { inForce, waiting } = await transaction.read();
    const isSame = inForce?.version === seen.inForce?.version && waiting?.version === seen.waiting?.version;
    if (!isSame) throw new Error('A person decided on learned weights meanwhile');
    const audit = recorded === null ? [] : [entry(recorded[0], recorded[1], now())];
    await transaction.save({ ...saves, audit });
  });
}

function entry(event: string, detail: AuditDetail, at: string): AuditEntry {
  return { event, result: 'done', caseId: null, actor: CLOCK, at, detail };
}

import type { Sentence } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { AuditDetail } from '../cases/model/changes.ts';
import type { RuleRequest, RulingOn } from '../handbook-changes/rule-on.ts';
import { ruleOn } from '../handbook-changes/rule-on.ts';
import { CLOCK, sameActor } from '../people/actor.ts';
import { mentionOf } from '../people/mention.ts';
import type { LayerOutcome, LayerStore, LayerTransaction } from './layer-store.ts';
import type { Layers, StoredLayer, WaitingLayer } from './stored-layer.ts';
import { decideLayer } from './stored-layer.ts';

/** Dependencies of the decisions on learned layers. */
export type LayerDeps = Pick<CaseDeps, 'people' | 'handbook' | 'now'> & { layers: LayerStore };

export type LayerRequest = RuleRequest & { version: string };

type Ruling<T> = RulingOn<T, Omit<LayerOutcome, 'audit'>>;

/** The first of two people vouches for what the bot proposes. */
export function putLayerForward(deps: LayerDeps, request: LayerRequest): Promise<WaitingLayer | null> {
  return onWaiting(deps, request, 'layer.put_forward', (layer, _layers, now) => {
    if (layer.putForward !== null) {
      return refused('refusal.layer_put_forward', { who: mentionOf(layer.putForward.by) });
    }
    const next = { ...layer, putForward: { by: request.actor, at: now } };
    return done('layer.put_forward', next, { layers: [next] });
  });
}

/**
 * The second of two people puts the layer in force, for every process at one moment.
 * @throws RefusedError for who put it forward, and once it was decided on or overtaken
 */
export function acceptLayer(deps: LayerDeps, request: LayerRequest): Promise<WaitingLayer | null> {
  const { actor } = request;
  return onWaiting(deps, request, 'layer.accepted', (layer, { inForce }, now) => {
    if (layer.putForward === null) return refused('refusal.layer_not_put_forward');
    if (sameActor(layer.putForward.by, actor)) return refused('refusal.layer_own');
    if (layer.basedOn !== (inForce?.version ?? null)) {
      const saves = { layers: [decideLayer(layer, 'superseded', { actor, now })] };
      return { ...refused('refusal.layer_overtaken'), saves };
    }
    const saves = { layers: [decideLayer(layer, 'accepted', { actor, now })], inForce: layer.version };
    return done('layer.accepted', layer, saves, { before: layer.basedOn });
  });
}

/** Turns a proposed layer down; one person is enough, also who put it forward. */
export function refuseLayer(deps: LayerDeps, request: LayerRequest): Promise<WaitingLayer | null> {
  const { actor } = request;
  return onWaiting(deps, request, 'layer.refused', (layer, _layers, now) =>
    done('layer.refused', layer, { layers: [decideLayer(layer, 'refused', { actor, now })] }),
  );
}

/**
 * Goes back to the layer before, or to the shipped weights. One person is enough: what comes back was
 * accepted before.
 * @returns what is in force from now on; null for the shipped weights
 */
export async function goBack(
  deps: LayerDeps,
  request: LayerRequest & { to: 'previous' | 'shipped' },
): Promise<{ inForce: StoredLayer | null } | null> {
  const { actor, to, version } = request;
  return rule(deps, request, 'layer.withdrawn', async ({ read }, now) => {
    const { inForce, previous } = await read();
    if (inForce?.version !== version) return refused('refusal.layer_overtaken');
    if (to === 'previous' && (previous === null || previous.layer === null)) return refused('refusal.layer_forgotten');
    const next = to === 'previous' ? previous : null;
    const layers = [decideLayer(inForce, 'withdrawn', { actor, now })];
    const saves = { layers, inForce: next?.version ?? null };
    const detail = { layer: version, to: next?.version ?? null };
    return { kind: 'done', event: 'layer.withdrawn', detail, saves, value: { inForce: next } };
  });
}

function onWaiting(
  deps: LayerDeps,
  request: LayerRequest,
  event: string,
  decide: (layer: WaitingLayer, layers: Layers, now: string) => Ruling<WaitingLayer>,
): Promise<WaitingLayer | null> {
  return rule(deps, request, event, async ({ read, find }, now) => {
    const layers = await read();
    if (layers.waiting?.version === request.version) return decide(layers.waiting, layers, now);
    return { kind: 'refused', sentence: alreadyDecided(await find(request.version)) };
  });
}

function rule<T>(
  deps: LayerDeps,
  request: LayerRequest,
  event: string,
  decide: (transaction: LayerTransaction, now: string) => Promise<Ruling<T>>,
): Promise<T | null> {
  const ruled = {
    transact: deps.layers.transact,
    inForce: (transaction: LayerTransaction) => transaction.handbookInForce(),
  };
  const { people, handbook, now } = deps;
  return ruleOn({ people, handbook, now, ruled }, request, event, async () => decide);
}

function done(
  event: string,
  layer: WaitingLayer,
  saves: Omit<LayerOutcome, 'audit'>,
  more: AuditDetail = {},
): Ruling<WaitingLayer> {
  const { version, trial } = layer;
  return { kind: 'done', event, detail: { layer: version, lessons: trial.lessons, ...more }, saves, value: layer };
}

function refused(key: string, params?: Sentence['params']): { kind: 'refused'; sentence: Sentence } {
  return { kind: 'refused', sentence: params === undefined ? { key } : { key, params } };
}

function alreadyDecided(layer: StoredLayer | null): Sentence {
  if (layer === null || layer.status === 'waiting') return { key: 'refusal.no_such_layer' };
  return { key: `refusal.layer_${layer.status}`, params: { who: mentionOf(layer.decidedBy) } };
}

/** Goes back to the shipped weights where the institution switched learning off; changes nothing where none were learned. */
export function dropLayers(layers: LayerStore, now: string): Promise<void> {
  return layers.transact(async ({ read, save }) => {
    const { inForce, waiting } = await read();
    if (inForce === null && waiting === null) return;
    const by = { actor: CLOCK, now };
    const dropped = [
      ...(inForce === null ? [] : [decideLayer(inForce, 'withdrawn', by)]),
      ...(waiting === null ? [] : [decideLayer(waiting, 'superseded', by)]),
    ];
    const detail = { layer: inForce?.version ?? waiting?.version ?? null, to: null };
    const entry = { event: 'layer.withdrawn', result: 'done', caseId: null, actor: CLOCK, at: now, detail } as const;
    await save({ layers: dropped, inForce: null, audit: [entry] });
  });
}

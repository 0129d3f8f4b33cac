import { z } from 'zod';
import type { StoredLayer, TrialFigures } from '../../../domain/lessons/stored-layer.ts';
import type { OwnLayer } from '../../../domain/triage/own/own-layer.ts';
import { ownLayerSchema } from '../../../domain/triage/own/own-layer.ts';
import { readActor, readStrings, writeActorOrNull } from './values/stored-json.ts';

export type LayerRow = {
  version: string;
  /** JSON; null once it is forgotten. */
  layer: string | null;
  /** JSON: ids of posts. */
  lessons: string;
  trial: string;
  basedOn: string | null;
  learnedAt: string;
  putForwardBy: string | null;
  putForwardAt: string | null;
  status: StoredLayer['status'];
  decidedBy: string | null;
  decidedAt: string | null;
};

export function layerRow(layer: StoredLayer): LayerRow {
  const isDecided = layer.status !== 'waiting';
  return {
    version: layer.version,
    layer: layer.layer === null ? null : JSON.stringify(layer.layer),
    lessons: JSON.stringify(layer.lessons),
    trial: JSON.stringify(layer.trial),
    basedOn: layer.basedOn,
    learnedAt: layer.learnedAt,
    putForwardBy: writeActorOrNull(layer.putForward?.by ?? null),
    putForwardAt: layer.putForward?.at ?? null,
    status: layer.status,
    decidedBy: writeActorOrNull(isDecided ? layer.decidedBy : null),
    decidedAt: isDecided ? layer.decidedAt : null,
  };
}

export function storedLayerOf(row: LayerRow): StoredLayer {
  const { version, basedOn, learnedAt, putForwardBy, putForwardAt, status, decidedBy, decidedAt } = row;
  const isPutForward = putForwardBy !== null && putForwardAt !== null;
  const layer = {
    version,
    layer: readLayer(row.layer),
    lessons: readStrings(row.lessons),
    trial: trial.parse(JSON.parse(row.trial)),
    basedOn,
    learnedAt,
    putForward: isPutForward ? { by: readActor(putForwardBy), at: putForwardAt } : null,
  };
  if (status === 'waiting') return { ...layer, status };
  if (decidedBy === null || decidedAt === null) throw new Error(`Layer ${version} was decided by nobody`);
  return { ...layer, status, decidedBy: readActor(decidedBy), decidedAt };
}

/** Null too when what is kept is no layer that this version understands. */
function readLayer(stored: string | null): OwnLayer | null {
  if (stored === null) return null;
  try {
    return ownLayerSchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

const trial: z.ZodType<TrialFigures> = z.object({
  lessons: z.number(),
  tested: z.number(),
  before: z.number(),
  after: z.number(),
});

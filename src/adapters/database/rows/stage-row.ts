import type { Stage } from '../../../domain/trial/stage.ts';
import { readActorOrNull, writeActorOrNull } from './values/stored-json.ts';

/** One row, made with the table. */
export type StageRow = {
  id: number;
  kind: Stage['kind'];
  since: string | null;
  askedBy: string | null;
  askedAt: string | null;
};

export function stageRow(stage: Stage): StageRow {
  if (stage.kind === 'live') return { id: 1, kind: 'live', since: stage.since, askedBy: null, askedAt: null };
  const { asked } = stage;
  const askedBy = writeActorOrNull(asked?.by ?? null);
  return { id: 1, kind: 'trial', since: null, askedBy, askedAt: asked?.at ?? null };
}

export function stageOf({ kind, since, askedBy, askedAt }: StageRow): Stage {
  if (kind === 'live') return { kind, since };
  const by = readActorOrNull(askedBy);
  return { kind, asked: by === null || askedAt === null ? null : { by, at: askedAt } };
}

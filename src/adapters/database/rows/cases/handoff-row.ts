import type { Handoff } from '../../../../domain/cases/model/case-state.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import { readActor, writeActorOrNull } from '../values/stored-json.ts';

export type HandoffRow = {
  id: string;
  caseId: number;
  who: string;
  phone: string;
  at: string;
  recordedBy: string;
  recordedAt: string;
  incident: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
};

export function handoffRow({ undone, ...handoff }: Handoff): HandoffRow {
  return {
    ...handoff,
    who: storableText(handoff.who),
    phone: storableText(handoff.phone),
    recordedBy: JSON.stringify(handoff.recordedBy),
    incident: storableText(handoff.incident),
    undoneAt: undone?.at ?? null,
    undoneBy: writeActorOrNull(undone?.by ?? null),
  };
}

export function handoffOf(row: HandoffRow): Handoff {
  return {
    id: row.id,
    caseId: row.caseId,
    who: row.who,
    phone: row.phone,
    at: row.at,
    recordedBy: readActor(row.recordedBy),
    recordedAt: row.recordedAt,
    incident: row.incident,
    undone: row.undoneAt === null || row.undoneBy === null ? null : { at: row.undoneAt, by: readActor(row.undoneBy) },
  };
}

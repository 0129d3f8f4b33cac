import type { Handoff } from '../../../../domain/cases/model/case-state.ts';
import { storableText } from '../values/storable-text.ts';
import { readActor } from '../values/stored-json.ts';

export type HandoffRow = {
  id: string;
  caseId: number;
  who: string;
  phone: string;
  at: string;
  recordedBy: string;
  recordedAt: string;
};

export function handoffRow(handoff: Handoff): HandoffRow {
  return {
    ...handoff,
    who: storableText(handoff.who),
    phone: storableText(handoff.phone),
    recordedBy: JSON.stringify(handoff.recordedBy),
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
  };
}

import type { Telling } from '../../../../domain/cases/model/case-state.ts';
import { storableText } from '../values/storable-text.ts';
import { readActor } from '../values/stored-json.ts';

export type TellingRow = {
  id: string;
  caseId: number;
  who: string;
  phone: string;
  at: string;
  recordedBy: string;
  recordedAt: string;
};

export function tellingRow(telling: Telling): TellingRow {
  return {
    ...telling,
    who: storableText(telling.who),
    phone: storableText(telling.phone),
    recordedBy: JSON.stringify(telling.recordedBy),
  };
}

export function tellingOf(row: TellingRow): Telling {
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

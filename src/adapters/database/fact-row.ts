import type { EnteredFact } from '../../domain/cases/case-state.ts';
import { storableText } from './storable-text.ts';
import { readActor } from './stored-json.ts';

export type FactRow = {
  id: string;
  scope: string;
  key: string;
  value: string;
  source: string;
  enteredBy: string;
  enteredAt: string;
  validUntil: string | null;
  supersededBy: string | null;
};

export function factRow(fact: EnteredFact): FactRow {
  return {
    ...fact,
    value: storableText(fact.value),
    source: storableText(fact.source),
    enteredBy: JSON.stringify(fact.enteredBy),
  };
}

export function factOf(row: FactRow): EnteredFact {
  return {
    id: row.id,
    scope: row.scope,
    key: row.key,
    value: row.value,
    source: row.source,
    enteredBy: readActor(row.enteredBy),
    enteredAt: row.enteredAt,
    validUntil: row.validUntil,
    supersededBy: row.supersededBy,
  };
}

import type { CallOut } from '../../../domain/cases/model/deadlines/call-out.ts';
import { readStrings } from './values/stored-json.ts';

/** A call of before covers its case alone: `covers` is null. */
export type CallOutRow = Omit<CallOut, 'covers'> & { covers: string | null };

export function callOutRow(call: CallOut): CallOutRow {
  return { ...call, covers: JSON.stringify(call.covers) };
}

export function callOutOf(row: CallOutRow): CallOut {
  const { id, caseId, crisisId, severity, reason, number, at, triedAt, attempts, state, answer } = row;
  const covers = row.covers === null ? [`case:${caseId ?? 0}`] : readStrings(row.covers);
  return { id, caseId, crisisId, severity, reason, number, covers, at, triedAt, attempts, state, answer };
}

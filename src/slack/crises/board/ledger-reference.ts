import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { NumberedRow } from '../../kit/numbered-row.ts';
import { decodeRow, encodeRow, numberedRow } from '../../kit/numbered-row.ts';

type Numbered = Pick<Crisis, 'id' | 'startedAt'>;

/** Value that a button of one line of a ledger carries. */
export type LedgerReference = { crisis: NumberedRow; factId: string };

export function encodeLedger({ crisis, factId }: LedgerReference): string {
  return `${encodeRow(crisis)}:${factId}`;
}

/** @throws Error for a value that no button of ours carries */
export function decodeLedger(value: string): LedgerReference {
  const [crisis = '', ...rest] = value.split(':');
  return { crisis: decodeCrisis(crisis), factId: rest.join(':') };
}

export function namedCrisis({ id, startedAt }: Numbered): NumberedRow {
  return numberedRow(id, startedAt);
}

export function encodeCrisis(crisis: Numbered): string {
  return encodeRow(namedCrisis(crisis));
}

/** @throws Error for a value that no button of ours carries */
export function decodeCrisis(value: string): NumberedRow {
  const row = decodeRow(value);
  if (row === null || row.id < 1) throw new Error('A button carried a value that no board has');
  return row;
}

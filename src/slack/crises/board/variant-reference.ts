import type { NumberedRow } from '../../kit/numbered-row.ts';
import { encodeRow } from '../../kit/numbered-row.ts';
import { decodeCrisis } from './ledger-reference.ts';

/** Value that a button of a much changed reply carries. */
export type VariantReference = { crisis: NumberedRow; draftId: string };

export function encodeVariant({ crisis, draftId }: VariantReference): string {
  return `${encodeRow(crisis)}:${draftId}`;
}

/** @throws Error for a value that no button of ours carries */
export function decodeVariant(value: string): VariantReference {
  const [id = '', ...rest] = value.split(':');
  return { crisis: decodeCrisis(id), draftId: rest.join(':') };
}

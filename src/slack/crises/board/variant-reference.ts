import { decodeCrisis } from './ledger-reference.ts';

/** Value that a button of a much changed reply carries. */
export type VariantReference = { crisisId: number; draftId: string };

export function encodeVariant({ crisisId, draftId }: VariantReference): string {
  return `${crisisId}:${draftId}`;
}

/** @throws Error for a value that no button of ours carries */
export function decodeVariant(value: string): VariantReference {
  const [id = '', ...rest] = value.split(':');
  return { crisisId: decodeCrisis(id), draftId: rest.join(':') };
}

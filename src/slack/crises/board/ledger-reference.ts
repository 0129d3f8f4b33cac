/** Value that a button of one line of a ledger carries. */
export type LedgerReference = { crisisId: number; factId: string };

export function encodeLedger({ crisisId, factId }: LedgerReference): string {
  return `${crisisId}:${factId}`;
}

/** @throws Error for a value that no button of ours carries */
export function decodeLedger(value: string): LedgerReference {
  const [id = '', ...rest] = value.split(':');
  return { crisisId: decodeCrisis(id), factId: rest.join(':') };
}

/** @throws Error for a value that no button of ours carries */
export function decodeCrisis(value: string): number {
  const id = Number(value);
  if (!Number.isSafeInteger(id) || id < 1) throw new Error('A button carried a value that no board has');
  return id;
}

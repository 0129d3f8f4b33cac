/**
 * Value of a card's button: the case, and the version and bytes that were on the screen, or the
 * publication or other row.
 */
export type CardReference = {
  caseId: number;
  draftId: string | null;
  digest: string | null;
  publicationId: string | null;
  /** Id of the fact or question to an area that the button is about. */
  rowId?: string;
};

/** At most 140 characters, so that it fits a menu's option beside the name of an action. */
export function encodeReference({ caseId, draftId, digest, publicationId, rowId }: CardReference): string {
  if (rowId !== undefined) return `${caseId}:r:${rowId}`;
  return publicationId === null ? `${caseId}:d:${draftId ?? ''}:${digest ?? ''}` : `${caseId}:p:${publicationId}`;
}

/** @throws Error for a value that no card of ours carries */
export function decodeReference(value: string): CardReference {
  const [id = '', kind, first = '', second = ''] = value.split(':');
  const caseId = Number(id);
  if (!Number.isSafeInteger(caseId) || caseId < 1 || (kind !== 'd' && kind !== 'p' && kind !== 'r')) {
    throw new Error('A button carried a value that no card has');
  }
  if (kind === 'r') return { caseId, draftId: null, digest: null, publicationId: null, rowId: first };
  if (kind === 'p') return { caseId, draftId: null, digest: null, publicationId: first };
  return { caseId, draftId: first === '' ? null : first, digest: second === '' ? null : second, publicationId: null };
}

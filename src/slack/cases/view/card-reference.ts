import type { CaseCore, CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../domain/cases/model/case-status.ts';
import type { TurnKind } from '../../../domain/cases/model/deadlines/ring.ts';
import type { NamedCase } from '../../kit/case-reference.ts';
import { decodeCase, encodeCase, namedCase } from '../../kit/case-reference.ts';

/**
 * Value of a card's button: the case, and the version and bytes that were on the screen, or the
 * publication or other row.
 */
export type CardReference = NamedCase & {
  draftId: string | null;
  digest: string | null;
  publicationId: string | null;
  /** Id of the fact, question to an area or earlier reply that the button is about. */
  rowId?: string;
};

/** Returns the reference to a case that names nothing of it but these. */
export function referenceTo(
  state: { core: Pick<CaseCore, 'id' | 'randomId'> },
  over: Partial<Omit<CardReference, keyof NamedCase>> = {},
): CardReference {
  return { ...namedCase(state), draftId: null, digest: null, publicationId: null, ...over };
}

/** At most 140 characters, so that it fits a menu's option beside the name of an action. */
export function encodeReference({ draftId, digest, publicationId, rowId, ...named }: CardReference): string {
  const id = encodeCase(named);
  if (rowId !== undefined) return draftId === null ? `${id}:r:${rowId}` : `${id}:l:${rowId}:${draftId}`;
  return publicationId === null ? `${id}:d:${draftId ?? ''}:${digest ?? ''}` : `${id}:p:${publicationId}`;
}

/** @throws Error for a value that no card of ours carries */
export function decodeReference(value: string): CardReference {
  const [id = '', kind, first = '', second = ''] = value.split(':');
  const named = decodeCase(id);
  if (named === null || (kind !== 'd' && kind !== 'p' && kind !== 'r' && kind !== 'l')) {
    throw new Error('A button carried a value that no card has');
  }
  const reference = { ...named, draftId: null, digest: null, publicationId: null };
  if (kind === 'r') return { ...reference, rowId: first };
  if (kind === 'l') return { ...reference, rowId: first, draftId: second };
  if (kind === 'p') return { ...reference, publicationId: first };
  return { ...reference, draftId: first === '' ? null : first, digest: second === '' ? null : second };
}

/** Returns the value of the button that shows a text of ours to propose it; null for another turn, or while it lacks a fact. */
export function toPropose({ kind }: { kind: TurnKind }, state: CaseState): string | null {
  const isOurs = kind === 'statement' || kind === 'correction' || kind === 'language';
  const draft = isOurs && statusOf(state) === 'open' ? currentDraft(state) : undefined;
  if (draft === undefined || draft.missingFacts.length > 0) return null;
  return encodeReference(referenceTo(state, { draftId: draft.id, digest: draft.digest }));
}

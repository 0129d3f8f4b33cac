import type { Hoax } from '../../domain/hoaxes/hoax.ts';
import type { NamedCase } from './case-reference.ts';
import { decodeCase, encodeCase } from './case-reference.ts';
import type { NumberedRow } from './numbered-row.ts';
import { decodeRow, encodeRow, numberedRow } from './numbered-row.ts';

/**
 * Value of a button about a hoax: the hoax, the case of its card and the text shown there. For a
 * waiting decision, also which one.
 */
export type HoaxReference = {
  /** Number 0 while it has none. */
  hoax: NumberedRow;
  /** Null on the hoax's own message. */
  inCase: NamedCase | null;
  draftId: string | null;
  decisionId: string | null;
  /** True when everybody in the channel sees the message; false when one person does. */
  isShared: boolean;
};

/** @param hoax null while there is none */
export function hoaxReference(
  hoax: Pick<Hoax, 'id' | 'registeredAt'> | null,
  over: Partial<HoaxReference> = {},
): HoaxReference {
  const named = hoax === null ? { id: 0, mark: null } : namedHoax(hoax);
  return { hoax: named, inCase: null, draftId: null, decisionId: null, isShared: false, ...over };
}

export function namedHoax({ id, registeredAt }: Pick<Hoax, 'id' | 'registeredAt'>): NumberedRow {
  return numberedRow(id, registeredAt);
}

/** At most 100 characters, so that it fits an option behind the name of a choice. */
export function encodeHoax({ hoax, inCase, draftId, decisionId, isShared }: HoaxReference): string {
  const named = inCase === null ? '' : encodeCase(inCase);
  return [encodeRow(hoax), named, draftId ?? '', decisionId ?? '', isShared ? 's' : ''].join(':');
}

/** @throws Error for a value that no button of ours carries */
export function decodeHoax(value: string): HoaxReference {
  const [row = '', named = '', draftId = '', decisionId = '', shared = ''] = value.split(':');
  const hoax = decodeRow(row);
  const inCase = named === '' ? null : decodeCase(named);
  if (hoax === null || (named !== '' && inCase === null)) {
    throw new Error('A button carried a value that no hoax has');
  }
  return {
    hoax,
    inCase,
    draftId: draftId === '' ? null : draftId,
    decisionId: decisionId === '' ? null : decisionId,
    isShared: shared === 's',
  };
}

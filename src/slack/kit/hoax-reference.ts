import type { NamedCase } from './case-reference.ts';
import { decodeCase, encodeCase } from './case-reference.ts';

/**
 * Value of a button about a hoax: the hoax, the case of its card and the text shown there. For a
 * waiting decision, also which one.
 */
export type HoaxReference = {
  /** 0 while it has no number. */
  hoaxId: number;
  /** Null on the hoax's own message. */
  inCase: NamedCase | null;
  draftId: string | null;
  decisionId: string | null;
  /** True when everybody in the channel sees the message; false when one person does. */
  isShared: boolean;
};

export function hoaxReference(hoaxId: number, over: Partial<HoaxReference> = {}): HoaxReference {
  return { hoaxId, inCase: null, draftId: null, decisionId: null, isShared: false, ...over };
}

/** At most 100 characters, so that it fits an option behind the name of a choice. */
export function encodeHoax({ hoaxId, inCase, draftId, decisionId, isShared }: HoaxReference): string {
  return [hoaxId, inCase === null ? '' : encodeCase(inCase), draftId ?? '', decisionId ?? '', isShared ? 's' : ''].join(
    ':',
  );
}

/** @throws Error for a value that no button of ours carries */
export function decodeHoax(value: string): HoaxReference {
  const [hoax = '', named = '', draftId = '', decisionId = '', shared = ''] = value.split(':');
  const hoaxId = Number(hoax);
  const inCase = named === '' ? null : decodeCase(named);
  if (!Number.isSafeInteger(hoaxId) || hoaxId < 0 || (named !== '' && inCase === null)) {
    throw new Error('A button carried a value that no hoax has');
  }
  return {
    hoaxId,
    inCase,
    draftId: draftId === '' ? null : draftId,
    decisionId: decisionId === '' ? null : decisionId,
    isShared: shared === 's',
  };
}

/**
 * Value of a button about a hoax: the hoax, the case of its card and the text shown there. For a
 * waiting decision, also which one.
 */
export type HoaxReference = {
  /** 0 while it has no number. */
  hoaxId: number;
  /** Null on the hoax's own message. */
  caseId: number | null;
  draftId: string | null;
  decisionId: string | null;
  /** True when everybody in the channel sees the message; false when one person does. */
  isShared: boolean;
};

export function hoaxReference(hoaxId: number, over: Partial<HoaxReference> = {}): HoaxReference {
  return { hoaxId, caseId: null, draftId: null, decisionId: null, isShared: false, ...over };
}

/** At most 100 characters, so that it fits an option behind the name of a choice. */
export function encodeHoax({ hoaxId, caseId, draftId, decisionId, isShared }: HoaxReference): string {
  return [hoaxId, caseId ?? '', draftId ?? '', decisionId ?? '', isShared ? 's' : ''].join(':');
}

/** @throws Error for a value that no button of ours carries */
export function decodeHoax(value: string): HoaxReference {
  const [hoax = '', inCase = '', draftId = '', decisionId = '', shared = ''] = value.split(':');
  const [hoaxId, caseId] = [Number(hoax), Number(inCase)];
  if (!Number.isSafeInteger(hoaxId) || hoaxId < 0 || !Number.isSafeInteger(caseId) || caseId < 0) {
    throw new Error('A button carried a value that no hoax has');
  }
  return {
    hoaxId,
    caseId: inCase === '' ? null : caseId,
    draftId: draftId === '' ? null : draftId,
    decisionId: decisionId === '' ? null : decisionId,
    isShared: shared === 's',
  };
}

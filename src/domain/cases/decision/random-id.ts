import type { CaseCore } from '../model/case-state.ts';

/** Length in hexadecimal digits: two cases of one number share theirs once in four billion times. */
const LENGTH = 8;

/**
 * Returns the random id of a new case. The digest key is random and secret; this tells nothing of it.
 * @param digest HMAC-SHA-256 of a text under a key, hex
 */
export function randomIdOf(
  { id, openedAt, digestKey }: Pick<CaseCore, 'id' | 'openedAt' | 'digestKey'>,
  digest: (key: string, text: string) => string,
): string {
  return digest(digestKey, `case:${id}:${openedAt}`).slice(0, LENGTH);
}

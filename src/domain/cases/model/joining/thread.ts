/**
 * Thread that a post continues: below a reply of ours, or below a post of theirs to which we
 * replied.
 */
export type Thread = {
  caseId: number;
  /** Id of the publication, or of the post. */
  answers: string;
};

/**
 * By which what is said on a network is found there, whether it is named by its id, its address or both: the last part of either.
 * Null where nothing is named.
 */
export function threadKey(network: string, named: string): string | null {
  const last = named
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1);
  return last === undefined || last === '' ? null : `${network}:${last}`;
}

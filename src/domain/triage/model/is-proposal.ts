import type { PostClass } from '../../handbook/vocabulary.ts';

/**
 * Classes in which words of a proposal count as one. In other classes they concern people, parties or
 * dangers.
 */
export const PROPOSING: readonly PostClass[] = ['question', 'complaint', 'field_report', 'praise', 'rant'];

/** Returns true if a citizen proposes something. A proposal is often put as a question or a complaint. */
export function isProposal({ class: postClass, suggests }: { class: PostClass | 'statement'; suggests: boolean }) {
  return suggests && PROPOSING.some((one) => one === postClass);
}

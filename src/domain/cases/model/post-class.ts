import type { PostClass } from '../../handbook/vocabulary.ts';
import type { Matter } from './case-state.ts';

/** What the case's post is; null for a statement of ours, which has none. */
export function postClassOf({ class: caseClass }: Pick<Matter, 'class'>): PostClass | null {
  return caseClass === 'statement' ? null : caseClass;
}

import type { PostClass } from '../../handbook/vocabulary.ts';
import type { CaseCore } from './case-state.ts';

/** What the case's post is; null for a statement of ours, which has none. */
export function postClassOf({ class: caseClass }: Pick<CaseCore, 'class'>): PostClass | null {
  return caseClass === 'statement' ? null : caseClass;
}

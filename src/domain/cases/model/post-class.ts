import type { PostClass } from '../../handbook/vocabulary.ts';
import type { CaseCore } from './case-state.ts';

/** Returns the class of the case's post; null for a statement of ours, which has no post. */
export function postClassOf({ class: caseClass }: Pick<CaseCore, 'class'>): PostClass | null {
  return caseClass === 'statement' ? null : caseClass;
}

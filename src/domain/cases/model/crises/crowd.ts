import type { Handbook } from '../../../handbook/handbook.ts';
import { classRow } from '../../../handbook/handbook.ts';
import type { PostClass } from '../../../handbook/vocabulary.ts';
import { isMaybe } from '../../../triage/is-maybe.ts';
import type { CaseState } from '../case-state.ts';

/**
 * Returns the class of a case of an open crisis that answers a post about what the crisis is about; null for any
 * other case.
 */
export function classInCrisis({ core, crisis }: Pick<CaseState, 'core' | 'crisis'>): PostClass | null {
  const isOpen = crisis !== null && crisis.closed === null && core.crisisId === crisis.id;
  if (!isOpen || core.playbook !== crisis.playbook || core.class === 'statement') return null;
  return core.statement === null ? core.class : null;
}

/**
 * Returns whether a post of this class is as grave as it is only because of its crisis, as a question about a
 * flood is. People are called for all such cases together, and no deadline calls for one that nobody took.
 */
export function isOfCrowd(postClass: PostClass | null, handbook: Handbook): boolean {
  return postClass !== null && !GRAVE.includes(classRow(handbook, postClass).severity);
}

const GRAVE: readonly string[] = ['S1', 'S2'];

/**
 * Returns the crisis with whose other cases this one is called for. Null where it is called for alone, also
 * because a person should read it first or has weighed it.
 */
export function crowdOf(state: Pick<CaseState, 'core' | 'crisis'>, handbook: Handbook): number | null {
  const { class: postClass, severity, assessment, crisisId } = state.core;
  const isAsTriaged = postClass === assessment.class && severity === assessment.severity && !isMaybe(assessment);
  return isAsTriaged && isOfCrowd(classInCrisis(state), handbook) ? crisisId : null;
}

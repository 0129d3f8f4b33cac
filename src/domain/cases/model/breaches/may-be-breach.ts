import type { CaseCore } from '../case-state.ts';
import type { Breach } from './breach.ts';

/** The playbook of cyberattacks and leaks: a case of it may always be a breach. */
const PLAYBOOK_OF_BREACHES = 'cyberattack';

/**
 * Returns whether the card offers to record a breach: it is about personal data, or uses the
 * playbook of leaks. A case that follows from another has its breach recorded there.
 */
export function mayBeBreach({
  class: caseClass,
  playbook,
  tags,
  statement,
}: Pick<CaseCore, 'class' | 'playbook' | 'tags' | 'statement'>): boolean {
  if (statement !== null && statement !== 'holding') return false;
  return caseClass === 'personal_data' || tags.includes('personal_data') || playbook === PLAYBOOK_OF_BREACHES;
}

/** Null where there is none, or it has come to its end. */
export function openBreachOf({ breach }: Pick<CaseCore, 'breach'>): Breach | null {
  return breach === null || breach.end !== null ? null : breach;
}

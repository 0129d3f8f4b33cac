import type { Sentence } from '../../../errors.ts';
import type { ActivatedPlan } from '../../cases/model/crises/crisis.ts';

/**
 * Returns why an emergency plan cannot be recorded with these values. Null when it can, or none is
 * activated.
 */
export function planProblem(plan: Omit<ActivatedPlan, 'since'> | null): Sentence | null {
  if (plan === null) return null;
  if (plan.level.trim() === '' || plan.director.trim() === '') return { key: 'refusal.plan_words' };
  return plan.link === null || isAddress(plan.link) ? null : { key: 'refusal.plan_link' };
}

function isAddress(link: string): boolean {
  return link.startsWith('https://') && URL.canParse(link);
}

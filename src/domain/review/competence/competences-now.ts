import type { Institution } from '../../handbook/institution.ts';
import type { ReviewInput } from '../model/review-input.ts';
import type { Competence } from './institution-competences.ts';

const underPlan = new WeakMap<Institution['competences'], Institution['competences']>();

/**
 * Returns the competences as they are now: an activated emergency plan assigns some to its
 * direction. The same list is returned each time, so it is built once.
 */
export function competencesNow({ handbook, plan }: Pick<ReviewInput, 'handbook' | 'plan'>): Institution['competences'] {
  const { competences } = handbook.institution;
  if (plan === null) return competences;
  const made = underPlan.get(competences) ?? competences.map(whilePlanned);
  underPlan.set(competences, made);
  return made;
}

function whilePlanned({ link, ...competence }: Competence): Competence {
  const { whenPlanActive } = competence;
  return whenPlanActive === undefined
    ? { ...competence, ...(link === undefined ? {} : { link }) }
    : { ...competence, ...whenPlanActive };
}

/**
 * Returns the address where the owner of the matter informs: its own page, else that of the plan's
 * direction.
 */
export function linkOf({ link, whenPlanActive }: Competence, { plan }: Pick<ReviewInput, 'plan'>): string | undefined {
  return link ?? (plan === null || whenPlanActive === undefined ? undefined : (plan.link ?? undefined));
}

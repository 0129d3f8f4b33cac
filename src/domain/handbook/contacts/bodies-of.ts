import type { Institution } from '../institution.ts';

/**
 * Returns every body that may own the matter: on most days, and while an emergency plan is
 * activated.
 */
export function bodiesOf({ body, whenPlanActive }: Institution['competences'][number]): string[] {
  return whenPlanActive === undefined ? [body] : [body, whenPlanActive.body];
}

import type { HandbookCheck } from './handbook-fault.ts';
import { handbookWarning } from './handbook-fault.ts';

/**
 * A house that says whose matter something is while an emergency plan is activated also has words that point to its direction: without
 * them a first draft would tell of operations itself.
 */
export const planWords: HandbookCheck = ({ institution, style }) => {
  const home = institution?.languages[0];
  const words = home === undefined ? undefined : style?.languages[home]?.statements;
  const isPlanned = institution?.competences.some(({ whenPlanActive }) => whenPlanActive !== undefined) === true;
  if (home === undefined || words === undefined || !isPlanned || words.planMessage !== undefined) return [];
  return [
    handbookWarning(
      ['style', 'languages', home, 'statements'],
      'it lacks "plan_message": while a plan is activated, first drafts will tell of operations instead of pointing to whoever directs it',
    ),
  ];
};

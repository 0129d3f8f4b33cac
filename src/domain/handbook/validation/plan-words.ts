import type { HandbookCheck } from './handbook-fault.ts';
import { handbookWarning } from './handbook-fault.ts';

/**
 * Returns faults where the handbook names an owner for an activated emergency plan but has no words
 * that point to the plan's direction. Without those words a first draft would speak of operations
 * itself.
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

import { fieldsAt } from './fields-at.ts';
import type { HandbookCheck } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';

/** An election's period that ends before it begins would never hold. One that is over is no fault. */
export const electoralPeriods: HandbookCheck = (parts) =>
  fieldsAt(parts, 'institution.electoral_periods.*').flatMap(({ path, value }) => {
    const { from, to } = value as { from: string; to: string };
    if (from <= to) return [];
    return [handbookError([...path, 'to'], `${to} is before ${from}, the day of the call; correct one of them`)];
  });

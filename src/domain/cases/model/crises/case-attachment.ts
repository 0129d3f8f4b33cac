/**
 * Every open case of a playbook that is part of no crisis becomes part of this one, with the values that
 * they shared. So does each case with a published reply that rests on one of those values, or still has to
 * be corrected.
 */
export type CaseAttachment = { id: string; crisisId: number; playbook: string };

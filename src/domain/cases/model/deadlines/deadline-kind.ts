/** Kinds of deadlines of a case, the gravest first. */
export const DEADLINE_KINDS = ['first_reply', 'language', 'approval', 'claim'] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

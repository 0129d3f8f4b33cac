/** What a case may be late with, the gravest first. */
export const CLOCK_KINDS = ['first_reply', 'approval', 'claim'] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];

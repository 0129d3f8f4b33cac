import type { Language } from '../text/languages.ts';

export const INSTRUCTIONS = ['shorter', 'warmer', 'plainer', 'more_formal', 'other_language', 'free'] as const;

/** What a person wants of another draft. It may change the manner, never the facts: the checks see to that. */
export type Instruction = {
  kind: (typeof INSTRUCTIONS)[number];
  /** Of `free`: as typed. */
  words: string | null;
  /** Of `other_language`. */
  language: Language | null;
};

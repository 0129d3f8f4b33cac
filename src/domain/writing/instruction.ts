import type { Language } from '../text/languages.ts';

export const INSTRUCTIONS = ['shorter', 'warmer', 'plainer', 'more_formal', 'other_language', 'free'] as const;

/**
 * Instruction of a person for another draft. It may change the manner, never the facts; the checks
 * enforce that.
 */
export type Instruction = {
  kind: (typeof INSTRUCTIONS)[number];
  /** Words of a `free` instruction, as typed. */
  words: string | null;
  /** Target language of `other_language`. */
  language: Language | null;
};

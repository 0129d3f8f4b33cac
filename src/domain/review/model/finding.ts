import type { Sentence } from '../../../errors.ts';
import type { Role } from '../../handbook/vocabulary.ts';

/** The checks, each named as the cards, the record and `./portavoz review` name it. */
export const RULES = [
  'grounding',
  'privacy',
  'never-say',
  'must-contain',
  'neutrality',
  'competence',
  'style',
  'readability',
  'language',
  'length',
  'injection-residue',
  'hoax-hygiene',
] as const;
export type RuleId = (typeof RULES)[number];

/** `block` stops approval; `warn` wants the approver's tick and a reason; `advice` is only said. */
export type FindingLevel = 'block' | 'warn' | 'advice';

/** What a check has to say about a draft, and about which of its words. */
export type Finding = {
  rule: RuleId;
  level: FindingLevel;
  /** The words it is about, as they stand in the text; empty for what is lacking. */
  words: string;
  /** Offsets in code units of the text, end exclusive; both the text's length for what is lacking. */
  start: number;
  end: number;
  message: Sentence;
  /** What to put in place of the words, where that is known; empty takes them out. */
  fix?: string;
  /** Whose answer it takes: they are called. */
  asks?: Role;
  /** Of a text that says something of its own at several places: which of them it is about, by its target. */
  place?: string;
};

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

/** Result of a check of a draft, with the words that it is about. */
export type Finding = {
  rule: RuleId;
  level: FindingLevel;
  /** The words it is about, as they stand in the text; empty for what is lacking. */
  words: string;
  /** Offsets in code units of the text, end exclusive; both the text's length for what is lacking. */
  start: number;
  end: number;
  message: Sentence;
  /** Replacement for the words, where known; an empty one removes them. */
  fix?: string;
  /** Role whose answer the finding needs; the bot calls its holders. */
  asks?: Role;
  /** Target of the variant that the finding is about, if the text differs between targets. */
  place?: string;
};

/** Adds what one check found to what others did. Most find nothing, and to spread an empty list costs more than to walk it. */
export function addFindings(to: Finding[], found: readonly Finding[]): void {
  for (const finding of found) to.push(finding);
}

/** Ending of the key of a message that names the words that weighed, where the same finding may name none. */
export const BY_WORDS = '-words';

/** Returns what a finding is known by: the key of its message, whether or not it names the words that weighed. */
export function findingKey({ message: { key } }: Pick<Finding, 'message'>): string {
  return key.endsWith(BY_WORDS) ? key.slice(0, -BY_WORDS.length) : key;
}

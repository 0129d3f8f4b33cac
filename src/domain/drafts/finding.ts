import type { Sentence } from '../../errors.ts';

/** The checks, each named as the cards and the record name it. */
type RuleId = 'missing-fact' | 'length' | 'privacy' | 'grounding' | 'style';

/** `block` stops approval; `warn` wants the approver's eye; `advice` is only said. */
type FindingLevel = 'block' | 'warn' | 'advice';

/** What a check has to say about a draft, and about which of its words. */
export type Finding = {
  rule: RuleId;
  level: FindingLevel;
  /** The words it is about, as they stand in the text. */
  words: string;
  /** Offsets in code units of the text, end exclusive. */
  start: number;
  end: number;
  message: Sentence;
  /** What to put in place of the words, where that is known. */
  fix?: string;
};

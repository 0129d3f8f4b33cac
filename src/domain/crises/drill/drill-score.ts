import type { Sentence } from '../../../errors.ts';
import type { Localized } from '../../text/languages.ts';

/** Score of a team in a drill. Each part carries its sentence. */
export type DrillScore = {
  /** Time from a post's arrival until a person claimed its case; of the posts that need a reply. */
  claim: TimeScore;
  /** From a post's arrival until the first text of its case went out; of the posts that need a reply. */
  firstReply: TimeScore;
  /** Time from the arrival of a call for help until a person recorded a handoff. */
  told: TimeScore;
  /** From the drill's start until our first statement to everybody; null when the drill asks for none and there was none. */
  firstStatement: StatementScore | null;
  /** Steps that the drill expects by a minute, in its order. */
  steps: readonly StepScore[];
  judged: { of: number; misjudged: readonly Misjudged[]; said: Sentence };
  /** In the drill's order. */
  traps: readonly TrapScore[];
};

export type TimeScore = {
  title: Sentence;
  /** Null when the drill sets none: then nothing is late. */
  targetMinutes: number | null;
  /** Number of tasks to do. A task neither due nor done at the end is not counted. */
  of: number;
  inTime: number;
  /** Places of the posts among the drill's, from 0. */
  late: readonly number[];
  never: readonly number[];
  /** Whole minutes, rounded up, of those that were done; null when none was. */
  medianMinutes: number | null;
  worstMinutes: number | null;
  said: Sentence;
};

export type StatementScore = {
  title: Sentence;
  targetMinutes: number | null;
  /** Whole minutes, rounded up; null when none went out. */
  minutes: number | null;
  said: Sentence;
};

/** Step of the playbook that the drill expects by a minute; `minutes`: whole, rounded up; null when nobody did it. */
export type StepScore = { step: string; targetMinutes: number; minutes: number | null; said: Sentence };

/** Post that the team judged otherwise than an umpire would. */
export type Misjudged = {
  /** Place of the post among the drill's, from 0. */
  post: number;
  kind:
    | 'at_risk_missed'
    | 'at_risk_not_flagged'
    | 'at_risk_in_vain'
    | 'class'
    | 'playbook'
    | 'not_flagged'
    | 'dismissed'
    | 'answered';
  said: Sentence;
};

/** Outcome of one trap: how often its text was stopped, and where it was published all the same. */
export type TrapScore = {
  id: string;
  what: Localized;
  stoppedByChecks: number;
  stoppedByPeople: number;
  letThrough: readonly { caseId: number; words: readonly string[] }[];
  said: Sentence;
};

import type { RescueState } from '../../cases/at-risk/people-at-risk.ts';
import type { StatementKind } from '../../cases/model/case-state.ts';
import type { CommandLevel, Crisis, CrisisRole } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { NotedChannel } from '../../cases/model/crises/noted-message.ts';
import type { Pause, PauseTask } from '../../cases/model/crises/pause.ts';
import type { EnteredFact, FactEnd } from '../../cases/model/fact.ts';
import type { DeliveredAs } from '../../cases/model/publication.ts';
import type { RecallStatus } from '../../cases/model/recalls/recall-status.ts';
import type { PostClass, Severity, StepPhase } from '../../handbook/vocabulary.ts';
import type { HoaxStatus } from '../../hoaxes/hoax.ts';
import type { ReportedHoax } from '../../hoaxes/hoax-report.ts';
import type { Actor } from '../../people/actor.ts';
import type { ShownPiece } from '../../posts/shown-pieces.ts';
import type { DetectedLanguage } from '../../text/languages.ts';
import type { NotedRecall } from '../model/noted-recalls.ts';
import type { StepCount } from '../steps/steps-waiting.ts';
import type { ProposedVariant } from './proposed-variant.ts';

/**
 * Report of a crisis, as it is at one moment. Text that people wrote is split into what may be
 * shown outside of the team and what may not. People appear as actors; times are ISO 8601 UTC.
 */
export type CrisisReport = {
  crisis: Crisis;
  title: ShownPiece[];
  territory: ShownPiece[];
  closedWhy: ShownPiece[] | null;
  /** Time at which it was read. */
  at: string;
  /**
   * Start of the period of its figures: from its first post or its start until its end, or until
   * now.
   */
  from: string;
  to: string;
  volumes: Volumes;
  timeline: TimelineEntry[];
  rejected: RejectedDraft[];
  unanswered: UnansweredQuestion[];
  facts: FactHistory[];
  recalls: ReportedRecall[];
  /** Messages that people gave by another way, in the order in which they were said. */
  noted: ReportedNoted[];
  hoaxes: ReportedHoax[];
  errands: ReportedPauseTask[];
  slips: Slip[];
  edited: EditedReply[];
  changes: ProposedChange[];
  /** In the order in which they were laid out. */
  steps: ReportedStep[];
  stepCount: StepCount;
  /** Tasks that this crisis left behind, then those of earlier crises of its playbook. */
  followUps: ReportedFollowUp[];
  /** Oldest first. */
  handbookSteps: HandbookStep[];
};

/** Cases and posts as they are now. */
export type Volumes = {
  posts: number;
  cases: number;
  answered: number;
  /** Left alone on purpose. */
  dismissed: number;
  handedOver: number;
  /** Number of cases that still need a person's action. */
  open: number;
  /** Published texts: replies to citizens, messages of our own, and corrections of either. */
  replies: number;
  statements: number;
  corrections: number;
  /** People at risk by state. */
  people: Record<RescueState, number>;
  bySeverity: Record<Severity, number>;
  /** Most first. */
  byClass: { class: PostClass; cases: number; posts: number }[];
};

/** Name of a fact in the report: the playbook's id for it, or the title that a person gave it. */
export type FactName = { key: string; title: string | null };

/** `by` null where nobody did it. */
export type TimelineEntry = { at: string; by: Actor | null } & (
  | { kind: 'started'; level: string }
  | { kind: 'level'; from: string; to: string }
  | { kind: 'plan_set' }
  | { kind: 'plan_ended' }
  | { kind: 'cadence'; minutes: number }
  | { kind: 'handed_over'; role: CrisisRole; to: Actor }
  /** The handover of a shift was drafted: `comesAt` is when the others come on. */
  | { kind: 'shift_change'; comesAt: string; leaving: Actor[]; coming: Actor[] }
  | { kind: 'shift_taken'; comesAt: string }
  | { kind: 'paused'; scope: Pause['scope']; except: string | null; reason: ShownPiece[] }
  | { kind: 'resumed' }
  | { kind: 'silence' }
  /** The first message still waited. */
  | { kind: 'silence_waited' }
  | { kind: 'first_post'; caseId: number; network: string }
  | { kind: 'at_risk'; caseId: number }
  | { kind: 'told'; caseId: number }
  | { kind: 'attended'; caseId: number }
  | { kind: 'safe'; caseId: number }
  | { kind: 'command'; level: CommandLevel }
  | { kind: 'first_reply'; caseId: number; network: string; proof: string | null }
  /** `language`: of a statement in several. */
  | {
      kind: 'stated';
      statement: StatementKind;
      language: DetectedLanguage | null;
      caseId: number;
      network: string;
      proof: string | null;
    }
  | { kind: 'verified'; fact: FactName; value: ShownPiece[] }
  | { kind: 'fell'; fact: FactName; how: FactEnd }
  | { kind: 'recalled'; fact: FactName; count: number }
  | { kind: 'noted'; channel: NotedChannel; words: ShownPiece[]; notedAt: string }
  | { kind: 'hoax'; hoaxId: number; status: HoaxStatus }
  | { kind: 'closed' }
);

export type RejectedDraft = {
  caseId: number;
  at: string;
  by: Actor;
  version: number;
  /** Handbook text that the draft began as; null where a person or a model wrote it. */
  templateId: string | null;
  /** Null once it was erased. */
  reason: ShownPiece[] | null;
  text: ShownPiece[] | null;
};

/** A citizen asked, nothing went out, and what was known did not answer it. */
export type UnansweredQuestion = {
  caseId: number;
  /** Time at which it came. */
  at: string;
  /** Number of posts that ask it. */
  posts: number;
  words: ShownPiece[];
  /** Topic as triage saw it, and its area. */
  topic: string | null;
  area: string | null;
  /** Facts that the reply lacked. */
  lacking: FactName[];
  /** Areas that were asked and did not answer. */
  asked: string[];
};

/** One fact through the crisis: its values, oldest first. */
export type FactHistory = {
  fact: FactName;
  lines: { fact: EnteredFact; value: ShownPiece[]; source: ShownPiece[]; why: ShownPiece[] | null; isLive: boolean }[];
};

/**
 * Reply that was published when a fact under it was retracted or expired. `corrections`: where it
 * was corrected.
 */
export type ReportedRecall = {
  caseId: number;
  network: string;
  proof: string | null;
  fact: FactName;
  why: FactEnd;
  at: string;
  status: RecallStatus;
  corrections: { caseId: number; network: string; proof: string | null; at: string | null }[];
  waived: { by: Actor; why: ShownPiece[] } | null;
};

/** Message that people gave by another way, with the hour of both: said, and noted. */
export type ReportedNoted = {
  saidAt: string;
  notedAt: string;
  channel: NotedChannel;
  words: ShownPiece[];
  onWordOf: Actor;
  notedBy: Actor;
  facts: FactName[];
  fallen: FactName[];
  status: NotedRecall['status'];
  why: ShownPiece[] | null;
};

/** Task that a pause could not do automatically. */
export type ReportedPauseTask = {
  pausedAt: string;
  kind: PauseTask['kind'];
  what: string;
  dueAt: string | null;
  isAllDay: boolean;
  stopped: { by: Actor; at: string } | null;
};

/** Step of the crisis, and what became of it; `missed`: its update came, or the crisis ended, before anybody did it. */
export type ReportedStep = {
  words: ShownPiece[];
  phase: StepPhase;
  dueAt: string | null;
  taken: CrisisStep['taken'];
  became: 'done' | 'seen' | 'not_needed' | 'missed' | 'open';
  by: Actor | null;
  at: string | null;
  isLate: boolean;
  why: ShownPiece[] | null;
};

/** Task of a crisis, and what became of it. */
export type ReportedFollowUp = {
  crisisId: number;
  what: ShownPiece[];
  owner: Actor;
  dueOn: string;
  became: 'done' | 'dropped' | 'open';
  at: string | null;
  why: ShownPiece[] | null;
};

/** Event that passed by the rules, or broke them. */
export type Slip = { caseId: number } & (
  | { kind: 'past_pause'; network: string; at: string | null; pausedAt: string; fate: 'published' | 'unknown' }
  | { kind: 'not_as_approved'; network: string; at: string | null; how: Exclude<DeliveredAs['kind'], 'as_approved'> }
  | { kind: 'overruled'; at: string; by: Actor; warnings: number }
  | { kind: 'unconfirmed_voice'; at: string; by: Actor }
  | { kind: 'failed'; network: string; status: 'failed' | 'unknown' }
  | { kind: 'withdrawn'; network: string; at: string }
  | { kind: 'untold'; at: string }
);

/** A reply that went out as approved, far from the text of the playbook that it began as. */
export type EditedReply = {
  caseId: number;
  draftId: string;
  /** `flood/es/question/a`. */
  templateId: string;
  /** Share of the words of both that are not in the other, 0 to 100. */
  changed: number;
  before: ShownPiece[];
  after: ShownPiece[];
  /** Variant that the playbook could add; null where it has no room for it. */
  variant: ProposedVariant | null;
};

/** A handbook was proposed, confirmed, dropped, taken at once, or adopted at the terminal; `changes` null where nobody counted them. */
export type HandbookStep = {
  step: 'proposed' | 'confirmed' | 'dropped' | 'taken' | 'adopted';
  at: string;
  by: Actor;
  hash: string;
  changes: number | null;
};

/** Change to the playbook that the crisis suggests, for a person to decide. */
export type ProposedChange =
  /** Replies that began as this text went out much changed. */
  | { kind: 'reword'; templateId: string; replies: number }
  /** A text that was rejected again and again. */
  | { kind: 'rejected_often'; templateId: string; times: number }
  /** Fact that a person noted and the playbook does not ask for. */
  | { kind: 'declare_fact'; title: string }
  /** The playbook asks for it, replies lacked it, and nobody ever confirmed it. */
  | { kind: 'fact_never_known'; fact: FactName; cases: number }
  /** Questions about a topic that nothing answered. */
  | { kind: 'answer_topic'; topic: string | null; questions: number };

import type { PostClass } from '../../handbook/vocabulary.ts';
import type { HoaxRegister } from '../../hoaxes/hoax-register.ts';
import type { PictureStore } from '../../pictures/picture-store.ts';
import type { Language } from '../../text/languages.ts';
import type { AreaQuestion } from '../model/area-question.ts';
import type { OpenBreach } from '../model/breaches/breach.ts';
import type { CasePost, CaseState, SignOff } from '../model/case-state.ts';
import type { AuditEntry, Change, Effect } from '../model/changes.ts';
import type { AlertRegister } from '../model/crises/alert-proposal.ts';
import type { Crisis } from '../model/crises/crisis.ts';
import type { CrisisStep } from '../model/crises/crisis-step.ts';
import type { FollowUp } from '../model/crises/follow-up.ts';
import type { NotedMessage } from '../model/crises/noted-message.ts';
import type { Pause } from '../model/crises/pause.ts';
import type { SheetReader } from '../model/crises/sheet-reader.ts';
import type { HandoverRegister, ShiftHandover } from '../model/crises/shift-handover.ts';
import type { CaseTimes } from '../model/deadlines/case-times.ts';
import type { RingReader } from '../model/deadlines/ring.ts';
import type { EnteredFact } from '../model/fact.ts';
import type { FlagReader } from '../model/joining/flag.ts';
import type { IntakeReader, WaitingCards } from '../model/joining/intake-reader.ts';
import type { ToAnswer } from '../model/joining/post-volume.ts';
import type { Spike } from '../model/joining/spike.ts';
import type { Tokens } from '../model/model-run.ts';
import type { Publication } from '../model/publication.ts';
import type { CallOutReader } from './call-outs.ts';
import type { MessageRef } from './message-ref.ts';

/** The one store of cases, record and outbox. */
export type CaseStore = {
  /**
   * One transaction that first takes the write lock, so that what it reads holds until it has saved.
   * Everything is written or nothing; `work` may be run again and must not touch the world.
   */
  transact<T>(work: (transaction: CaseTransaction) => Promise<T>): Promise<T>;
  /**
   * Reads for the intake at one moment, without the lock. Null on an engine with one connection,
   * where the reading would only come before the lock.
   */
  intakeAhead: (<T>(read: (intake: IntakeReader) => Promise<T>) => Promise<T>) | null;
  /** Every crisis that is open at this moment, oldest first; read without the lock. */
  openCrises(): Promise<Crisis[]>;
  /** Reads cases and crises as they are at one moment, without the lock. */
  look<T>(work: (now: StoreLook) => Promise<T>): Promise<T>;
  /** Reader of the state off which turns are read, and of rings; without the lock. */
  turns: {
    /** Returns the cases in which a person may have a turn, the most urgent first, and the open crises. */
    state(most: number, now: string): Promise<TurnState>;
    rings: RingReader;
    /** Returns the Slack ids of the people of whom an act is recorded since that moment (ISO 8601 UTC). */
    actedSince(moment: string): Promise<string[]>;
  };
};

/** Cases and crises, with the values that people entered, as they were at one moment. */
export type TurnState = {
  cases: readonly CaseState[];
  crises: readonly { crisis: Crisis; facts: EnteredFact[]; steps: CrisisStep[] }[];
  /** Handovers of the last day, oldest first; left out where nobody asks. */
  handovers?: readonly ShiftHandover[];
};

/** Cases and crises, with their facts, as they are at one moment. */
export type StoreLook = {
  cases: Pick<CaseTransaction['cases'], 'load' | 'find'> & {
    ours: { pictures: Pick<PictureStore<number>, 'of' | 'shownOf'> };
  };
  crises: Pick<CaseTransaction['crises'], 'open' | 'steps' | 'pauses' | 'registers'>;
  facts: Pick<CaseTransaction['facts'], 'historyOf'>;
  posts: Pick<CaseTransaction['posts'], 'flags'>;
};

export type CaseTransaction = {
  /** Cases, their deadlines, and their cards that wait. */
  cases: {
    nextId(): Promise<number>;
    load(caseId: number): Promise<CaseState | null>;
    /** Ids of cases, oldest first. */
    find(wanted: CaseWanted): Promise<number[]>;
    /** Returns the times of cases in which a person still has to act, oldest first. */
    waiting(): Promise<CaseTimes[]>;
    /** Breaches of personal data that have come to no end, on whichever case; of which the house has known longest first. */
    openBreaches(): Promise<OpenBreach[]>;
    ours: OwnTexts;
    waitingCards: WaitingCards;
  };
  /** Values that people entered, and what rests on them. */
  facts: {
    /** Values of this scope that nobody has ended. */
    ofScope(scope: string): Promise<EnteredFact[]>;
    /** Values of this scope, also those that have ended. */
    historyOf(scope: string): Promise<EnteredFact[]>;
    /** Confirmed values that hold no longer than until then (ISO 8601 UTC), those first that ran out first. */
    until(moment: string): Promise<EnteredFact[]>;
    /** These values, also those that hold no longer. */
    byIds(ids: readonly string[]): Promise<EnteredFact[]>;
    /** Returns the publications that rest on any of these facts. */
    restingOn(factIds: readonly string[]): Promise<Rest[]>;
  };
  /** Citizens' posts. */
  posts: {
    /**
     * Returns the case's posts that one text will answer together, in the order in which they are
     * answered.
     */
    toAnswer(wanted: ToAnswer): Promise<CasePost[]>;
    /** The first post that joined the case and says one of these wordings; null when none does. */
    firstSaying(caseId: number, wordings: readonly string[]): Promise<CasePost | null>;
    /** Posts that are to be erased, with their cases; oldest first. */
    find(wanted: PostsWanted): Promise<FoundPost[]>;
    /** Reader that automatically ingested posts are compared with. */
    intake: IntakeReader;
    /** Spikes that are not over, oldest first. */
    spikes(): Promise<Spike[]>;
    /** Flags of people who hear what became of them. */
    flags: FlagReader;
  };
  /** Crises, with their pauses and alerts. */
  crises: {
    /** Every crisis that is open, oldest first. */
    open(): Promise<Crisis[]>;
    byId(id: number): Promise<Crisis | null>;
    nextId(): Promise<number>;
    /** Every pause that lasts, oldest first. */
    pauses(): Promise<Pause[]>;
    /** Register of known official alerts. */
    alerts: AlertRegister;
    /** Steps of a crisis, oldest first. */
    steps(crisisId: number): Promise<CrisisStep[]>;
    registers: CrisisRegisters;
  };
  /** The register of hoaxes. */
  hoaxes: HoaxRegister;
  /** Handled deliveries, used tokens, and the handbook in force. */
  record: {
    /** Returns true if this delivery was handled before, and marks it as handled. */
    seen(key: string): Promise<boolean>;
    /** Returns the tokens that language models have used since that moment (ISO 8601 UTC). */
    tokensSince(since: string): Promise<Tokens>;
    opinions: OpinionReader;
    /** Returns the live sign-offs of the text on the card that the audit log does not hold as they stand. */
    unrecorded(state: CaseState): Promise<SignOff[]>;
    /** Hash of the handbook that every process follows, and version of the institution's own weights; null without one. */
    inForce(): Promise<Followed>;
    /** Calls of people: outside of Slack, and for their turns. */
    calls: { outs: CallOutReader; rings: RingReader };
  };
  save(outcome: {
    changes: readonly Change[];
    audit: readonly AuditEntry[];
    effects: readonly Effect[];
  }): Promise<void>;
};

/** Reader of texts of ours on their way, and store of their pictures. */
export type OwnTexts = {
  /** Returns when one last left for this network (ISO 8601 UTC); null if none ever did. */
  lastLeft(network: string): Promise<string | null>;
  pictures: PictureStore<number>;
};

/** Rows that people keep beside the crises. */
type CrisisRegisters = {
  /** Returns a pause, also one that is over; null for none. */
  pauseById(id: string): Promise<Pause | null>;
  /** Returns the lists of what others have planned that were made for a crisis, oldest first. */
  plannedLists(crisisId: number): Promise<Pause[]>;
  followUps: FollowUpRegister;
  /** Returns the messages of a crisis that were noted later, in the order in which they were said. */
  noted(crisisId: number): Promise<NotedMessage[]>;
  /** People who are or were sent the info sheet of a crisis, oldest first. */
  sheetReaders(crisisId: number): Promise<SheetReader[]>;
  handovers: HandoverRegister;
};

/** Tasks that crises left behind. */
export type FollowUpRegister = {
  /** Tasks of a crisis, ended ones too; oldest first. */
  ofCrisis(crisisId: number): Promise<FollowUp[]>;
  /** Tasks that nobody has ended, with a date up to that one (`2026-11-24`). */
  dueUntil(date: string): Promise<FollowUp[]>;
};

/** Second opinions of language models on posts. */
export type OpinionReader = {
  /** Returns true if a model was asked about this post of the case. */
  isGiven(caseId: number, postId: string): Promise<boolean>;
  /** Returns how many were given since that moment (ISO 8601 UTC). */
  since(moment: string): Promise<number>;
};

export type CaseWanted =
  | { by: 'publication'; id: string }
  /** Cases that still need an action and whose texts may rest on values of this scope. */
  | { by: 'scope'; scope: string }
  /** Texts of our own in a crisis that still need an action. */
  | { by: 'statements'; crisisId: number }
  /** Cases of no crisis, about people at risk or claims, that still need an action or came since that moment. */
  | { by: 'beside_crisis'; since: string }
  /** People at risk of a crisis without a recorded handoff. */
  | { by: 'untold'; crisisId: number }
  /** Has a report that a works system has, or is to have; none that waits for a person. Those that have not left come first: nobody waits behind reports that may be open for months. */
  | { by: 'reported' }
  /** Has a text that was approved and whose fate nobody knows yet. */
  | { by: 'under_way' }
  /** Cases in which a person may have a turn, and whose card does not wait; the most urgent and newest first. */
  /** Cases of this class, not erased, opened at or before that moment, that need no action. */
  | { by: 'settled'; class: PostClass; openedBefore: string };

/** A publication that is out, and which of the facts that were asked for it rests on. */
export type Rest = { publication: Publication; language: Language; factIds: string[] };

export type PostsWanted =
  | { by: 'id'; id: string }
  | { by: 'case'; id: number }
  /** Written by this account on any network, however its name is spelt: capitals and a leading @ tell nobody apart. */
  | { by: 'author'; handle: string };

/**
 * Post found for erasure; `caseId` is null for an automatically received post that still waits to
 * be ingested.
 */
export type FoundPost = { id: string; caseId: number | null };

/** Handbook and weights that every process follows; `weights` null for the shipped ones. */
export type Followed = { handbook: string | null; weights: string | null };

/** Reader for screens, digests and exports, outside any transaction. */
export type CaseReader = {
  caseById(id: number): Promise<CaseState | null>;
  /** Returns by what a button is known to be of the case of this number; null where there is none. */
  identityOf(id: number): Promise<CaseIdentity | null>;
  list(filter: CaseFilter): Promise<CaseState[]>;
  caseFigures(period: { from: string; to: string }): Promise<CaseFigures>;
  /** Returns the questions to areas in cases to do that nobody has answered, oldest first. */
  openQuestions(): Promise<AreaQuestion[]>;
  auditRows(fromSeq: number, limit: number): Promise<AuditRow[]>;
  auditHead(): Promise<{ seq: number; hash: string }>;
};

/** Marks that tell a case from one of the same number in another database. */
export type CaseIdentity = {
  randomId: string;
  /** Places of its cards: in the channel of the cases, and in the second one. */
  cards: MessageRef[];
};

/** Most urgent first, then oldest. */
export type CaseFilter =
  | { kind: 'open' }
  | { kind: 'mine'; actorKey: string }
  /** Cases with an unanswered question of this person to an area, or an open breach that they recorded. */
  | { kind: 'promised'; actorKey: string }
  /** Cases of people at risk: the pending ones, and all opened at `since` or later. */
  | { kind: 'at_risk'; since: string };

export type CaseFigures = {
  opened: number;
  /** Now, of those that are neither closed nor answered. */
  openBySeverity: Record<string, number>;
  published: Publication[];
  dismissedByReason: Record<string, number>;
  /** Minutes from opening to publication, of those published in the period. */
  minutesToReply: number[];
  /** Per network id: when its last publication went out, ever. */
  lastPublishedAt: Record<string, string>;
};

/** One link of the chain: `hash` = SHA-256 of `prev` and `body` as stored; `seal`: HMAC of the hash under a key kept elsewhere. */
export type AuditRow = { seq: number; prev: string; hash: string; body: string; seal?: string | null };

/** The chain's first `prev`. */
export const GENESIS_HASH = '0'.repeat(64);

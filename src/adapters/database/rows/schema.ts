import type { Generated, GeneratedAlways } from 'kysely';
import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { CrisisLook } from '../../../domain/cases/model/crises/crisis-look.ts';
import type { Ring } from '../../../domain/cases/model/deadlines/ring.ts';
import type { Spike } from '../../../domain/cases/model/joining/spike.ts';
import type { SecondOpinion } from '../../../domain/cases/model/second-opinion.ts';
import type { Editing } from '../../../domain/cases/ports/editings.ts';
import type { NotedHead } from '../../../domain/cases/ports/head-book.ts';
import type { Notice } from '../../../domain/people/preferences.ts';
import type { LoggedEvent } from '../../../domain/webhooks/webhook-store.ts';
import type { ActionDoneRow } from './action-done-row.ts';
import type { AlertMessageRow, AlertProposalRow } from './alert-rows.ts';
import type { CallOutRow } from './call-out-row.ts';
import type { AreaQuestionRow } from './cases/area-question-row.ts';
import type { CaseRow } from './cases/case-row.ts';
import type { DraftRow } from './cases/draft-row.ts';
import type { FactRow } from './cases/fact-row.ts';
import type { HandoffRow } from './cases/handoff-row.ts';
import type { HoaxOccurrenceRow } from './cases/hoax-occurrence-row.ts';
import type { IntakeRow } from './cases/intake-row.ts';
import type { JoinedRow } from './cases/joined-row.ts';
import type { ModelRunRow } from './cases/model-run-row.ts';
import type { NoteRow } from './cases/note-row.ts';
import type { PostRow } from './cases/post-row.ts';
import type { PublicationRow } from './cases/publication-row.ts';
import type { RecallRow } from './cases/recall-row.ts';
import type { SignOffRow } from './cases/sign-off-row.ts';
import type { ContentRow, ContentSignOffRow, DepartureRow } from './content-rows.ts';
import type { CrisisRow } from './crisis-row.ts';
import type { CrisisStepRow, FollowUpRow } from './crisis-step-rows.ts';
import type { DrillRunRow } from './drill-run-row.ts';
import type { FlagRow } from './flag-row.ts';
import type { ActiveHandbookRow, HandbookRow, ProposalRow } from './handbook-rows.ts';
import type { DecisionRow, HoaxRow, WordingRow } from './hoax-rows.ts';
import type { LayerRow } from './layer-row.ts';
import type { MeasureRow } from './measure-row.ts';
import type { NotedMessageRow } from './noted-message-row.ts';
import type { PauseRow } from './pause-row.ts';
import type { PlannedRow } from './planned-row.ts';
import type { SecondCardRow } from './second-card-row.ts';
import type { SheetReaderRow } from './sheet-reader-row.ts';
import type { ShiftHandoverRow } from './shift-handover-row.ts';
import type { SourceCursorRow } from './source-cursor-row.ts';
import type { StageRow } from './stage-row.ts';
import type { OutboxState } from './vocabularies.ts';

/** Rises with each row written, so that rows of one instant keep their order. */
type Ranked<Row> = Row & { rank: Generated<number> };

/** The tables, the same on both engines: times as UTC ISO 8601 text, JSON as text, yes and no as 1 and 0. */
export type Schema = {
  /** `isPending`: 1 while a person still has to act, else 0. */
  cases: CaseRow & { isPending: Generated<number> };
  posts: Ranked<PostRow>;
  /** `keyDigest` is SHA-256 of a key, so that a long one fits an index. */
  postKeys: { keyDigest: string; postId: string };
  drafts: Ranked<DraftRow>;
  endorsements: Ranked<SignOffRow>;
  publications: Ranked<PublicationRow>;
  measures: MeasureRow;
  webhookEvents: LoggedEvent & { seq: number; body: string; dueAt: string };
  /** Row of the audit log up to which events were kept. */
  webhookCursors: { id: string; seq: number };
  facts: Ranked<FactRow>;
  notes: Ranked<NoteRow>;
  tellings: Ranked<HandoffRow>;
  writings: Ranked<ModelRunRow>;
  secondOpinions: Ranked<SecondOpinion>;
  inquiries: Ranked<AreaQuestionRow>;
  hoaxes: HoaxRow;
  hoaxWordings: Ranked<WordingRow>;
  /** The few shingles by which a claim (`wordingId` null) or another wording is found. */
  hoaxShingles: { shingle: number; hoaxId: number; wordingId: string | null };
  hoaxDecisions: Ranked<DecisionRow>;
  sightings: Ranked<HoaxOccurrenceRow>;
  crises: CrisisRow;
  crisisSteps: Ranked<CrisisStepRow>;
  followUps: Ranked<FollowUpRow>;
  notedMessages: Ranked<NotedMessageRow>;
  sheetReaders: Ranked<SheetReaderRow>;
  shiftHandovers: Ranked<ShiftHandoverRow>;
  crisisLooks: CrisisLook;
  pauses: Ranked<PauseRow>;
  recalls: Ranked<RecallRow>;
  callOuts: Ranked<CallOutRow>;
  rings: Ranked<Ring>;
  flags: Ranked<FlagRow>;
  alertProposals: AlertProposalRow;
  alertMessages: AlertMessageRow;
  sourceCursors: SourceCursorRow;
  watchedEntries: { source: string; day: string; count: number };
  watchedTopics: { topic: string; day: string; count: number };
  plannedItems: PlannedRow;
  contents: ContentRow;
  /** `seq`: row of the audit log that holds it as it is. */
  contentSignOffs: Ranked<ContentSignOffRow & { seq: number }>;
  departures: Ranked<DepartureRow>;
  /** Bytes of the pictures of contents, each file once. `shownAt`: since when people can see it below the card. */
  casePictureFiles: { caseId: number; sha256: string; bytes: Uint8Array; shownAt: string | null };
  pictureFiles: { contentId: string; sha256: string; bytes: Uint8Array; shownAt: string | null };
  /** Files of ours in Slack that show pictures, by their owner: `case:3`, `content:<id>`. `isOver`: 1 for one that has still to be deleted there. */
  uploadedFiles: { fileId: string; owner: string; sha256: string; isOver: number };
  ownPosts: { network: string; postKey: string; publishedAt: string };
  /** Facts on which each version of a text rests. */
  draftFacts: { factId: string; draftId: string };
  /** Positions of boards and other messages that are redrawn, by subject: `crisis:3`, `pause:<id>`. */
  boards: { subject: string; channel: string; ts: string };
  /** Number of incoming posts, by the beginning of their minute; `playbook` is empty for none. */
  postMinutes: { minute: string; playbook: string; count: number };
  spikes: Spike;
  editings: Editing;
  preferences: { person: string; language: string | null; notices: Notice; readsPrivateAt: string | null };
  /** One row in the database of drills; none in that of the real world. */
  drillWorld: { id: number };
  drillRuns: DrillRunRow;
  handbooks: HandbookRow;
  /** One row, once a handbook was taken. */
  handbookInForce: ActiveHandbookRow;
  handbookProposals: Ranked<ProposalRow>;
  ownLayers: LayerRow;
  stage: StageRow;
  actionsDone: Ranked<ActionDoneRow>;
  /** Words of the closed columns; `place` as in `cases.severity`. */
  vocabulary: { place: string; word: string };
  counters: { name: string; value: number };
  /** `caseId` is read from the body by the database; `seal` is null for rows that no key sealed. */
  audit: {
    seq: number;
    prev: string;
    hash: string;
    body: string;
    caseId: GeneratedAlways<number | null>;
    seal: string | null;
  };
  /** One row: the write lock of PostgreSQL, and the end of the chain. `sealKey`: id of the key that seals. */
  auditHead: { id: number; seq: number; hash: string; sealKey: string | null };
  heads: NotedHead;
  /** Refusals of the last minute, stored so that repeats are not recorded again. */
  refusals: { fingerprint: string; at: string };
  outbox: OutboxTable;
  /** Words that a legal hold keeps of one erasure, as JSON, for courts alone. */
  blockedWords: { id: string; crisisId: number; caseId: number; at: string; words: string };
  /** Bytes of pictures of cases that a legal hold keeps of erasures, for courts alone. */
  blockedPictures: { crisisId: number; caseId: number; sha256: string; bytes: Uint8Array };
  cards: { caseId: number; channel: string; ts: string };
  /** Lines of threads, by which they are found again when their case is erased. */
  threadMessages: { caseId: number; outboxId: number; channel: string; ts: string };
  secondCards: SecondCardRow;
  approvalCopies: {
    caseId: number;
    draftId: string;
    person: string;
    channel: string;
    ts: string;
    shown: string;
    isOver: number;
  };
  rungMessages: { outboxId: number; channel: string; ts: string; effect: string; over: string; sentAt: string };
  seenDeliveries: { key: string; seenAt: string };
  intakePosts: Ranked<IntakeRow>;
  /**
   * Keys of every post that came in automatically, waiting or part of a case. `keyDigest` is as in
   * `postKeys`, `words` as in `PostName`. Rows older than `0047` have no words ('').
   */
  intakeKeys: { keyDigest: string; words: string; postId: string };
  /** Claims of waiting posts on PostgreSQL. `until`: end of the lease; `said`: the result of triage, as JSON. */
  intakeClaims: {
    rank: number;
    fence: number;
    until: string;
    standard: string | null;
    isUrgent: Generated<number>;
    said: string | null;
  };
  /** Signed deliveries that could still be repeated. */
  intakeDeliveries: { key: string; at: string };
  joinedPosts: Ranked<JoinedRow>;
  /** Number of posts that have joined a case, and the number that its card showed last. */
  crowds: { caseId: number; posts: number; shown: number; lastAt: string };
  /** Wordings of a case by which its like are found: `postId` is a post of the case, or one that joined it. */
  caseWordings: { postId: string; caseId: number; wording: string; language: string; saidAt: string };
  wordingBands: { band: number; postId: string; saidAt: string };
  /** Cases that intake opened and whose card has not been shown yet; a higher importance goes first. */
  waitingCards: { caseId: number; importance: number; since: string };
  /** One row in a backup that nobody has started on yet; else none. */
  backupMarks: { id: number; madeAt: string; headSeq: number; headHash: string };
  leases: { name: string; holder: string; until: string };
  runs: { key: string; beganAt: string };
};

/** Table of the outbox. Done items are deleted; failed items are kept as evidence. */
export type OutboxTable = {
  id: Generated<number>;
  kind: Effect['kind'];
  /** Items of one lane are done in the order of their ids: `case:7`, `crisis:3`, `pause:<id>`, `publication:<id>`, `writing:<id>`. */
  lane: string;
  /** Case of a message about a case; else null. */
  caseId: number | null;
  effect: string;
  state: OutboxState;
  /** End of the lease of a taken item: the time until which its outcome is expected. */
  dueAt: string;
  attempts: number;
  why: string | null;
};

import type { Sentence } from '../../../errors.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Hoax } from '../../hoaxes/hoax.ts';
import type { HoaxOccurrence } from '../../hoaxes/spread.ts';
import type { Actor, SlackActor } from '../../people/actor.ts';
import type { NamesIn } from '../../people/names-in.ts';
import type { AreaQuestion } from './area-question.ts';
import type { Blocking } from './blocking.ts';
import type { CaseCore, CasePost, Draft, Handoff, Note, SignOff } from './case-state.ts';
import type { AlertProposal } from './crises/alert-proposal.ts';
import type { CaseAttachment } from './crises/case-attachment.ts';
import type { Crisis, CrisisRole } from './crises/crisis.ts';
import type { CrisisEntry } from './crises/crisis-entry.ts';
import type { CrisisLook } from './crises/crisis-look.ts';
import type { CrisisStep } from './crises/crisis-step.ts';
import type { FollowUp } from './crises/follow-up.ts';
import type { NotedMessage } from './crises/noted-message.ts';
import type { Pause } from './crises/pause.ts';
import type { SheetReader } from './crises/sheet-reader.ts';
import type { ShiftHandover } from './crises/shift-handover.ts';
import type { CallOut } from './deadlines/call-out.ts';
import type { Mention, Mentioned } from './deadlines/mention.ts';
import type { CalledTurn, Ring, RungTurn } from './deadlines/ring.ts';
import type { Erasure } from './erasure.ts';
import type { EnteredFact } from './fact.ts';
import type { Flag, FlagStage } from './joining/flag.ts';
import type { CardsShown, IngestedPosts } from './joining/intake-reader.ts';
import type { NewWording } from './joining/known-wording.ts';
import type { MovedPosts } from './joining/moved-posts.ts';
import type { Spike, SpikeNews } from './joining/spike.ts';
import type { ModelRun } from './model-run.ts';
import type { Publication } from './publication.ts';
import type { Recall } from './recalls/recall.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** A row to write, new or in place of the one with its id. */
export type Change =
  | { kind: 'matter'; row: CaseCore }
  | { kind: 'post'; row: CasePost }
  | { kind: 'draft'; row: Draft }
  | { kind: 'endorsement'; row: SignOff }
  | { kind: 'publication'; row: Publication }
  | { kind: 'fact'; row: EnteredFact }
  | { kind: 'note'; row: Note }
  | { kind: 'telling'; row: Handoff }
  | { kind: 'writing'; row: ModelRun }
  | { kind: 'opinion'; row: SecondOpinion }
  | { kind: 'inquiry'; row: AreaQuestion }
  | { kind: 'hoax'; row: Hoax }
  | { kind: 'sighting'; row: HoaxOccurrence }
  | { kind: 'crisis'; row: Crisis }
  | { kind: 'crisis_step'; row: CrisisStep }
  | { kind: 'follow_up'; row: FollowUp }
  | { kind: 'noted'; row: NotedMessage }
  | { kind: 'sheet_reader'; row: SheetReader }
  | { kind: 'shift_handover'; row: ShiftHandover }
  | { kind: 'crisis_look'; row: CrisisLook }
  | { kind: 'spike'; row: Spike }
  /** Not a row but the crisis of many. */
  | { kind: 'gathering'; row: CaseAttachment }
  | { kind: 'pause'; row: Pause }
  | { kind: 'alert_proposal'; row: AlertProposal }
  /** An alert that proposes nothing, so that it is known again; `id` is its key. */
  | { kind: 'alert_message'; row: { id: string; proposalId: string | null; at: string } }
  | { kind: 'recall'; row: Recall }
  | { kind: 'call_out'; row: CallOut }
  | { kind: 'ring'; row: Ring }
  | { kind: 'flag'; row: Flag }
  | { kind: 'wording'; row: NewWording }
  /** Not a row but posts that a person takes to another case. */
  | { kind: 'moved'; row: MovedPosts }
  /** Not a row but a batch of posts that came in automatically. */
  | { kind: 'taken_in'; row: IngestedPosts }
  /** Not a row but cards that wait no more. */
  | { kind: 'cards_shown'; row: CardsShown }
  /** Not a row but a waiting card that is to come before others. */
  | { kind: 'card_first'; row: { id: 'card_first'; caseId: number; importance: number } }
  /** Not a row but the end of posts that only joined a case, or still waited to be taken in. */
  | { kind: 'incoming_erasure'; row: { id: 'incoming_erasure'; postIds: readonly string[] } }
  /** Words that an erasure takes from everybody but the courts. */
  | { kind: 'blocked'; row: Blocking }
  /** Not a row but the end of what a crisis's legal hold kept. */
  | { kind: 'unblocked'; row: { id: 'unblocked'; crisisId: number } }
  /** Not a row but the end of some. */
  | { kind: 'erasure'; row: Erasure };

/** Audit log entry of one event: ids, rules and digests, never a citizen's or a colleague's words. */
export type AuditEntry = {
  /** `case.opened`, `gesture.approve`, … */
  event: string;
  result: 'done' | 'refused';
  caseId: number | null;
  actor: Actor;
  at: string;
  detail: AuditDetail;
};

export type AuditDetail = { [key: string]: string | number | boolean | null | readonly string[] | AuditDetail[] };

/**
 * Message or job still to be carried out. Holds ids; the words are drawn from state when it is
 * sent.
 */
export type Effect =
  /** Redraws the case's card; several in a row cost one drawing. */
  | { kind: 'card'; caseId: number; dueAt?: string }
  | { kind: 'thread'; caseId: number; entry: ThreadEntry }
  /** Redraws the crisis's board; several in a row cost one drawing. */
  | { kind: 'board'; crisisId: number }
  /** Say something in the crisis's thread or channel. */
  | { kind: 'crisis_line'; crisisId: number; entry: CrisisEntry }
  /**
   * Posts the state of the crisis, and the events between `from` and `to`, in its thread or
   * channel.
   */
  | { kind: 'crisis_digest'; crisisId: number; from: string; to: string }
  /** Shows the state of the crisis to the person who takes over a role, and to nobody else. */
  | { kind: 'handover'; crisisId: number; role: CrisisRole; to: SlackActor }
  /**
   * Shows the info sheet of the crisis: to a person by their Slack id, or below the board (`to` null). A new
   * message or an update of the last one; facts that fell after `since` are always in it.
   */
  | { kind: 'info_sheet'; crisisId: number; to: string | null; since: string | null; isNew: boolean }
  /**
   * Shows the handover of a shift below the board of its crisis, or redraws it there; in the channel of the
   * cases on an ordinary day.
   */
  | { kind: 'shift_handover'; crisisId: number | null; handoverId: string }
  /** Make the crisis a channel of its own, as this person asked. */
  | { kind: 'open_channel'; crisisId: number; by: Actor }
  /** Say what a pause cannot stop, what slipped before it, and who has stopped what; one message, redrawn. */
  | { kind: 'pause_list'; pauseId: string }
  /** Remind these people of what a pause cannot stop and nobody has, below its list: no crisis is open. */
  | { kind: 'pause_nag'; pauseId: string; calls: readonly Actor[] }
  /** Ask the networks what is pinned on our profiles, for that list; nothing waits for it. */
  | { kind: 'read_pinned'; pauseId: string }
  /** List what a pause has held back: each needs a fresh approval or is dropped. */
  | { kind: 'resume_list'; pauseId: string; caseIds: number[] }
  /** Redraws the proposal of an alert; several in a row cost one drawing. */
  | { kind: 'alert_proposal'; proposalId: string }
  /** Call people once for several cases, in the channel; `caseId` is the first of them. */
  | { kind: 'calls'; caseId: number; calls: readonly Mention[] }
  /** Calls a person for cases by direct message; `to` is their Slack id. */
  | { kind: 'direct_call'; to: string; calls: readonly Mention[] }
  /** Rings for several turns at once, in the channel. */
  | { kind: 'ring'; turns: readonly RungTurn[] }
  /** Rings a person for their turns by direct message; `to` is their Slack id. */
  | { kind: 'direct_ring'; to: string; turns: readonly RungTurn[] }
  /**
   * Shows on the flagged message that it was taken, or tells a colleague how their flag ended. `message`: the
   * flagged one, where the flag does not keep it.
   */
  | { kind: 'flag_news'; flagId: string; stage: FlagStage; message?: { channel: string; ts: string } }
  /** Redraws the copies of a text that people were sent to approve; several in a row cost one drawing. */
  | { kind: 'copies'; caseId: number }
  /** Redraws a message that rang for these turns, by their keys: they are over. */
  | { kind: 'rings_over'; outboxId: number; keys: readonly string[] }
  /**
   * Updates the one message that counts the cases whose cards wait; it is drawn from state when
   * sent.
   */
  | { kind: 'waiting_list'; dueAt: string }
  /** Say that suddenly many posts come in: of these spikes, most first. */
  | { kind: 'spike'; news: SpikeNews; ids: readonly string[] }
  /**
   * Sends a person a direct message about a line below a crisis's board that calls them; `to` is
   * their Slack id.
   */
  | { kind: 'direct_line'; to: string; crisisId: number; entry: CrisisEntry }
  /**
   * Says once that the database was restored from a backup made at `from`; what came until `to` is
   * missing. `caseIds`: cases with a text that may have gone out.
   */
  | { kind: 'restored'; from: string; to: string; caseIds: readonly number[]; nextCase: number }
  /**
   * Says what the working day of that date (`2026-11-30`) begins with, drawn from state when sent. From the moment
   * `until` it is not said any more; effects of before have none.
   */
  | { kind: 'morning'; date: string; until?: string }
  /** Calls who has a duty of the plan's monitoring at that hour of that date. From the moment `until` it is not said any more. */
  | { kind: 'duty'; duty: string; date: string; at: string; until: string }
  /** Redraws the card, or every line of its thread, without the erased words; low priority. */
  | { kind: 'erase_messages'; caseId: number; of: 'card' | 'thread'; dueAt: string }
  /** Deletes in Slack the files whose pictures went; `of`: their owner, as `case:3` or `content:<id>`. Low priority. */
  | { kind: 'erase_files'; of: string }
  /** Make the report of a crisis, with the names of the team or roles in their place; nothing waits for it. */
  | { kind: 'report'; crisisId: number; namesIn: NamesIn }
  /** Ask the language model for a reply; nothing waits for it. */
  | { kind: 'write'; caseId: number; writingId: string }
  /** Ask the language model what it reads in a post of which triage is not sure; nothing waits for it. */
  | { kind: 'opinion'; caseId: number; postId: string }
  /** Shows the picture of the text of a case below its card. */
  | { kind: 'case_picture'; caseId: number; pictureId: string }
  /** Redraws the card of a planned content; several in a row cost one drawing. */
  | { kind: 'content_card'; contentId: string }
  /** Says something below the card of a planned content. */
  | { kind: 'content_line'; contentId: string; entry: ContentEntry }
  /** Shows a picture of a planned content below its card. */
  | { kind: 'content_picture'; contentId: string; pictureId: string }
  /** Rings a person, by their Slack id, for a text of a planned content that people publish by hand. */
  | { kind: 'content_ring'; contentId: string; target: string; to: string }
  /** Let the text of a planned content leave for one of its networks. */
  | { kind: 'publish_content'; contentId: string; target: string; dueAt: string }
  /** Ask the language model for the texts of a planned content; nothing waits for it. */
  | { kind: 'write_content'; contentId: string }
  /** Let the publication leave its hold. */
  | { kind: 'publish'; publicationId: string; dueAt: string }
  /** Ask the network whether a publication is out that nobody knows the fate of; `look`: how often it was asked before. */
  | { kind: 'look_up'; publicationId: string; look: number; dueAt: string };

/** Effects that notify the team. */
export type TeamEffect = Exclude<
  Effect,
  { kind: 'write' | 'write_content' | 'opinion' | 'publish' | 'publish_content' | 'look_up' | 'read_pinned' | 'report' }
>;
/** Effects of planned contents: their cards, the lines below, and rings. */
export type ContentEffect = Extract<TeamEffect, { contentId: string }>;
/** Effects of a case: its card and the lines of its thread. */
export type CardEffect = Exclude<Extract<TeamEffect, { caseId: number }>, { kind: 'calls' | 'copies' }>;
/** Effects of crises, pauses and alerts. */
export type CrisisEffect = Exclude<
  TeamEffect,
  | CardEffect
  | ContentEffect
  | { kind: 'calls' | 'direct_call' | 'ring' | 'direct_ring' | 'rings_over' | 'copies' | 'flag_news' }
  | { kind: 'restored' | 'spike' | 'waiting_list' | 'morning' | 'duty' | 'erase_files' }
>;

/** A line below the card of a planned content. */
export type ContentEntry = Pick<ThreadEntry, 'sentence' | 'by' | 'asks'>;

/** A line in the card's thread. */
export type ThreadEntry = {
  sentence: Sentence;
  by?: Actor;
  /** Show this version and its difference from the one it was made from. */
  draftId?: string;
  noteId?: string;
  tellingId?: string;
  factIds?: string[];
  publicationId?: string;
  /** Call the people who hold this role, or any of these. */
  asks?: Role | readonly Role[];
  /** Call these people: a time has run out, or a fact of theirs does. */
  calls?: Mentioned;
  /**
   * Calls the people who can give this version what it lacks when the line is sent; without such
   * people the line is not sent.
   */
  approvalOf?: string;
  /** Rings for this turn; once it is over, the line is not sent. */
  turn?: CalledTurn;
};

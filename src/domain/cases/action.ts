import type { PostClass, Severity, Tag } from '../handbook/vocabulary.ts';
import type { MadePicture, PictureWords } from '../pictures/picture.ts';
import type { Instruction } from '../writing/instruction.ts';
import type { MarkedPublication } from './actions/publishing/mark-several-published.ts';
import type { Whom } from './actions/publishing/reply-in-bulk.ts';
import type { RescueRecord } from './actions/record-rescue.ts';
import type { SaidOutcome } from './actions/say-outcome.ts';
import type { OverriddenWarnings } from './approval/warnings.ts';
import type { NoticeSlots } from './model/breaches/breach.ts';
import type { DismissReason } from './model/case-state.ts';
import type { SentReply } from './model/joining/past-reply.ts';
import type { Hiding } from './model/moderation/moderation.ts';
import type { WithdrawalReason } from './model/recalls/withdrawal.ts';
import type { Audience } from './model/safety-message.ts';

/**
 * Action of a person, or of a deadline, on a case. Texts are as typed; `digest` identifies the
 * exact bytes that were on the screen.
 */
export type CaseAction =
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'enter_facts'; values: Readonly<Record<string, string>>; source: string }
  /** `networks`: what it is to say on networks where that is something else, by `wordsKey`; one that is left out says `text`. */
  | { kind: 'edit'; draftId: string | null; text: string; networks?: Readonly<Record<string, string>> }
  /** `over`: digest of the version that the person saw; absent where they saw none. */
  | { kind: 'add_picture'; words: PictureWords; made: MadePicture; over?: string }
  | { kind: 'describe_picture'; words: PictureWords; over?: string }
  | { kind: 'remove_picture'; over?: string }
  | { kind: 'switch_variant'; draftId: string | null }
  /** The text of an earlier reply becomes the draft, without its facts; `reply`: what went out, which the transaction fills in. */
  | { kind: 'take_reply'; draftId: string | null; publicationId: string; reply: SentReply | null }
  /** Request for another draft by the model. */
  | { kind: 'request_draft'; draftId: string | null; instruction: Instruction }
  /** `area`: id of an area of the handbook. */
  | { kind: 'ask_area'; area: string; question: string }
  /** Report of a fault for the area's works system, in the words that the person confirmed. `service`: code of its kind there. */
  | { kind: 'report_fault'; area: string; service: string; place: string; text: string }
  /**
   * Answer of an area and the person who gave it. `factKey`: the playbook's fact whose value it is;
   * null if none.
   */
  | { kind: 'record_answer'; inquiryId: string; who: string; answer: string; factKey: string | null }
  /** Outcome of a suggestion, in the words of a colleague of an area. */
  | ({ kind: 'say_outcome' } & SaidOutcome)
  /** A sentence of a reply becomes a fact that another person has to confirm. */
  | { kind: 'note_fact'; words: string; source: string }
  | { kind: 'confirm_fact'; factId: string }
  | { kind: 'drop_fact'; factId: string }
  /** The standing answer of a hoax that the post says becomes the draft. */
  | { kind: 'answer_from_register'; draftId: string | null; hoaxId: number }
  /** The post was taken for a hoax and says something else. */
  | { kind: 'not_this_hoax'; hoaxId: number }
  | { kind: 'propose'; draftId: string; digest: string }
  /** `over`: warnings of the checks that the approver has ticked, and why; absent where there are none. */
  | { kind: 'approve'; draftId: string; digest: string; over?: OverriddenWarnings }
  | { kind: 'reject'; draftId: string; digest: string; reason: string }
  /** `hiding`: category of the comment by the published rule, and whether people tell its author. */
  | { kind: 'dismiss'; reason: DismissReason; note: string; hiding?: Hiding }
  /** Agreement of a second person that a comment is hidden or reported. */
  | { kind: 'confirm_hiding' }
  | { kind: 'escalate'; note: string }
  | { kind: 'go_private' }
  | { kind: 'reopen'; note: string }
  /** `tags`: those that the case is to have; without, it keeps what it has. */
  | { kind: 'correct'; class: PostClass; severity: Severity; playbook: string | null; tags?: readonly Tag[] }
  /**
   * Agreement of a second person that the case is less severe: from now on it takes the approvals
   * of its present severity and tags.
   */
  | { kind: 'confirm_lowering' }
  /**
   * Handoff of the person at risk to a person who can help: name, phone, and local hour of the
   * institution (`23:05`).
   */
  | { kind: 'record_told'; who: string; phone: string; at: string }
  /** Handoff by one click: the person has called 112 now. */
  /** `at`: hour of the call, as typed, where it was not just now; `incident`: 112's number. */
  | { kind: 'call_emergency'; at?: string; incident?: string }
  | { kind: 'undo_told'; handoffId: string }
  /** The hour of a handoff (`23:05`), and the number that 112 gave the incident; empty leaves the number as it is. */
  | { kind: 'amend_told'; handoffId: string; at: string; incident: string }
  /** Record that help is with the person at risk, or that they were found safe; `sought` takes it back. */
  | { kind: 'record_rescue'; step: RescueRecord }
  | { kind: 'join_crisis'; crisisId: number }
  | { kind: 'leave_crisis' }
  /** The line for a person at risk, in the words that were on the screen; `privateImpossible`: nobody can reach them in private. */
  | { kind: 'send_line'; lineId: string; audience: Audience; digest: string; privateImpossible: boolean }
  /** Approved by voice, as this person says who recorded it: who of the handbook's `team.by_voice`, and at what hour. */
  | { kind: 'record_spoken'; voiceId: string; at: string; draftId: string; digest: string; over?: OverriddenWarnings }
  | { kind: 'confirm_spoken'; endorsementId: string }
  /** Correction of a published text by a new message. */
  | { kind: 'put_right'; publicationId: string; text: string }
  /** Order to remove a published text; `orderedBy`: the person or body that orders it. */
  | { kind: 'order_withdrawal'; publicationId: string; reason: WithdrawalReason; orderedBy: string }
  | { kind: 'confirm_down'; publicationId: string }
  /** There is a breach of personal data, of which the house became aware on that day at that hour of its own (`2026-11-24`, `9:05`). */
  | { kind: 'open_breach'; day: string; at: string }
  /** `seen`: how many edits the notice had when the person opened it. */
  | { kind: 'fill_notice'; seen: number; slots: NoticeSlots }
  /** The authority was notified then, and keeps it under that number. */
  | { kind: 'record_notified'; day: string; at: string; registry: string }
  | { kind: 'rule_out_notice'; reason: string }
  | { kind: 'undo'; publicationId: string }
  | { kind: 'publish_now'; publicationId: string }
  /** The text on the card is to answer many posts; `posts`: the ids of those in their order, which the transaction fills in. */
  | { kind: 'answer_many'; draftId: string | null; whom: Whom; posts: readonly string[] }
  /** The first of many replies are out and stand well: the others may follow. */
  | { kind: 'go_on'; publicationId: string }
  /** `textOut`: what is really out, where that is not the approved text byte for byte; null when it is. */
  | { kind: 'mark_published'; publicationId: string; proof: string; textOut: string | null }
  /** The address of a text that was published before anybody had it. `proof`: null where there is none. */
  | { kind: 'add_address'; publicationId: string; proof: string | null }
  /** The text went out on these networks exactly as it was approved. */
  | { kind: 'mark_several_published'; marks: readonly MarkedPublication[] }
  /** The person has looked: a text of unknown outcome did not go out. */
  | { kind: 'mark_not_out'; publicationId: string }
  /**
   * Answer that was given outside the bot. `proof`: the address, or for a private answer how and
   * when.
   */
  | {
      kind: 'answer_elsewhere';
      who: string;
      network: string;
      audience: 'public' | 'private';
      text: string;
      proof: string;
    };

import type { PostClass, Severity, Tag } from '../handbook/vocabulary.ts';
import type { Audience } from './approved-line.ts';
import type { DismissReason } from './case-state.ts';

/** What a person, or the clock, does to a case. Texts are as typed; `digest` names the very bytes that were on the screen. */
export type Gesture =
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'enter_facts'; values: Readonly<Record<string, string>>; source: string }
  | { kind: 'edit'; draftId: string | null; text: string }
  | { kind: 'switch_variant'; draftId: string | null }
  | { kind: 'propose'; draftId: string; digest: string }
  | { kind: 'approve'; draftId: string; digest: string }
  | { kind: 'reject'; draftId: string; digest: string; reason: string }
  | { kind: 'dismiss'; reason: DismissReason; note: string }
  | { kind: 'escalate'; note: string }
  | { kind: 'go_private' }
  | { kind: 'reopen'; note: string }
  /** `tags`: those that the case is to have; without, it keeps what it has. */
  | { kind: 'correct'; class: PostClass; severity: Severity; playbook: string | null; tags?: readonly Tag[] }
  /** Another person agrees that the case is less than it was: from now on its approvals are those of what it is now. */
  | { kind: 'confirm_lowering' }
  /** Somebody who can help knows of the person at risk: who it was, on which phone, and at what hour of the institution (`23:05`). */
  | { kind: 'record_told'; who: string; phone: string; at: string }
  /** The line for a person at risk, in the words that were on the screen; `privateImpossible`: nobody can reach them in private. */
  | { kind: 'send_line'; lineId: string; audience: Audience; digest: string; privateImpossible: boolean }
  | { kind: 'undo'; publicationId: string }
  | { kind: 'publish_now'; publicationId: string }
  /** `textOut`: what is really out, where that is not the approved text byte for byte; null when it is. */
  | { kind: 'mark_published'; publicationId: string; proof: string; textOut: string | null }
  /** Somebody answered by another way. `proof`: the address, or in private how and when. */
  | {
      kind: 'answer_elsewhere';
      who: string;
      network: string;
      audience: 'public' | 'private';
      text: string;
      proof: string;
    };

import type { PostClass, Severity } from '../handbook/vocabulary.ts';
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
  | { kind: 'correct'; class: PostClass; severity: Severity; playbook: string | null }
  /** Somebody who can help knows of the person at risk: who it was, on which phone, and at what hour of the institution (`23:05`). */
  | { kind: 'record_told'; who: string; phone: string; at: string }
  /** The line for a person at risk, in the words that were on the screen; `privateImpossible`: nobody can reach them in private. */
  | { kind: 'send_line'; lineId: string; audience: Audience; digest: string; privateImpossible: boolean }
  | { kind: 'undo'; publicationId: string }
  | { kind: 'publish_now'; publicationId: string }
  | { kind: 'mark_published'; publicationId: string; proof: string };

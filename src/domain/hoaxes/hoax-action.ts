import type { Language } from '../text/languages.ts';
import type { HoaxPriority, HoaxStatus } from './hoax.ts';

/** The words by which a hoax is known, as typed: `wordings` a line each. */
export type HoaxWords = { claim: string; wordings: readonly string[]; playbook: string | null };

/** What is known of it, as typed; what is empty is not known. `source`: an address; `truth`: what that source says is so. */
export type HoaxVerdict = { status: HoaxStatus; source: string; truth: string; answer: string; language: Language };

/** What a person does to the register. `caseId`: whose first post says the hoax; null when it was heard of elsewhere. */
export type HoaxAction =
  | ({ kind: 'register'; caseId: number | null } & HoaxWords & HoaxVerdict)
  /** The post of this case says a hoax that is in the register already. */
  | { kind: 'recognise'; hoaxId: number; caseId: number }
  | ({ kind: 'reword'; hoaxId: number } & HoaxWords)
  | ({ kind: 'decide'; hoaxId: number } & HoaxVerdict)
  /** `caseId`: on whose card it was decided; null elsewhere. */
  | { kind: 'prioritise'; hoaxId: number; priority: HoaxPriority; caseId: number | null }
  /** Another person agrees with what waits, or takes it off. */
  | { kind: 'confirm'; hoaxId: number; decisionId: string }
  | { kind: 'drop'; hoaxId: number; decisionId: string };

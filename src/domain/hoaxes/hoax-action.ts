import type { Language } from '../text/languages.ts';
import type { HoaxPriority, HoaxStatus } from './hoax.ts';

/** The words by which a hoax is known, as typed: `wordings` a line each. */
export type HoaxWords = { claim: string; wordings: readonly string[]; playbook: string | null };

/**
 * Status of a hoax as typed; an empty field is unknown. `source`: an address; `truth`: the true
 * facts by that source.
 */
export type HoaxVerdict = { status: HoaxStatus; source: string; truth: string; answer: string; language: Language };

/**
 * Action of a person on the register. `caseId`: the case whose first post says the hoax; null when
 * it was heard of elsewhere.
 */
export type HoaxAction =
  | ({ kind: 'register'; caseId: number | null } & HoaxWords & HoaxVerdict)
  /** The post of this case says a hoax that is in the register already. */
  | { kind: 'recognise'; hoaxId: number; caseId: number }
  | ({ kind: 'reword'; hoaxId: number } & HoaxWords)
  | ({ kind: 'decide'; hoaxId: number } & HoaxVerdict)
  /** `caseId`: on whose card it was decided; null elsewhere. */
  | { kind: 'prioritise'; hoaxId: number; priority: HoaxPriority; caseId: number | null }
  /** Confirmation of a waiting decision by another person, or its withdrawal. */
  | { kind: 'confirm'; hoaxId: number; decisionId: string }
  | { kind: 'drop'; hoaxId: number; decisionId: string };

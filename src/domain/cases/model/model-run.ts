import type { PostClass } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';
import type { ModelFailure } from '../../writing/draft-model.ts';
import type { Instruction } from '../../writing/instruction.ts';
import type { Withheld } from '../../writing/why-withheld.ts';
import type { ModelDraft } from '../../writing/write-drafts.ts';

type ModelRunStatus = 'waiting' | 'written' | 'cannot_answer' | 'failed' | 'withheld';

/**
 * Reasons why the model gave no text. `no_writer`: the draft model is gone. `not_needed`: nobody
 * waited for it any more, so nobody is notified.
 */
export type ModelRunReason = Withheld | ModelFailure | 'unknown_facts' | 'no_writer' | 'not_needed';

/** A language model was asked for a reply to a case, or was not to be asked; and what came of it. */
export type ModelRun = {
  id: string;
  caseId: number;
  /**
   * Person who requested it; null if the case requested it automatically when opened or
   * reclassified.
   */
  requestedBy: Actor | null;
  requestedAt: string;
  /** Change that a person asked for; the typed words are a note. */
  instruction: { kind: Instruction['kind']; noteId: string | null; language: Language | null } | null;
  /** The version that was on the card then. */
  draftId: string | null;
  /** Class of the case at that moment: a reply to another class is of no use. */
  postClass: PostClass;
  playbook: string;
  status: ModelRunStatus;
  reason: ModelRunReason | null;
  model: string;
  /** Host of the model's server. */
  host: string;
  /** Hash of the prompt: 32 hex digits of its SHA-256; null if nothing was sent. */
  promptHash: string | null;
  handbookHash: string;
  /** Null where the server did not count. */
  promptTokens: number | null;
  cachedTokens: number | null;
  answerTokens: number | null;
  durationMs: number | null;
  finishedAt: string | null;
  /** Model's words, in this and all following fields. */
  variants: ModelDraft[];
  cannotAnswer: string | null;
  gloss: string | null;
};

/** Number of tokens sent to a model, and of tokens that it wrote. */
export type Tokens = { prompt: number; answer: number };

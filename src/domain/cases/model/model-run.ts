import type { PostClass } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';
import type { ModelFailure } from '../../writing/draft-model.ts';
import type { Instruction } from '../../writing/instruction.ts';
import type { Withheld } from '../../writing/why-withheld.ts';
import type { ModelDraft } from '../../writing/write-drafts.ts';

type ModelRunStatus = 'waiting' | 'written' | 'cannot_answer' | 'failed' | 'withheld';

/** Why nothing came of it. `no_writer`: there is no model any more. `not_needed`: nobody waited for it any more, so nobody is told. */
export type ModelRunReason = Withheld | ModelFailure | 'unknown_facts' | 'no_writer' | 'not_needed';

/** A language model was asked for a reply to a case, or was not to be asked; and what came of it. */
export type ModelRun = {
  id: string;
  caseId: number;
  /** Null where nobody asked: a case that opens, or is corrected, asks by itself. */
  requestedBy: Actor | null;
  requestedAt: string;
  /** What a person wanted otherwise; the words that they typed are a note. */
  instruction: { kind: Instruction['kind']; noteId: string | null; language: Language | null } | null;
  /** The version that was on the card then. */
  draftId: string | null;
  /** What the case was held for then: a reply to something else is of no use. */
  postClass: PostClass;
  playbook: string;
  status: ModelRunStatus;
  reason: ModelRunReason | null;
  model: string;
  /** Of the server. */
  host: string;
  /** Of what was sent: 32 hex digits of its SHA-256; null while nothing was. */
  promptHash: string | null;
  handbookHash: string;
  /** Null where the server did not count. */
  promptTokens: number | null;
  cachedTokens: number | null;
  answerTokens: number | null;
  durationMs: number | null;
  finishedAt: string | null;
  /** Everything from here on is the model's words. */
  variants: ModelDraft[];
  cannotAnswer: string | null;
  gloss: string | null;
};

/** What was sent to a model, and what it wrote. */
export type Tokens = { prompt: number; answer: number };

import type { PostClass } from '../../handbook/vocabulary.ts';
import type { Opinion } from '../../writing/ask-opinion.ts';
import type { ModelFailure } from '../../writing/draft-model.ts';

/** A language model was asked what it reads in a post; the words that it quoted are not kept here. */
export type SecondOpinion = {
  id: string;
  caseId: number;
  postId: string;
  verdict: Extract<Opinion, { kind: 'read' }>['verdict'] | 'failed';
  reason: ModelFailure | null;
  /** Class that the model would give the post, on which no decision rests; null if it failed. */
  postClass: PostClass | null;
  model: string;
  /** Host of the model's server. */
  host: string;
  /** Hash of the prompt: 32 hex digits of its SHA-256. */
  promptHash: string;
  handbookHash: string;
  /** Null where the server did not count. */
  promptTokens: number | null;
  cachedTokens: number | null;
  answerTokens: number | null;
  durationMs: number;
  finishedAt: string;
};

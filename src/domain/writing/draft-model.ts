import type { PostClass } from '../handbook/vocabulary.ts';

/**
 * Prompt for a language model. `stable` comes first and is equal for all calls with one handbook
 * and playbook, so that servers can cache it. `varying` ends with the citizen's post behind its
 * fence.
 */
export type Prompt = { stable: string; varying: string };

/** Answer of a model, in the requested shape; every word of it is untrusted. */
export type ModelAnswer = {
  /** Usually two; the text has `[[id]]` wherever a fact is to stand. */
  variants: ModelVariant[];
  /**
   * Reason why the facts do not suffice for an answer, with the missing information; null if they
   * suffice.
   */
  cannotAnswer: string | null;
  /** The post in the team's language, when that was asked for. */
  gloss: string | null;
};

export type ModelVariant = {
  text: string;
  /** Ids of the facts that it says it used. */
  factIds: string[];
  /** Next step for the citizen, in a few words; for the team. */
  nextStep: string;
};

/** Opinion of a model on a post, as the model says it; every word of it is untrusted. */
export type ModelOpinion = {
  /** True if it reads that a person may be in danger, here and now. */
  danger: boolean;
  /** Class that it would give the post. */
  class: PostClass;
  /** Words of the post on which that rests. */
  words: string[];
};

/** Cost of a call; tokens are null if the server did not count them. */
export type Usage = {
  promptTokens: number | null;
  /** Number of prompt tokens that the server had cached. */
  cachedTokens: number | null;
  answerTokens: number | null;
  durationMs: number;
};

/** Reasons for a missing answer; of a draft each has its message in `locales` under `writer.<why>`. */
export const MODEL_FAILURES = [
  'rate_limited',
  'server_error',
  'timed_out',
  'unreachable',
  'not_authorised',
  'bad_request',
  'unreadable',
  'wrong_shape',
  'refused',
  'cut_off',
  'filtered',
  'empty',
  'queue_full',
  'circuit_open',
] as const;
export type ModelFailure = (typeof MODEL_FAILURES)[number];

export type ModelResult<Answer = ModelAnswer> =
  | { kind: 'answered'; answer: Answer; usage: Usage }
  | { kind: 'failed'; why: ModelFailure; usage: Usage };

/** State of the connection to the model; `closed` lets calls through. */
export type CircuitHealth = {
  circuit: 'closed' | 'open' | 'half_open';
  /** ISO 8601 UTC; null while closed. */
  openSince: string | null;
  /** Calls in hand and waiting. */
  inHand: number;
  waiting: number;
  /** The last failure since the last answer; null when there was none. */
  lastFailure: ModelFailure | null;
};

/** A language model behind a server of the institution's choice. */
export type DraftModel = {
  model: string;
  /** Host of the server, as the allow-list and the card name it: `api.openai.com`. */
  host: string;
  /** True for a server in the institution's own network. */
  isOwn: boolean;
  /** One attempt within one budget of time. Never throws: whatever goes wrong is a failure with its name. */
  write(prompt: Prompt): Promise<ModelResult>;
  /** Asks what the model reads in a post; as `write` does. */
  judge(prompt: Prompt): Promise<ModelResult<ModelOpinion>>;
  health(): CircuitHealth;
};

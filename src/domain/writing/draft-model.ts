/**
 * What a language model is asked to write. `stable` comes first and is the same from call to call for one handbook and playbook, so that servers
 * keep it; `varying` ends with the citizen's post behind its fence.
 */
export type Prompt = { stable: string; varying: string };

/** What a model gives back, in the shape that it was asked for; every word of it is untrusted. */
export type ModelAnswer = {
  /** Usually two; the text has `[[id]]` wherever a fact is to stand. */
  variants: ModelVariant[];
  /** Why the facts do not suffice for an answer, and what one would have to know; null when they do. */
  cannotAnswer: string | null;
  /** The post in the team's language, when that was asked for. */
  gloss: string | null;
};

export type ModelVariant = {
  text: string;
  /** Ids of the facts that it says it used. */
  factIds: string[];
  /** What the citizen can do next, in a few words; for the team. */
  nextStep: string;
};

/** What a call cost; tokens are null where the server did not count. */
export type Usage = {
  promptTokens: number | null;
  /** Of those, how many the server had kept. */
  cachedTokens: number | null;
  answerTokens: number | null;
  durationMs: number;
};

/** Why no answer came of it; each has its sentence in `locales` under `writer.<why>`. */
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

export type ModelResult =
  | { kind: 'answered'; answer: ModelAnswer; usage: Usage }
  | { kind: 'failed'; why: ModelFailure; usage: Usage };

/** How the way to the model is; `closed` lets calls through. */
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
  /** One attempt within one budget of time. Never throws: whatever goes wrong is a failure with its name. */
  write(prompt: Prompt): Promise<ModelResult>;
  health(): CircuitHealth;
};

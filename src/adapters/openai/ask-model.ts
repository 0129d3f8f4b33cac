import OpenAI from 'openai';
import type { Prompt } from '../../domain/writing/draft-model.ts';
import type { AnswerShape, FormatLevel } from './answer-shape.ts';
import { fetchingWhole } from './fetch-whole.ts';
import type { Reading } from './read-completion.ts';
import { NO_TOKENS, readCompletion } from './read-completion.ts';
import { retryAfterMs, whyFailed } from './why-failed.ts';

/** Outcome of one request, and the time in milliseconds for which the server asks not to be called. */
export type Asked<Answer> = Reading<Answer> & { waitMs: number | null };

export type Question<Answer> = { prompt: Prompt; shape: AnswerShape<Answer> };

/** Makes one request, asking for JSON in one of the ways. Never throws. */
export type AskModel = <Answer>(
  question: Question<Answer>,
  rung: FormatLevel,
  signal: AbortSignal,
) => Promise<Asked<Answer>>;

/** `setTimeout` takes no more, and the library cannot do without. */
const never = 2 ** 31 - 1;

/** @param now milliseconds since the epoch */
export function createAskModel(server: {
  apiKey: string | null;
  baseUrl: string;
  model: string;
  now(): number;
  /** Way to the server; Node's own unless told. */
  fetch?: typeof fetch | undefined;
}): AskModel {
  // Settings that the library would take from the environment, and its own output, are switched
  // off.
  const client = new OpenAI({
    // Servers of one's own ask for no key, but the library does.
    apiKey: server.apiKey ?? 'none',
    baseURL: server.baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: never,
    fetch: fetchingWhole(server.fetch ?? fetch),
    logLevel: 'off',
  });

  return async ({ prompt, shape }, rung, signal) => {
    const { format, words } = shape.levels[rung];
    try {
      const body = await client.chat.completions.create(
        {
          model: server.model,
          messages: [
            { role: 'system', content: prompt.stable + words },
            { role: 'user', content: prompt.varying },
          ],
          ...(format === undefined ? {} : { response_format: format }),
        },
        { signal },
      );
      return { ...readCompletion(body, shape), waitMs: null };
    } catch (error) {
      return { kind: 'failed', ...whyFailed(error), tokens: NO_TOKENS, waitMs: retryAfterMs(error, server.now()) };
    }
  };
}

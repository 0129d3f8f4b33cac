import { z } from 'zod';
import { parseJson } from '../../domain/text/parse-json.ts';
import type { ModelFailure, Usage } from '../../domain/writing/draft-model.ts';
import type { AnswerShape } from './answer-shape.ts';

export type Tokens = Omit<Usage, 'durationMs'>;

/**
 * Cause of a failure. A failing `server` is not called for a while; after a wrong `format` the bot
 * asks in another way. A bad `answer` says nothing about the server, because the author of the post
 * may have provoked it.
 */
export type Fault = 'server' | 'format' | 'answer';

export type Reading<Answer> =
  | { kind: 'answered'; answer: Answer; tokens: Tokens }
  | { kind: 'failed'; why: ModelFailure; fault: Fault; tokens: Tokens };

export const NO_TOKENS: Tokens = { promptTokens: null, cachedTokens: null, answerTokens: null };

/** In UTF-16 units; what four variants can hold, three times over. */
const longestAnswer = 40_000;

const count = z.int().min(0).nullish().catch(null);

/** Some servers give the content in parts, thoughts among them. */
const content = z.union([
  z.string(),
  z.array(z.looseObject({ type: z.string(), text: z.string().optional().catch('') })),
]);

const completion = z.looseObject({
  choices: z.array(
    z.looseObject({
      finish_reason: z.string().nullish(),
      message: z.looseObject({ content: content.nullish(), refusal: z.string().nullish() }),
    }),
  ),
  usage: z
    .looseObject({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.looseObject({ cached_tokens: count }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

type Completion = z.infer<typeof completion>;

/** @param body what the server answered with 200, of which nothing is known yet */
export function readCompletion<Answer>(body: unknown, shape: AnswerShape<Answer>): Reading<Answer> {
  const read = completion.safeParse(body);
  if (!read.success) return { kind: 'failed', why: 'unreadable', fault: 'server', tokens: NO_TOKENS };
  const tokens = tokensOf(read.data);
  const [choice] = read.data.choices;
  if (choice === undefined) return { kind: 'failed', why: 'empty', fault: 'server', tokens };
  const said = saidIn(choice);
  if (typeof said !== 'string') return { kind: 'failed', tokens, ...said };
  const value = parseLeniently(said);
  if (value === undefined) return { kind: 'failed', why: 'unreadable', fault: 'format', tokens };
  const answer = shape.read(value);
  if (answer === 'other_shape') return { kind: 'failed', why: 'wrong_shape', fault: 'format', tokens };
  if (answer === 'beyond_bounds') return { kind: 'failed', why: 'wrong_shape', fault: 'answer', tokens };
  if (shape.isEmpty(answer)) return { kind: 'failed', why: 'empty', fault: 'answer', tokens };
  return { kind: 'answered', answer, tokens };
}

/** @returns what the model said, or why it said nothing */
function saidIn({ finish_reason: finish, message }: Completion['choices'][number]): string | Failed {
  if (finish === 'content_filter') return { why: 'filtered', fault: 'answer' };
  if (message.refusal) return { why: 'refused', fault: 'answer' };
  const said = textOf(message.content);
  if (finish === 'length' || said.length > longestAnswer) return { why: 'cut_off', fault: 'answer' };
  return said.trim() === '' ? { why: 'empty', fault: 'answer' } : said;
}

type Failed = { why: ModelFailure; fault: Fault };

function textOf(content: Completion['choices'][number]['message']['content']): string {
  if (!Array.isArray(content)) return content ?? '';
  return content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

function tokensOf({ usage }: Completion): Tokens {
  return {
    promptTokens: usage?.prompt_tokens ?? null,
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens ?? null,
    answerTokens: usage?.completion_tokens ?? null,
  };
}

/**
 * The JSON in what a model said: bare, behind its thoughts, in a fence, or with prose around it.
 * @returns undefined where there is none
 */
export function parseLeniently(said: string): unknown {
  const spoken = said.split('</think>').at(-1) ?? '';
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(spoken)?.[1] ?? '';
  const braced = spoken.slice(spoken.indexOf('{'), spoken.lastIndexOf('}') + 1);
  for (const candidate of [said, spoken, fenced, braced]) {
    const value = parseJson(candidate);
    if (typeof value === 'object' && value !== null) return value;
  }
  return undefined;
}

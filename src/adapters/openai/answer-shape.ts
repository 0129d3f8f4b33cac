import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import type { ModelAnswer } from '../../domain/writing/draft-model.ts';

/**
 * Schema requested from a server: only plain strings and nulls, because servers support no more of
 * JSON Schema.
 */
const wire = z.strictObject({
  variants: z.array(
    z.strictObject({
      text: z.string().describe('The reply, with [[id]] wherever a fact is to stand'),
      fact_ids: z.array(z.string()).describe('Ids of the facts used'),
      next_step: z.string().describe('What the citizen can do next, in a few words'),
    }),
  ),
  cannot_answer: z.string().nullable().describe('Why the facts do not suffice, and what is missing; null when they do'),
  gloss: z.string().nullable().describe('The post in the language of the team, when asked for; else null'),
});

const absent = z
  .string()
  .max(6_000)
  .nullish()
  .transform((words) => words?.trim() || null);

/** Schema of the accepted part of an answer, whatever the server promised. */
const taken = z.object({
  variants: z
    .array(
      z
        .object({
          text: z.string().trim().min(1).max(3_000),
          fact_ids: z.array(z.string().max(200)).max(50),
          next_step: z.string().trim().max(500),
        })
        .transform(({ text, fact_ids, next_step }) => ({ text, factIds: fact_ids, nextStep: next_step })),
    )
    .max(4),
  cannot_answer: absent,
  gloss: absent,
});

const jsonSchema = zodResponseFormat(wire, 'drafts');

/** Format level for a request for our shape of answer, from the most to the least reliable. */
export type FormatLevel = 'json_schema' | 'json_object' | 'prompt';

/** `words` are put behind the prompt; `next` is tried where a server does not know the way, or does not keep to it. */
export const FORMAT_LEVELS = {
  json_schema: { format: jsonSchema, words: '', next: 'json_object' },
  json_object: { format: { type: 'json_object' }, words: inWords(), next: 'prompt' },
  prompt: { format: undefined, words: inWords(), next: null },
} as const;

/** @returns the answer; or whether it missed the shape that was asked for, or kept to it and is still more than is taken */
export function answerIn(value: unknown): ModelAnswer | 'other_shape' | 'beyond_bounds' {
  const read = taken.safeParse(value);
  if (read.success) {
    const { variants, cannot_answer: cannotAnswer, gloss } = read.data;
    return { variants, cannotAnswer, gloss };
  }
  return wire.safeParse(value).success ? 'beyond_bounds' : 'other_shape';
}

/** Servers take `json_object` only when the prompt speaks of JSON. */
function inWords(): string {
  return `\n\nAnswer with one JSON object and nothing else. Its JSON schema:\n${JSON.stringify(jsonSchema.json_schema.schema)}`;
}

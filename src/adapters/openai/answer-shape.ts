import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { POST_CLASSES } from '../../domain/handbook/vocabulary.ts';
import type { ModelAnswer, ModelOpinion } from '../../domain/writing/draft-model.ts';

/** Format level for a request for our shape of answer, from the most to the least reliable. */
export type FormatLevel = 'json_schema' | 'json_object' | 'prompt';

/** Shape in which a model is to answer. */
export type AnswerShape<Answer> = {
  /** Ways to ask for the shape; `words` are put behind the prompt. */
  levels: Readonly<Record<FormatLevel, { format: Format | undefined; words: string }>>;
  /** @returns the answer; or whether it missed the shape that was asked for, or kept to it and is still more than is taken */
  read(value: unknown): Answer | 'other_shape' | 'beyond_bounds';
  /** Returns true for an answer in the shape that says nothing. */
  isEmpty(answer: Answer): boolean;
};

type Format = ReturnType<typeof zodResponseFormat> | { type: 'json_object' };

/**
 * Schema requested from a server for drafts: only plain strings and nulls, because servers support no more of
 * JSON Schema.
 */
const draftsOnWire = z.strictObject({
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
const draftsTaken = z.object({
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

const opinionOnWire = z.strictObject({
  danger: z.boolean().describe('Whether the post speaks of danger to somebody, here and now'),
  class: z.enum(POST_CLASSES).describe('The class of the post'),
  words: z.array(z.string()).describe('Words of the post that say so, letter by letter; empty when danger is false'),
});

const opinionTaken = z.object({
  danger: z.boolean(),
  class: z.enum(POST_CLASSES),
  words: z.array(z.string().max(300)).max(8),
});

/** Drafts for a reply. */
export const DRAFTS = shapeOf<z.output<typeof draftsTaken>, ModelAnswer>({
  name: 'drafts',
  wire: draftsOnWire,
  taken: draftsTaken,
  answerOf: ({ variants, cannot_answer: cannotAnswer, gloss }) => ({ variants, cannotAnswer, gloss }),
  isEmpty: ({ variants, cannotAnswer }) => variants.length === 0 && cannotAnswer === null,
});

/** A second opinion on a post. */
export const OPINION = shapeOf<ModelOpinion, ModelOpinion>({
  name: 'opinion',
  wire: opinionOnWire,
  taken: opinionTaken,
  answerOf: (read) => read,
  isEmpty: () => false,
});

function shapeOf<Taken, Answer>(shape: {
  name: string;
  wire: z.ZodType;
  taken: z.ZodType<Taken>;
  answerOf(taken: Taken): Answer;
  isEmpty(answer: Answer): boolean;
}): AnswerShape<Answer> {
  const { name, wire, taken, answerOf, isEmpty } = shape;
  const format = zodResponseFormat(wire, name);
  // Servers take `json_object` only when the prompt speaks of JSON.
  const words = `\n\nAnswer with one JSON object and nothing else. Its JSON schema:\n${JSON.stringify(format.json_schema.schema)}`;
  return {
    levels: {
      json_schema: { format, words: '' },
      json_object: { format: { type: 'json_object' }, words },
      prompt: { format: undefined, words },
    },
    read(value) {
      const read = taken.safeParse(value);
      if (read.success) return answerOf(read.data);
      return wire.safeParse(value).success ? 'beyond_bounds' : 'other_shape';
    },
    isEmpty,
  };
}

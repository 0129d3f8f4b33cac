import { z } from 'zod';
import type { PostClass } from '../../handbook/vocabulary.ts';

/** A post of which an institution said what it is; null where it taught nothing. */
export type OwnLesson = {
  id: string;
  text: string;
  class: PostClass | null;
  playbook: string | null;
  needsReply: boolean | null;
};

/** Written weights, see `WrittenWeights`: only figures and single spaces, so that no words hide in them. */
const figures = z.string().regex(/^-?\d{1,6}(?: -?\d{1,6}){0,63}$/);
const weights = z
  .strictObject({
    answers: z.array(z.string().max(80)).min(2).max(64).readonly(),
    traits: z.record(z.string().max(120), figures),
  })
  .refine(({ answers, traits }) =>
    Object.values(traits).every((written) => written.split(' ').length === answers.length),
  );

const counts = z.record(z.string().max(80), z.number().int().nonnegative());

/** Layer on top of the shipped weights that an institution's decisions taught, as stored and written to a file. */
export const ownLayerSchema = z.strictObject({
  format: z.literal('portavoz-own-layer-1'),
  /** SHA-256 of the shipped weights that it corrects; it fits no others. */
  shipped: z.string(),
  /** SHA-256 of all else, as canonical JSON. */
  digest: z.string(),
  /** Different lessons, and how many taught each answer. */
  lessons: z.strictObject({
    all: z.number().int().nonnegative(),
    class: counts,
    playbook: counts,
    needsReply: z.strictObject({ yes: z.number().int().nonnegative(), no: z.number().int().nonnegative() }),
  }),
  /** Null where too few lessons taught it, or what they taught did not hold for lessons kept out. */
  class: weights.nullable(),
  matter: weights.nullable(),
  /** `from`: the least share of yes at which a post needs a reply. */
  reply: z.strictObject({ from: z.number().min(0).max(1), weights }).nullable(),
});
export type OwnLayer = z.infer<typeof ownLayerSchema>;

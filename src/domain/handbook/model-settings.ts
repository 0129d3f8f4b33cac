import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import { languageField } from './field-types.ts';
import { POST_CLASSES } from './vocabulary.ts';

/** Subjects of a post that keep it from a language model. */
const WITHHELD_MATTERS = ['minors', 'health'] as const;
export type WithheldMatter = (typeof WITHHELD_MATTERS)[number];

/** `writer` in `institution.yml`: which language model may draft, what it never sees, and what it may cost. Without it no model drafts. */
export const modelSettings = z.strictObject({
  /** Servers that a post may be sent to: `api.openai.com`, `localhost`. */
  hosts: z.array(
    z.string().regex(/^[a-z0-9.-]+$/, 'a host such as api.openai.com or localhost, without https:// and port'),
  ),
  /** Posts of these classes never reach a model; those of `life_risk` never do, named or not. */
  withheld_classes: z.array(z.enum(POST_CLASSES)),
  withheld_matters: z.array(z.enum(WITHHELD_MATTERS)),
  /**
   * Languages that the team reads; a post in another language gets a gloss, marked as made by a
   * machine.
   */
  team_reads: z.array(languageField).min(1),
  /** Tokens a day, in and out; when they are spent the playbook's texts are drafted. */
  daily_tokens: z.int().min(1).optional(),
  /** `on`: posts of which triage is not sure are shown to the model, which may raise them to "read first". */
  second_opinion: z.enum(['off', 'on']).optional(),
  /** For a million tokens, as the provider's price list says. */
  prices: z
    .strictObject({ currency: z.string().min(1).max(5), prompt: z.number().min(0), answer: z.number().min(0) })
    .optional(),
});

export type ModelSettings = CamelCased<z.infer<typeof modelSettings>>;

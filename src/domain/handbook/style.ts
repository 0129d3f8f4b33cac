import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import { idField, languageField } from './field-types.ts';

/**
 * Templates with which our own statements begin; they may use `statement.*`, `record.*`,
 * `institution.*` and `post.subject`.
 */
const statementWords = z.strictObject({
  /** Sentence that replaces an earlier statement with a new fact. */
  correction: z.string().min(1),
  /** Sentence that withdraws an earlier statement when no new fact is known yet. */
  retraction: z.string().min(1),
  update: z.string().min(1),
  no_news: z.string().min(1),
  /** While an emergency plan is activated: where its direction tells of operations. Of `record.plan_director` and `record.plan_link`. */
  plan_message: z.string().min(1).optional(),
});

const languageSection = z.strictObject({
  /** Form of address, kept through a whole reply. */
  address: z.enum(['tu', 'usted', 'vos', 'vostè', 'zu', 'hika', 'you']),
  register: z.string().min(1),
  max_sentence_words: z.int().min(8).max(40),
  greeting: z.string(),
  sign_off: z.string(),
  /** Circumlocution → direct. */
  replace: z.array(z.strictObject({ avoid: z.string().min(2), use: z.string().min(1) })),
  /** Never said, whatever the case. */
  banned: z.array(z.strictObject({ words: z.string().min(2), why: z.string().min(1) })),
  advice: z.array(z.string()),
  /** Absent only in a kept handbook of a version that made no statements. */
  statements: statementWords.optional(),
});

/** `style.yml`: how the institution speaks. */
export const styleFile = z.strictObject({
  principles: z.array(z.string()).min(1),
  emoji: z.strictObject({ max: z.int().min(0), allowed: z.array(z.string()), note: z.string() }),
  hashtags: z.strictObject({ max: z.int().min(0), position: z.literal('end'), camel_case: z.boolean() }),
  /** The longest run of words in capitals that is not an acronym. */
  capitals: z.strictObject({ max_words_in_a_row: z.int().min(0), acronyms: z.array(z.string()) }),
  exclamation_marks: z.strictObject({ max: z.int().min(0) }),
  networks: z.array(z.strictObject({ id: idField, greeting: z.boolean(), sign_off: z.boolean(), tone: z.string() })),
  languages: z.partialRecord(languageField, languageSection),
});

export type Style = CamelCased<z.infer<typeof styleFile>>;
export type StatementWords = CamelCased<z.infer<typeof statementWords>>;
export type LanguageStyle = NonNullable<Style['languages']['es']>;

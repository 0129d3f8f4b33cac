import type { z } from 'zod';
import { POST_CLASSES } from '../domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../domain/text/languages.ts';
import { parseJson } from '../domain/text/parse-json.ts';

const FAULTS: Readonly<Record<string, string>> = {
  network: 'is missing; it must name a network of institution.yml',
  class: `must be one of ${POST_CLASSES.join(', ')}`,
  language: `must be one of ${LANGUAGES.join(', ')}`,
  electoral: 'must be true or false',
  needsReply: 'must be true or false',
  postedAt: 'must be a date, such as 2026-11-28 or 2026-11-28T10:00:00Z',
};

/**
 * Returns the object in a line, or a sentence that says why there is none. The sentence names the
 * field and never repeats its words.
 */
export function readObjectLine<Item extends object>(
  written: string,
  shape: z.ZodType<Item>,
  { example, text }: { example: string; text: 'post' | 'draft' },
): Item | string {
  const json = parseJson(written);
  if (json === undefined) return 'the line is not JSON; write one object a line';
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys') return `unknown field: ${issue.keys.join(', ').slice(0, 80)}`;
  const field = issue?.path.join('.') ?? '';
  if (field === '') return `the line is no object; write ${example}`;
  if (field === 'text') return `text is missing or empty; it must be the words of the ${text}`;
  return `${field} ${FAULTS[field] ?? 'is missing or of the wrong kind'}`;
}

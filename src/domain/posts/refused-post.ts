import type { z } from 'zod';

/**
 * Reason for refusing an item from outside. `field` names the wrong field, and is empty for the item as
 * a whole. The reason never repeats the item's words.
 */
export type RefusedPost = { field: string; message: string };

/** A line that holds no object. */
export const NO_JSON: RefusedPost = { field: '', message: 'The line is no JSON.' };

/** Returns what is wrong first. @param whole the sentence where it is no object */
export function refusedBy(error: z.ZodError, whole: string): RefusedPost {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    return { field: String(issue.keys[0] ?? '').slice(0, 40), message: 'There is no field of this name.' };
  }
  const field = issue?.path.join('.') ?? '';
  return { field, message: field === '' ? whole : sentence(issue?.message ?? 'is not right') };
}

function sentence(message: string): string {
  if (/received (undefined|null)$/.test(message)) return 'It is missing.';
  if (/^(Invalid|Too|Unrec)/.test(message)) return 'It is of the wrong kind, or too long.';
  return `It ${message}.`;
}

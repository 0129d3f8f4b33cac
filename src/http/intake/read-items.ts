import type { IncomingPost } from '../../domain/posts/incoming-post.ts';
import type { IntakeItem } from './intake-schema.ts';
import { incomingPostOf, intakePostSchema } from './intake-schema.ts';

/** A post of a request, or why it is refused. */
export type ReadItem = { post: IncomingPost } | { refused: Extract<IntakeItem, { status: 'refused' }> };

/** An object, an array of objects, or lines of objects, by the content type. @returns the sentence for a body that is none of them */
export function readItems(body: string, contentType: string): ReadItem[] | string {
  if (/ndjson|jsonl|json-?lines/i.test(contentType)) {
    return body.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : itemOfLine(line)));
  }
  const read = parsed(body);
  if (read === undefined) return 'The body is no JSON. Lines of JSON need the content type application/x-ndjson.';
  return (Array.isArray(read) ? read : [read]).map(readItem);
}

function itemOfLine(line: string): ReadItem {
  const read = parsed(line);
  return read === undefined ? refused('', 'The line is no JSON.') : readItem(read);
}

/** One post, as it came. */
export function readItem(value: unknown): ReadItem {
  const read = intakePostSchema.safeParse(value);
  if (read.success) return { post: incomingPostOf(read.data) };
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') return refused(issue.keys[0] ?? '', 'There is no field of this name.');
  const field = issue?.path.join('.') ?? '';
  return refused(field, field === '' ? 'A post is an object.' : sentence(issue?.message ?? 'is not right'));
}

function refused(field: string, message: string): ReadItem {
  return { refused: { status: 'refused', field, message } };
}

function sentence(message: string): string {
  return /^[A-Z]/.test(message) ? message : `It ${message}.`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

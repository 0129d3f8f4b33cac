import type { IncomingPost } from '../../domain/posts/incoming-post.ts';
import type { RefusedPost } from '../../domain/posts/intake-post.ts';
import { readIntakePost } from '../../domain/posts/intake-post.ts';

/** A post of a request, or why it is refused. */
export type ReadItem = { post: IncomingPost } | { refused: RefusedPost };

/** An object, an array of objects, or lines of objects, by the content type. @returns the sentence for a body that is none of them */
export function readItems(body: string, contentType: string): ReadItem[] | string {
  if (/ndjson|jsonl|json-?lines/i.test(contentType)) {
    return body.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : itemOfLine(line)));
  }
  const read = parsed(body);
  if (read === undefined) return 'The body is no JSON. Lines of JSON need the content type application/x-ndjson.';
  return (Array.isArray(read) ? read : [read]).map(readIntakePost);
}

function itemOfLine(line: string): ReadItem {
  const read = parsed(line);
  return read === undefined ? { refused: { field: '', message: 'The line is no JSON.' } } : readIntakePost(read);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

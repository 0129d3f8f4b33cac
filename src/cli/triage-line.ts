import { z } from 'zod';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { LanguageDetector } from '../domain/posts/language-detector.ts';
import type { Assessment, Because } from '../domain/triage/assessment.ts';
import { triagePost } from '../domain/triage/triage-post.ts';

const postLine = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  network: z.string().optional(),
  text: z.string().min(1),
  author: z.string().nullish(),
  url: z.string().nullish(),
  postedAt: z.string().nullish(),
});

/** A line of `./portavoz triage`'s output. */
export type TriageAnswer =
  | { line: number; error: string }
  | (Omit<Assessment, 'because' | 'ownerArea'> & { id: string | number; because: string[] });

/** Judges one line of the input; `line` counts from 1 and is the id of a post that has none. Never throws for what the line holds. */
export function triageLine(
  written: string,
  line: number,
  handbook: Handbook,
  detectLanguage: LanguageDetector,
): TriageAnswer {
  const post = readPost(written);
  if (typeof post === 'string') return { line, error: post };
  const { id = line, network = 'other', text, author = null, url = null, postedAt = null } = post;
  const { ownerArea, because, ...rest } = triagePost(
    { network, text, author, url, postedAt },
    handbook,
    detectLanguage,
  );
  return { id, ...rest, because: because.map(reasonInWords) };
}

/** The post, or a sentence that says why the line is none; the sentence never repeats what a citizen wrote. */
function readPost(written: string): z.infer<typeof postLine> | string {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return 'the line is not JSON; write one object a line';
  }
  const parsed = postLine.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') return `unknown field: ${issue.keys.join(', ').slice(0, 80)}`;
  if (field === '') return 'the line is no object; write {"text": "…"}';
  return field === 'text' ? 'text is missing or empty; it must be the words of the post' : `${field} must be a text`;
}

/** `class: life_risk.trapped («estamos atrapadas»)`. */
function reasonInWords({ decided, rule, words }: Because): string {
  const seen = words.map((word) => `«${word}»`).join(', ');
  return `${decided}: ${rule}${seen === '' ? '' : ` (${seen})`}`;
}

import { z } from 'zod';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import type { Assessment, Because } from '../../domain/triage/model/assessment.ts';
import { ORDINARY_DAY } from '../../domain/triage/model/situation.ts';
import type { OwnWeights } from '../../domain/triage/own/own-weights.ts';
import { triagePost } from '../../domain/triage/triage-post.ts';
import { readObjectLine } from '../read-object-line.ts';

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

/** `own`: what the institution's decisions taught. */
type TriageTools = { handbook: Handbook; detectLanguage: LanguageDetector; own: OwnWeights | null };

/** Judges one line of the input; `line` counts from 1 and is the id of a post that has none. Never throws for what the line holds. */
export function triageLine(
  written: string,
  line: number,
  { handbook, detectLanguage, own }: TriageTools,
): TriageAnswer {
  const post = readObjectLine(written, postLine, { example: '{"text": "…"}', text: 'post' });
  if (typeof post === 'string') return { line, error: post };
  const { id = line, network = 'other', text, author = null, url = null, postedAt = null } = post;
  const { ownerArea, because, ...rest } = triagePost(
    { network, text, author, url, postedAt },
    handbook,
    detectLanguage,
    ORDINARY_DAY,
    own,
  );
  return { id, ...rest, because: because.map(reasonInWords) };
}

/** `class: life_risk.trapped («estamos atrapadas»)`. */
function reasonInWords({ decided, rule, words }: Because): string {
  const seen = words.map((word) => `«${word}»`).join(', ');
  return `${decided}: ${rule}${seen === '' ? '' : ` (${seen})`}`;
}

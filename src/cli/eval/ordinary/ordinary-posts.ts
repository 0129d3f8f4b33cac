import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readWords } from '../../../domain/phrases/read-words.ts';
import { parseJson } from '../../../domain/text/parse-json.ts';
import type { Corpus } from '../read-corpus.ts';
import { readCorpus } from '../read-corpus.ts';

/** A real post without a label; nearly none is a call for help. */
export type OrdinaryPost = { id: string; text: string };

const line = z.object({ id: z.coerce.string().min(1), text: z.string().min(1) });

/** Twenty posts of a hundred are held out. */
const HELD_OUT_FROM = 80;
/** Two texts with so large a share of words in common are one text. */
const ALIKE = 0.5;

/** Reads the real posts of a folder, one `{"id", "text"}` a line; other fields are ignored. Problems never repeat a post. */
export function readOrdinary(folder: string, shown = folder): Promise<Corpus<OrdinaryPost>> {
  return readCorpus({ folder, shown }, ordinaryLine);
}

function ordinaryLine(written: string): OrdinaryPost | string {
  const json = parseJson(written);
  if (json === undefined) return 'the line is no JSON object; write one post a line';
  const read = line.safeParse(json);
  return read.success ? read.data : `${String(read.error.issues[0]?.path[0] ?? 'the line')} is missing or no text`;
}

/** Returns true if a post is held out: never learned from, and measured on. The id alone decides, so that it stays so. */
function isHeldOut(id: string): boolean {
  const digits = createHash('sha256').update(id).digest('hex').slice(8, 16);
  return Number.parseInt(digits, 16) % 100 >= HELD_OUT_FROM;
}

/** Parts posts into those held out and those to learn from; of the latter none says nearly the same as one held out. */
export function partOrdinary<Post extends OrdinaryPost>(posts: readonly Post[]): { heldOut: Post[]; learned: Post[] } {
  const heldOut = posts.filter(({ id }) => isHeldOut(id));
  const isLikeHeldOut = likeOneOf(heldOut.map(({ text }) => text));
  return { heldOut, learned: posts.filter(({ id, text }) => !isHeldOut(id) && !isLikeHeldOut(text)) };
}

/** Returns whether a text has at least half of its words in common with one of these (Jaccard index of their words). */
export function likeOneOf(texts: readonly string[]): (text: string) => boolean {
  const known = texts.map(wordsOf);
  const byWord = new Map<string, number[]>();
  for (const [at, words] of known.entries()) {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  }
  return (text) => {
    const words = wordsOf(text);
    const shared = new Map<number, number>();
    for (const word of words) for (const at of byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared].some(([at, count]) => count / (words.size + (known[at]?.size ?? 0) - count) >= ALIKE);
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(readWords(text).words.map(({ folded }) => folded));
}

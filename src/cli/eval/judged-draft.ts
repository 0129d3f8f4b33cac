import { z } from 'zod';
import type { RuleId } from '../../domain/review/model/finding.ts';
import { RULES } from '../../domain/review/model/finding.ts';
import { parseJson } from '../../domain/text/parse-json.ts';
import type { DraftLine } from '../review/review-line.ts';
import { draftLine } from '../review/review-line.ts';

/** A draft of a corpus: the rule that must stop it, or null for one that a head of communication would approve at once. */
export type JudgedDraft = {
  id: string;
  trips: RuleId | null;
  /** Part of the text that breaks the rule, if the author of the sample marks it. */
  words: string | null;
  draft: DraftLine;
};

const judged = draftLine.extend({
  id: z.string().min(1),
  trips: z.enum(RULES).nullable(),
  words: z.string().min(1).optional(),
  /** For people who read the corpus. */
  why: z.string().optional(),
});

/** The draft of a line, or a sentence that says why it holds none; the sentence never repeats the draft. */
export function judgedDraft(written: string): JudgedDraft | string {
  const json = parseJson(written);
  if (json === undefined) return 'the line is no JSON object; write one draft a line';
  const read = judged.safeParse(json);
  if (read.success) {
    const { trips, words = null, why: _, ...draft } = read.data;
    return { id: draft.id, trips, words, draft };
  }
  const issue = read.error.issues[0];
  if (issue?.code === 'unrecognized_keys') return `unknown field: ${issue.keys.join(', ').slice(0, 80)}`;
  const field = issue?.path.join('.') ?? '';
  return field === 'trips'
    ? `trips must be null or one of ${RULES.join(', ')}`
    : `${field} is missing or of the wrong kind`;
}

import { z } from 'zod';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { parseJson } from '../../domain/text/parse-json.ts';
import type { DraftLine } from '../review/review-line.ts';

/** A reply as town halls write them, and its fault; null for one that may go out as it is. */
export type OrdinaryReply = { id: string; fault: { what: string; words: string } | null; draft: DraftLine };

const reply = z.strictObject({
  id: z.string().min(1),
  post: z.string().min(1),
  account: z.string().min(1),
  language: z.enum(LANGUAGES),
  network: z.string().min(1),
  severity: z.enum(SEVERITIES),
  /** For people who read the corpus. */
  topic: z.string(),
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  text: z.string().min(1),
  fault: z.strictObject({ what: z.string().min(1), words: z.string().min(1) }).nullable(),
});

/** The playbook of everyday matters: what most replies are written by. */
const PLAYBOOK = 'everyday';

/** The reply of a line, or a sentence that says why it holds none; the sentence never repeats the reply. */
export function ordinaryReply(written: string): OrdinaryReply | string {
  const json = parseJson(written);
  if (json === undefined) return 'the line is no JSON object; write one reply a line';
  const read = reply.safeParse(json);
  if (!read.success)
    return `${read.error.issues[0]?.path.join('.') ?? 'a field'} is missing, unknown or of the wrong kind`;
  const { id, post, account, language, network, severity, facts, text, fault } = read.data;
  const draft: DraftLine = {
    text,
    network,
    post: { network, author: account, text: post },
    playbook: PLAYBOOK,
    language,
    severity,
    facts: facts.map(({ title, value }, at) => ({ id: `f${at + 1}`, text: `${title}: ${value}` })),
  };
  return { id, fault, draft };
}

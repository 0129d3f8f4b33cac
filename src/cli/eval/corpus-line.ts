import { z } from 'zod';
import { POST_CLASSES } from '../../domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { parseJson } from '../../domain/text/parse-json.ts';
import type { Expected } from '../../domain/triage/model/judged-post.ts';
import type { Corpus } from './read-corpus.ts';
import { readCorpus } from './read-corpus.ts';

/** A post of a corpus with what a person says of it. */
export type CorpusPost = { id: string; network: string; text: string; expected: Expected };

const expect = z
  .strictObject({
    lifeRisk: z.boolean(),
    class: z.enum(POST_CLASSES).optional(),
    playbook: z.string().min(1).nullable().optional(),
    needsReply: z.boolean().optional(),
  })
  .refine((given) => given.class === undefined || (given.class === 'life_risk') === given.lifeRisk, {
    path: ['lifeRisk'],
  });

const nested = z.strictObject({
  id: z.string().min(1),
  network: z.string().optional(),
  text: z.string().min(1),
  language: z.enum(LANGUAGES),
  expect,
  note: z.string().optional(),
});

/** The short form: everything judged, no id of its own. */
const flat = z.strictObject({
  text: z.string().min(1),
  language: z.enum(LANGUAGES),
  class: z.enum(POST_CLASSES),
  playbook: z.string().min(1).nullable(),
  needsReply: z.boolean(),
  /** Danger of a call for help; absent for other posts. */
  kind: z.string().min(1).optional(),
});

/** The post of a line, or a sentence that says why it holds none; the sentence never repeats the post. `place` is the id of a post without one. */
function corpusLine(written: string, place: string): CorpusPost | string {
  const json = parseJson(written);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return 'the line is no JSON object; write one post a line';
  }
  if ('expect' in json) {
    const read = nested.safeParse(json);
    if (!read.success) return faultOf(read.error);
    const { id, network = 'other', text, language, expect: judged } = read.data;
    return { id, network, text, expected: { language, ...judged } };
  }
  const read = flat.safeParse(json);
  if (!read.success) return faultOf(read.error);
  const { text, ...judged } = read.data;
  return { id: place, network: 'other', text, expected: { ...judged, lifeRisk: judged.class === 'life_risk' } };
}

const KINDS: Readonly<Record<string, string>> = {
  text: 'must be the words of the post',
  language: `must be one of ${LANGUAGES.join(', ')}`,
  class: `must be one of ${POST_CLASSES.join(', ')}`,
  playbook: 'must be the id of a playbook, or null for none',
  needsReply: 'must be true or false',
  lifeRisk: 'must be true or false, and true exactly when the class is life_risk',
  expect: 'must be an object such as {"lifeRisk": false, "class": "question"}',
};

function faultOf({ issues }: z.ZodError): string {
  const issue = issues[0];
  if (issue?.code === 'unrecognized_keys') return `unknown field: ${issue.keys.join(', ').slice(0, 80)}`;
  const field = String(issue?.path.at(-1) ?? '');
  return `${issue?.path.join('.')} ${KINDS[field] ?? 'must be a text'}`;
}

/** A folder of judged posts. */
export function readPosts(folder: string, shown = folder): Promise<Corpus<CorpusPost>> {
  return readCorpus({ folder, shown }, corpusLine);
}

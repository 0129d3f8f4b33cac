import { z } from 'zod';
import { POST_CLASSES } from '../../domain/handbook/vocabulary.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import type { Verdict } from '../../domain/review/model/verdict-of.ts';
import { verdictOf } from '../../domain/review/model/verdict-of.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { LineFault } from '../answer-lines.ts';
import { readObjectLine } from '../read-object-line.ts';
import type { DraftedPost, PostToAnswer, ReviewedReply } from './draft-post.ts';

const postLine = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  network: z.string().nullish(),
  text: z.string().min(1),
  author: z.string().nullish(),
  url: z.string().nullish(),
  postedAt: z.string().nullish(),
  playbook: z.string().nullish(),
  class: z.enum(POST_CLASSES).nullish(),
  language: z.enum(LANGUAGES).nullish(),
  facts: z
    .array(z.strictObject({ id: z.string().min(1), text: z.string().min(1), source: z.string().nullish() }))
    .nullish(),
});

/** A line of `./portavoz draft`'s output. */
export type DraftAnswer = Omit<DraftedPost, 'drafts' | 'usage'> & {
  id: string | number;
  tokens: { prompt: number | null; answer: number | null } | null;
  drafts: (Omit<ReviewedReply, 'findings'> & {
    verdict: Verdict;
    findings: (Omit<Finding, 'message'> & { message: string })[];
  })[];
};

/** The post of a line, or its fault; `line` counts from 1 and is the id of a post that has none. */
export function postToAnswer(written: string, line: number): (PostToAnswer & { id: string | number }) | LineFault {
  const read = readObjectLine(written, postLine, { example: '{"text": "…"}', text: 'post' });
  if (typeof read === 'string') return { line, error: read };
  const { id = line, network, text, author, url, postedAt, playbook, class: postClass, language, facts } = read;
  return {
    id,
    text,
    network: network ?? 'other',
    author: author ?? null,
    url: url ?? null,
    postedAt: postedAt ?? null,
    playbook: playbook ?? null,
    class: postClass ?? null,
    language: language ?? null,
    facts: (facts ?? []).map(({ id: key, text: value, source }) => ({ id: key, key, value, source: source ?? '' })),
  };
}

export function draftAnswer(id: string | number, { drafts, usage, ...rest }: DraftedPost, texts: Texts): DraftAnswer {
  return {
    id,
    ...rest,
    tokens: usage === null ? null : { prompt: usage.promptTokens, answer: usage.answerTokens },
    drafts: drafts.map(({ findings, ...draft }) => ({
      ...draft,
      verdict: verdictOf(findings),
      findings: findings.map(({ message, ...finding }) => ({ ...finding, message: texts.say(message) })),
    })),
  };
}

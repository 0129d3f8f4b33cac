import type { JudgedPost } from '../model/judged-post.ts';

/** Questions about each judged post. */
export const QUESTIONS = ['life risk', 'class', 'playbook', 'needs a reply', 'language'] as const;
export type Question = (typeof QUESTIONS)[number];

/** A person's answer to a question, and triage's. */
export type Answer = { expected: string; given: string };

const ask: Readonly<Record<Question, (post: JudgedPost) => Answer | null>> = {
  'life risk': ({ expected, found }) => answer(yesNo(expected.lifeRisk), yesNo(found.class === 'life_risk')),
  class: ({ expected, found }) => answer(expected.class, found.class),
  playbook: ({ expected, found }) =>
    answer(expected.playbook === null ? 'none' : expected.playbook, found.playbook ?? 'none'),
  'needs a reply': ({ expected, found }) =>
    answer(expected.needsReply === undefined ? undefined : yesNo(expected.needsReply), yesNo(found.needsReply)),
  language: ({ expected, found }) => answer(expected.language, found.language),
};

/** Both answers; null when the person left the question open. */
export function answerOf(post: JudgedPost, question: Question): Answer | null {
  return ask[question](post);
}

function answer(expected: string | undefined, given: string): Answer | null {
  return expected === undefined ? null : { expected, given };
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no';
}

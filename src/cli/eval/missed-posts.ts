import { answerOf, QUESTIONS } from '../../domain/triage/evaluation/questions.ts';
import type { JudgedPost } from '../../domain/triage/model/judged-post.ts';
import type { CorpusPost } from './corpus-line.ts';

/** A line for each post of which triage said something else than the person, the text below it when wanted. */
export function missedPosts(posts: readonly (CorpusPost & JudgedPost)[], withTexts: boolean): string {
  return posts
    .map((post) => ({ post, faults: faultsOf(post) }))
    .filter(({ faults }) => faults.length > 0)
    .map(
      ({ post, faults }) => `  ${post.id}: ${faults.join('; ')}\n${withTexts ? `      ${oneLine(post.text)}\n` : ''}`,
    )
    .join('');
}

function faultsOf(post: JudgedPost): string[] {
  return QUESTIONS.flatMap((question) => {
    const answer = answerOf(post, question);
    if (answer === null || answer.expected === answer.given) return [];
    return [`${question} ${answer.expected}, given ${answer.given}`];
  });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

import type { JudgedPost } from '../model/judged-post.ts';
import type { Question } from './questions.ts';
import { answerOf } from './questions.ts';

/** Result of triage for the posts with one expected answer. */
export type AnswerRow = {
  expected: string;
  of: number;
  right: number;
  /** Answers given instead, the most frequent first. */
  instead: { given: string; posts: number }[];
  /** Posts that were given this answer though another was expected. */
  wrongly: number;
};

/** Returns a row for each expected answer: in the order of `order`, then by name. */
export function countAnswers(
  posts: readonly JudgedPost[],
  question: Question,
  order: readonly string[] = [],
): AnswerRow[] {
  const answers = posts.map((post) => answerOf(post, question)).filter((each) => each !== null);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = [...new Set(answers.map(({ expected }) => expected))].toSorted(
    (one, other) => place(one) - place(other) || one.localeCompare(other, 'en'),
  );
  return names.map((name) => {
    const given = answers.filter(({ expected }) => expected === name).map((each) => each.given);
    return {
      expected: name,
      of: given.length,
      right: given.filter((each) => each === name).length,
      instead: mostFrequentFirst(given.filter((each) => each !== name)),
      wrongly: answers.filter((each) => each.given === name && each.expected !== name).length,
    };
  });
}

function mostFrequentFirst(names: readonly string[]): AnswerRow['instead'] {
  return [...new Set(names)]
    .map((given) => ({ given, posts: names.filter((each) => each === given).length }))
    .toSorted((one, other) => other.posts - one.posts || one.given.localeCompare(other.given, 'en'));
}

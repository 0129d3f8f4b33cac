import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import type { LifeRiskKind } from '../../src/domain/handbook/life-risk-kind.ts';
import type { Example } from '../../src/domain/learning/learn-weights.ts';
import { balanceExamples, learnWeights } from '../../src/domain/learning/learn-weights.ts';
import type { WrittenWeights } from '../../src/domain/learning/read-weights.ts';
import { writeWeights } from '../../src/domain/learning/write-weights.ts';
import { readWords } from '../../src/domain/phrases/read-words.ts';
import { compileTriage, seeIn } from '../../src/domain/triage/compiled/compile-triage.ts';
import { featuresOf } from '../../src/domain/triage/learned/features-of.ts';
import type { Expected } from '../../src/domain/triage/model/judged-post.ts';

/** A post of which a person said what it is. */
export type Teacher = { text: string; expected: Expected };

/** Classes that lead to a playbook of their own, or to none: what such a post is about was not said. */
const WITHOUT_A_MATTER: ReadonlySet<string> = new Set(['person-at-risk', 'hate', 'hoax']);

/** Dangers that are told apart since a public word could harm; all others are one. */
const TOLD_APART: readonly LifeRiskKind[] = ['suicide', 'gender_violence', 'child_abuse'];
const OTHER_DANGER = 'danger';

/** Reads the traits of posts, as triage would. */
export function withTraits<Post extends { text: string }>(
  posts: readonly Post[],
  handbook: Handbook,
): (Post & { traits: string[] })[] {
  const compiled = compileTriage(handbook);
  return posts.map((post) => ({
    ...post,
    traits: featuresOf(seeIn(readWords(post.text), compiled)).map((feature) => feature.name),
  }));
}

/** What posts teach of their class, and of what they are about. */
export function examplesOf(taught: readonly (Teacher & { traits: readonly string[] })[]): {
  classes: Example[];
  matters: Example[];
} {
  const classes = taught.flatMap(({ traits, expected }): Example[] =>
    expected.class === undefined ? [] : [{ traits, answer: expected.class }],
  );
  const matters = taught.flatMap(({ traits, expected: { playbook } }): Example[] =>
    playbook === undefined || playbook === null || WITHOUT_A_MATTER.has(playbook) ? [] : [{ traits, answer: playbook }],
  );
  return { classes: balanceExamples(classes), matters: balanceExamples(matters) };
}

/** Learns what triage weighs a post by, from posts of which people said what they are. */
export function learnTriage(
  posts: readonly Teacher[],
  handbook: Handbook,
): { class: WrittenWeights; matter: WrittenWeights; danger: WrittenWeights } {
  const taught = withTraits(posts, handbook);
  const { classes, matters } = examplesOf(taught);
  const dangers = taught.flatMap(({ traits, expected: { kind } }): Example[] => {
    if (kind === undefined) return [];
    return [{ traits, answer: TOLD_APART.find((one) => one === kind) ?? OTHER_DANGER }];
  });
  return {
    class: writeWeights(learnWeights(classes)),
    matter: writeWeights(learnWeights(matters)),
    danger: writeWeights(learnWeights(dangers)),
  };
}

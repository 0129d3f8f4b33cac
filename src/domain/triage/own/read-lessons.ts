import type { Handbook } from '../../handbook/handbook.ts';
import { wordsIn } from '../../learning/nobodys-words.ts';
import type { Steps } from '../../learning/steps.ts';
import type { Weights } from '../../learning/weights.ts';
import { decideBy, evidenceIn } from '../decide-by.ts';
import { findHate } from '../evidence/find-evidence.ts';
import { learnedWeights } from '../learned/learned-weights.ts';
import { PARTS } from './correction.ts';
import { decisionTraits } from './decide-by-own.ts';
import type { OwnLesson } from './own-layer.ts';

/** Fewer lessons of an answer teach nothing of it. */
export const FEWEST_LESSONS = 30;

/**
 * A lesson with its traits. `decided`: what the shipped weights say, as traits. `part`: the fifth
 * that it is kept out with. `mayBeHate`: evidence of hate is there.
 */
export type ReadLesson = OwnLesson & { part: number; traits: string[]; decided: string[]; mayBeHate: boolean };

/** Reads lessons: each once, and in one order, however they come. */
export function* readLessons(lessons: readonly OwnLesson[], handbook: Handbook): Steps<ReadLesson[]> {
  const different = new Map<string, OwnLesson>();
  for (const lesson of lessons) {
    const { text, class: postClass, playbook, needsReply } = lesson;
    different.set(JSON.stringify([text, postClass, playbook, needsReply]), lesson);
  }
  const read: ReadLesson[] = [];
  for (const [, lesson] of [...different].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const evidence = evidenceIn(lesson.text, handbook);
    const traits = evidence.features.map(({ name }) => name);
    read.push({
      ...lesson,
      part: partOf(wordsIn(lesson.text)),
      traits,
      decided: decisionTraits(decideBy(evidence, learnedWeights)).map(({ name }) => name),
      mayBeHate: traits.some((trait) => trait.startsWith('rule:hate.')) || findHate(evidence.seen) !== null,
    });
    yield;
  }
  return read;
}

/** Traits that are nobody's own words: what shipped weights know, concepts, rules and decisions. */
export function knownTo({ of }: Weights): { has(trait: string): boolean } {
  return { has: (trait) => of.has(trait) || /[<:]/.test(trait) };
}

/** Counts lessons by what they teach. */
export function countBy<One>(all: readonly One[], answerOf: (one: One) => string | null): Record<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    const answer = answerOf(one);
    if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The fifth of a text by its words alone (FNV-1a), so that a text is always kept out as a whole. */
function partOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % PARTS;
}

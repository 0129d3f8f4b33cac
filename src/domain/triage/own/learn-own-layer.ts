import type { Handbook } from '../../handbook/handbook.ts';
import { balanced } from '../../learning/learn-weights.ts';
import { nobodysTraitsInSteps, wordsIn } from '../../learning/nobodys-words.ts';
import type { Steps } from '../../learning/steps.ts';
import { withRests } from '../../learning/steps.ts';
import type { Weights } from '../../learning/weights.ts';
import { decideBy, evidenceIn } from '../decide-by.ts';
import { learnedWeights } from '../learned/learned-weights.ts';
import type { Judge, Lesson } from './correction.ts';
import { learnCorrection, PARTS, scoresBy } from './correction.ts';
import { decisionTraits } from './decide-by-own.ts';
import type { OwnLayer, OwnLesson } from './own-layer.ts';
import type { Sha256 } from './own-weights.ts';
import { digestOf, replyBase, shippedDigest } from './own-weights.ts';

/** `rest`: called after every few milliseconds of work, so that others may go on meanwhile. */
export type LearnOptions = { handbook: Handbook; sha256: Sha256; rest: () => Promise<void> };

/** Fewer lessons of an answer teach nothing of it. */
export const FEWEST_LESSONS = 30;

type Read = OwnLesson & { part: number; traits: string[]; decided: string[] };

/**
 * Learns what an institution's decisions add to the shipped weights. The same lessons give the same
 * layer, in whatever order they come. Danger weights are not among them.
 */
export function learnOwnLayer(lessons: readonly OwnLesson[], options: LearnOptions): Promise<OwnLayer> {
  return withRests(learnInSteps(lessons, options), options.rest);
}

function* learnInSteps(lessons: readonly OwnLesson[], { handbook, sha256 }: LearnOptions): Steps<OwnLayer> {
  const read = yield* readLessons(lessons, handbook);
  const layer: OwnLayer = {
    format: 'portavoz-own-layer-1',
    shipped: shippedDigest(sha256),
    digest: '',
    lessons: {
      all: read.length,
      class: countBy(read, (one) => one.class),
      playbook: countBy(read, (one) => one.playbook),
      needsReply: {
        yes: read.filter(({ needsReply }) => needsReply === true).length,
        no: read.filter(({ needsReply }) => needsReply === false).length,
      },
    },
    class: yield* learnClasses(read),
    matter: yield* learnMatters(read),
    reply: yield* learnReply(read),
  };
  return { ...layer, digest: digestOf(layer, sha256) };
}

/** Lessons in one order, each once, with their traits. */
function* readLessons(lessons: readonly OwnLesson[], handbook: Handbook): Steps<Read[]> {
  const different = new Map<string, OwnLesson>();
  for (const lesson of lessons) {
    const { text, class: postClass, playbook, needsReply } = lesson;
    different.set(JSON.stringify([text, postClass, playbook, needsReply]), lesson);
  }
  const read: Read[] = [];
  for (const [, lesson] of [...different].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const evidence = evidenceIn(lesson.text, handbook);
    read.push({
      ...lesson,
      part: partOf(wordsIn(lesson.text)),
      traits: evidence.features.map(({ name }) => name),
      decided: decisionTraits(decideBy(evidence, learnedWeights)).map(({ name }) => name),
    });
    yield;
  }
  return read;
}

function* learnClasses(read: readonly Read[]): Steps<OwnLayer['class']> {
  const lessons = read.flatMap((one): Lesson[] =>
    one.class === null || one.class === 'life_risk' ? [] : [{ traits: one.traits, answer: one.class, part: one.part }],
  );
  return yield* learnAnswers(read, lessons, learnedWeights.class);
}

function* learnMatters(read: readonly Read[]): Steps<OwnLayer['matter']> {
  const { matter } = learnedWeights;
  const lessons = read.flatMap(({ traits, playbook, part }): Lesson[] =>
    playbook === null || !matter.answers.includes(playbook) ? [] : [{ traits, answer: playbook, part }],
  );
  return yield* learnAnswers(read, lessons, matter);
}

function* learnAnswers(read: readonly Read[], lessons: readonly Lesson[], base: Weights): Steps<OwnLayer['class']> {
  const counts = countBy(lessons, ({ answer }) => answer);
  const still = new Set(base.answers.filter((answer) => (counts[answer] ?? 0) < FEWEST_LESSONS));
  if (base.answers.length - still.size < 2) return null;
  const movable = yield* nobodysTraitsInSteps(read, knownTo(base));
  const found = yield* learnCorrection({ lessons: balanced(lessons), base, movable, still }, moreRight(base));
  return found?.weights ?? null;
}

/** Counts how many more kept-out lessons come out right; an advantage that chance could give is none. */
function moreRight(base: Weights): Judge {
  return (kept) => {
    let [gained, lost] = [0, 0];
    for (const { lesson, scores } of kept) {
      const before = firstOf(scoresBy(lesson, base)) === lesson.answer;
      const now = firstOf(scores) === lesson.answer;
      if (now && !before) gained += 1;
      if (before && !now) lost += 1;
    }
    return gained - lost > Math.sqrt(gained + lost) ? gained - lost : 0;
  };
}

/** Life risk is decided before; here it is never the answer. */
function firstOf(scores: ReturnType<typeof scoresBy>): string | undefined {
  return scores.find(({ answer }) => answer !== 'life_risk')?.answer;
}

function* learnReply(read: readonly Read[]): Steps<OwnLayer['reply']> {
  const taught = read.map((one) => ({ ...one, traits: [...one.traits, ...one.decided] }));
  const lessons = taught.flatMap(({ traits, needsReply, part }): Lesson[] =>
    needsReply === null ? [] : [{ traits, answer: needsReply ? 'yes' : 'no', part }],
  );
  const counts = countBy(lessons, ({ answer }) => answer);
  if (replyBase.answers.some((answer) => (counts[answer] ?? 0) < FEWEST_LESSONS)) return null;
  const movable = yield* nobodysTraitsInSteps(taught, knownTo(learnedWeights.class));
  const shipped = f1Of(lessons.map(({ traits, answer }) => [answer === 'yes', traits.includes('says:yes')]));
  const judge: Judge = (kept) => Math.max(0, bestThreshold(kept).f1 - shipped - CLEARLY_BETTER);
  const found = yield* learnCorrection(
    { lessons: balanced(lessons), base: replyBase, movable, still: new Set() },
    judge,
  );
  return found === null ? null : { from: bestThreshold(found.kept).from, weights: found.weights };
}

const CLEARLY_BETTER = 0.01;
const THRESHOLDS = Array.from({ length: 17 }, (_, at) => (at + 2) / 20);

/** The threshold at which the posts that need a reply are found best. */
function bestThreshold(kept: Parameters<Judge>[0]): { from: number; f1: number } {
  const tried = THRESHOLDS.map((from) => {
    const pairs = kept.map(({ lesson, scores }): [boolean, boolean] => [
      lesson.answer === 'yes',
      (scores.find(({ answer }) => answer === 'yes')?.share ?? 0) >= from,
    ]);
    return { from, f1: f1Of(pairs) };
  });
  return tried.reduce((best, next) => (next.f1 > best.f1 ? next : best));
}

/** F1 of pairs of what holds and what was said. */
function f1Of(pairs: readonly (readonly [holds: boolean, said: boolean])[]): number {
  const both = pairs.filter(([holds, said]) => holds && said).length;
  const either = pairs.filter(([holds]) => holds).length + pairs.filter(([, said]) => said).length;
  return either === 0 ? 0 : (2 * both) / either;
}

/** Traits that are nobody's own words: what shipped weights know, concepts, rules and matters. */
function knownTo({ of }: Weights): { has(trait: string): boolean } {
  return { has: (trait) => of.has(trait) || /[<:]/.test(trait) };
}

function countBy<One>(all: readonly One[], answerOf: (one: One) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) {
    const answer = answerOf(one);
    if (answer !== null) counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

/** The fifth of a text by its words alone (FNV-1a), so that the same text is always kept out together. */
function partOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % PARTS;
}

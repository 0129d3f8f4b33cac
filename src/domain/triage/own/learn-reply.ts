import { balanceExamples } from '../../learning/learn-weights.ts';
import { nobodysTraitsInSteps } from '../../learning/nobodys-words.ts';
import type { Steps } from '../../learning/steps.ts';
import type { Pair } from '../evaluation/f1.ts';
import { f1Of } from '../evaluation/f1.ts';
import { learnedWeights } from '../learned/learned-weights.ts';
import type { Judge, Lesson } from './correction.ts';
import { learnCorrection } from './correction.ts';
import type { OwnLayer } from './own-layer.ts';
import { replyBase } from './own-weights.ts';
import type { ReadLesson } from './read-lessons.ts';
import { countBy, FEWEST_LESSONS, knownTo } from './read-lessons.ts';

/** An advantage in F1 that is smaller is none. */
const LEAST_GAIN = 0.005;
const THRESHOLDS = Array.from({ length: 17 }, (_, at) => (at + 2) / 20);

/** Learns which posts need a reply, from lessons of both kinds; what triage says today is one of their traits. */
export function* learnReply(read: readonly ReadLesson[]): Steps<OwnLayer['reply']> {
  const taught = read.map(({ traits, decided, ...one }) => ({ ...one, traits: [...traits, ...decided] }));
  const lessons = taught.flatMap(({ traits, needsReply, part }): Lesson[] =>
    needsReply === null ? [] : [{ traits, part, answer: needsReply ? 'yes' : 'no' }],
  );
  const counts = countBy(lessons, ({ answer }) => String(answer));
  if (replyBase.answers.some((answer) => (counts[answer] ?? 0) < FEWEST_LESSONS)) return null;
  const movable = yield* nobodysTraitsInSteps(taught, knownTo(learnedWeights.class));
  const shipped = f1Of(lessons.map(({ traits, answer }) => [answer === 'yes', traits.includes('says:yes')]));
  const judge: Judge<Lesson> = (kept) => bestThreshold(kept).f1 - shipped - LEAST_GAIN;
  const question = { lessons: balanceExamples(lessons), base: replyBase, movable, still: new Set<string>() };
  const found = yield* learnCorrection(question, judge);
  return found === null ? null : { from: bestThreshold(found.kept).from, weights: found.weights };
}

/** The threshold at which the posts that need a reply are found best. */
function bestThreshold(kept: Parameters<Judge<Lesson>>[0]): { from: number; f1: number } {
  const shares = kept.map(({ lesson, scores }) => ({
    holds: lesson.answer === 'yes',
    share: scores.find(({ answer }) => answer === 'yes')?.share ?? 0,
  }));
  return THRESHOLDS.map((from) => ({
    from,
    f1: f1Of(shares.map(({ holds, share }): Pair => [holds, share >= from])),
  })).reduce((best, next) => (next.f1 > best.f1 ? next : best));
}

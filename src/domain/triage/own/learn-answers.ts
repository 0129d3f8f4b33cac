import { balanceExamples } from '../../learning/learn-weights.ts';
import { nobodysTraitsInSteps } from '../../learning/nobodys-words.ts';
import type { WrittenWeights } from '../../learning/read-weights.ts';
import type { Steps } from '../../learning/steps.ts';
import type { Score, Weights } from '../../learning/weights.ts';
import { mayStand } from '../classify.ts';
import { f1Of } from '../evaluation/f1.ts';
import { learnedWeights } from '../learned/learned-weights.ts';
import type { Judge, Lesson } from './correction.ts';
import { learnCorrection, scoreAll } from './correction.ts';
import type { ReadLesson } from './read-lessons.ts';
import { countBy, FEWEST_LESSONS, knownTo } from './read-lessons.ts';

/** A lesson, and the answer that triage would give by scores. */
type Asked = Lesson & { chosenBy: (scores: readonly Score[]) => string | undefined };

/** An advantage in F1 that is smaller is none. */
const LEAST_GAIN = 0.005;

/**
 * Learns what corrects the class. Where all lessons name one class, those without it say that they
 * are of another. Life risk is decided before, so its lessons teach nothing here.
 */
export function* learnClasses(read: readonly ReadLesson[]): Steps<WrittenWeights | null> {
  const base = learnedWeights.class;
  const taught = countBy(read, (one) => (one.class === 'life_risk' ? null : one.class));
  const [only, ...more] = Object.keys(taught);
  const others = more.length > 0 || only === undefined ? null : base.answers.filter((one) => one !== only);
  const lessons = read.flatMap((one): Asked[] => {
    const answer = one.class ?? others;
    if (answer === null || answer === 'life_risk') return [];
    return [{ traits: one.traits, part: one.part, answer, chosenBy: (scores) => classOf(scores, one) }];
  });
  return yield* learnAnswers(read, lessons, base);
}

/** Learns what corrects the matter: which playbook answers. */
export function* learnMatters(read: readonly ReadLesson[]): Steps<WrittenWeights | null> {
  const base = learnedWeights.matter;
  const lessons = read.flatMap(({ traits, playbook, part }): Asked[] =>
    playbook === null || !base.answers.includes(playbook)
      ? []
      : [{ traits, part, answer: playbook, chosenBy: (scores) => scores[0]?.answer }],
  );
  return yield* learnAnswers(read, lessons, base);
}

function* learnAnswers(
  read: readonly ReadLesson[],
  lessons: readonly Asked[],
  base: Weights,
): Steps<WrittenWeights | null> {
  const counts = countBy(lessons, nameOf);
  const corrected = base.answers.filter((answer) => (counts[answer] ?? 0) >= FEWEST_LESSONS);
  const isToldApart = corrected.length > 1 || lessons.filter((one) => nameOf(one) === null).length >= FEWEST_LESSONS;
  if (corrected.length === 0 || !isToldApart) return null;
  const still = new Set(base.answers.filter((answer) => !corrected.includes(answer)));
  const movable = yield* nobodysTraitsInSteps(read, knownTo(base));
  const shipped = meanF1(yield* scoreAll(lessons, base), corrected);
  const judge: Judge<Asked> = (kept) => meanF1(kept, corrected) - shipped - LEAST_GAIN;
  return (yield* learnCorrection({ lessons: balanceExamples(lessons), base, movable, still }, judge))?.weights ?? null;
}

/** The mean of the F1 of each corrected answer: one that is rare counts as much as a frequent one. */
function meanF1(kept: Parameters<Judge<Asked>>[0], corrected: readonly string[]): number {
  const chosen = kept.map(({ lesson, scores }) => ({ holds: nameOf(lesson), said: lesson.chosenBy(scores) }));
  const sum = corrected.reduce(
    (all, answer) => all + f1Of(chosen.map(({ holds, said }) => [holds === answer, said === answer])),
    0,
  );
  return sum / corrected.length;
}

/** The class that triage would give, see `classifyPost`, but for rules that need no weight. */
function classOf(scores: readonly Score[], { traits, mayBeHate }: ReadLesson): string | undefined {
  return scores.find(({ answer, share }) => {
    if (answer === 'life_risk' || (answer === 'hate' && !mayBeHate)) return false;
    return mayStand(answer, share) || traits.some((trait) => trait.startsWith(`rule:${answer}.`));
  })?.answer;
}

/** The answer that a lesson names; null where it only says which it is not. */
function nameOf({ answer }: Lesson): string | null {
  return typeof answer === 'string' ? answer : null;
}

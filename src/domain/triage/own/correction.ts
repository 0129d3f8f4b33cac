import type { Example } from '../../learning/learn-weights.ts';
import { learnInSteps } from '../../learning/learn-weights.ts';
import type { WrittenWeights } from '../../learning/read-weights.ts';
import { addLayerInSteps, readWeightsInSteps } from '../../learning/read-weights.ts';
import type { Steps } from '../../learning/steps.ts';
import type { Score, Weights } from '../../learning/weights.ts';
import { scoresOf } from '../../learning/weights.ts';
import { writeWeightsInSteps } from '../../learning/write-weights.ts';

/** A lesson about one question. `part`: the fifth that it is kept out with. */
export type Lesson = Example & { part: number };

/** One question to correct, on top of weights that stay. */
type Question<One extends Lesson> = {
  lessons: readonly One[];
  base: Weights;
  movable: ReadonlySet<string>;
  still: ReadonlySet<string>;
};

/** Lessons kept out of learning, and how likely the corrected weights find each answer. */
type KeptOut<One> = { lesson: One; scores: readonly Score[] };

export const PARTS = 5;
const EPOCHS = 10;
/** Degrees of caution, see `Layer`; the one that fits kept-out lessons best is taken. */
const CAUTIONS: readonly number[] = [0.01, 0.1, 1, 10];

/** Judgement of kept-out lessons on a correction: more is better, and nothing or less refuses it. */
export type Judge<One> = (kept: readonly KeptOut<One>[]) => number;

/**
 * Learns a correction and keeps it only if lessons kept out of learning speak for it: a fifth is
 * kept out each time. Null if none of the cautions is good.
 */
export function* learnCorrection<One extends Lesson>(
  question: Question<One>,
  judge: Judge<One>,
): Steps<{ weights: WrittenWeights; kept: readonly KeptOut<One>[] } | null> {
  let best: { caution: number; gain: number; kept: readonly KeptOut<One>[] } | null = null;
  for (const caution of CAUTIONS) {
    const kept = yield* keepOut(question, caution);
    const gain = judge(kept);
    if (gain > (best?.gain ?? 0)) best = { caution, gain, kept };
  }
  if (best === null) return null;
  return { weights: yield* learnFrom(question.lessons, question, best.caution), kept: best.kept };
}

function* keepOut<One extends Lesson>(question: Question<One>, caution: number): Steps<KeptOut<One>[]> {
  const kept: KeptOut<One>[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const others = question.lessons.filter((lesson) => lesson.part !== part);
    const layer = yield* readWeightsInSteps(yield* learnFrom(others, question, caution));
    const weights = yield* addLayerInSteps(question.base, layer);
    kept.push(
      ...(yield* scoreAll(
        question.lessons.filter((lesson) => lesson.part === part),
        weights,
      )),
    );
  }
  return kept;
}

function* learnFrom(
  lessons: readonly Lesson[],
  { base, movable, still }: Omit<Question<Lesson>, 'lessons'>,
  caution: number,
): Steps<WrittenWeights> {
  return yield* writeWeightsInSteps(yield* learnInSteps(lessons, { base, movable, still, caution, epochs: EPOCHS }));
}

/** A match for any trait: its place does not matter to its weight. */
const SOMEWHERE = { from: 0, to: 1, sentence: 0 };
/** Lessons scored between two pauses. */
const BETWEEN_PAUSES = 64;

/** Scores lessons by weights. */
export function* scoreAll<One extends Lesson>(lessons: readonly One[], weights: Weights): Steps<KeptOut<One>[]> {
  const scored: KeptOut<One>[] = [];
  for (const [turn, lesson] of lessons.entries()) {
    if (turn % BETWEEN_PAUSES === 0) yield;
    const features = lesson.traits.map((name) => ({ name, match: SOMEWHERE }));
    scored.push({ lesson, scores: scoresOf(features, weights) ?? [] });
  }
  return scored;
}

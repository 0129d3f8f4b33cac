import { createHash } from 'node:crypto';
import { likeOneOf } from '../../../src/cli/eval/ordinary/ordinary-posts.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { learnWeights } from '../../../src/domain/learning/learn-weights.ts';
import { addLayer, readWeights } from '../../../src/domain/learning/read-weights.ts';
import type { Weights } from '../../../src/domain/learning/weights.ts';
import { scoresOf } from '../../../src/domain/learning/weights.ts';
import { writeWeights } from '../../../src/domain/learning/write-weights.ts';
import { readWords } from '../../../src/domain/phrases/read-words.ts';
import { compileTriage, seeIn } from '../../../src/domain/triage/compiled/compile-triage.ts';
import { findHate, saysDanger } from '../../../src/domain/triage/evidence/find-evidence.ts';
import type { HateShares, Thresholds, Watch } from '../../../src/domain/triage/learned/calibration.ts';
import type { Teacher } from '../learn-triage.ts';
import { examplesOf } from '../learn-triage.ts';
import type { Traited } from './learn-ordinary.ts';
import { learnOrdinary } from './learn-ordinary.ts';
import { exceededBy, logOddsOf, shareOf } from './tail.ts';

/**
 * Most of the ordinary posts that may ring, that may ring or be read first, and that triage may not
 * be sure of; while a crisis is open, more.
 */
const BUDGETS: Readonly<Record<Watch, { rings: number; either: number; unsure: number }>> = {
  ordinary: { rings: 0.002, either: 0.018, unsure: 0.06 },
  crisis: { rings: 0.01, either: 0.04, unsure: 0.12 },
};
/** Most of the ordinary posts that may be called hate by words that name a group, and in all. */
const HATE_BUDGET = { named: 0.002, all: 0.005 };
const PARTS = 5;
/**
 * Log-odds that a phrase of our rules adds to two concepts that stand together: odds of eight. So few
 * ordinary posts hold a phrase that a threshold of its own would rest on two or three of them.
 */
const WORTH_OF_PHRASE = Math.log(8);
const STEPS = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);

type Ours = Teacher & Traited;
type Real = { id: string; text: string } & Traited;
type Evidence = 'phrase' | 'sign' | null;
/** A post by weights that never met it: its share of a call for help and of hate, and what evidence it holds. */
type Scored = { share: number; evidence: Evidence; hate: { share: number; evidence: keyof HateShares | null } };

/** One point of the curve: from a share on, how many calls ring and how many ordinary posts; then without asking for evidence. */
type CurvePoint = { share: number; callsRing: number; ordinaryRing: number; calls: number; ordinary: number };

export type Calibration = { thresholds: Record<Watch, Thresholds> & { hate: HateShares }; curve: CurvePoint[] };

/**
 * Sets the thresholds by posts that the weights did not learn from: a fifth is kept out each time, of
 * ours and of the real ones, and what nearly repeats one of the latter is not learned from. A post's
 * words alone choose its fifth: a new file moves no other post. The lowest threshold that keeps the
 * budget is taken, so that most calls are heard.
 */
export function calibrate(ours: readonly Ours[], real: readonly Real[], handbook: Handbook): Calibration {
  const scored = Array.from({ length: PARTS }, (_, part) => scoredPart(part, { ours, real, handbook }));
  const calls = scored.flatMap((one) => one.calls);
  const ordinary = scored.flatMap((one) => one.ordinary);
  const thresholds = {
    ordinary: within(BUDGETS.ordinary, ordinary),
    crisis: within(BUDGETS.crisis, ordinary),
    hate: hateWithin(HATE_BUDGET, ordinary),
  };
  const curve = STEPS.filter((step) => Math.round(step * 100) % 5 === 0).map((share) => ({
    share,
    callsRing: portion(calls, (one) => one.evidence !== null && one.share >= share),
    ordinaryRing: portion(ordinary, (one) => one.evidence !== null && one.share >= share),
    calls: portion(calls, (one) => one.share >= share),
    ordinary: portion(ordinary, (one) => one.share >= share),
  }));
  return { thresholds, curve };
}

function scoredPart(
  part: number,
  { ours, real, handbook }: { ours: readonly Ours[]; real: readonly Real[]; handbook: Handbook },
): { calls: Scored[]; ordinary: Scored[] } {
  const isKept = ({ text }: { text: string }) => partOf(text) === part;
  const keptOut = real.filter(isKept);
  const isLikeKept = likeOneOf(keptOut.map(({ text }) => text));
  const taught = ours.filter((post) => !isKept(post));
  const learned = real.filter((post) => !isKept(post) && !isLikeKept(post.text));
  const { classes, matters } = examplesOf(taught);
  const base = {
    class: readWeights(writeWeights(learnWeights(classes))),
    matter: readWeights(writeWeights(learnWeights(matters))),
  };
  const layer = learnOrdinary(taught, learned, { base, handbook });
  const weights = addLayer(base.class, readWeights(layer.class));
  const score = (post: { text: string } & Traited) => scoredPost(post, weights, handbook);
  return {
    calls: ours
      .filter(isKept)
      .filter(({ expected }) => expected.lifeRisk)
      .map(score),
    ordinary: keptOut.map(score),
  };
}

function partOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() % PARTS;
}

/** Where a trait stands does not matter to its weight. */
const SOMEWHERE = { from: 0, to: 1, sentence: 0 };

function scoredPost({ text, traits }: { text: string } & Traited, weights: Weights, handbook: Handbook): Scored {
  const features = traits.map((name) => ({ name, match: SOMEWHERE }));
  const scores = scoresOf(features, weights);
  const shareOf = (of: string) => scores?.find(({ answer }) => answer === of)?.share ?? 0;
  const seen = seeIn(readWords(text), compileTriage(handbook));
  const sign = saysDanger(seen) ? 'sign' : null;
  return {
    share: shareOf('life_risk'),
    evidence: traits.some((trait) => trait.startsWith('rule:life_risk.')) ? 'phrase' : sign,
    hate: { share: shareOf('hate'), evidence: findHate(seen)?.by ?? null },
  };
}

function within(budget: (typeof BUDGETS)[Watch], ordinary: readonly Scored[]): Thresholds {
  const all = ordinary.length;
  const phrases = ordinary.filter(({ evidence }) => evidence === 'phrase').length;
  const evident = ordinary.flatMap(({ share, evidence }) => {
    return evidence === null ? [] : [logOddsOf(share) + (evidence === 'phrase' ? WORTH_OF_PHRASE : 0)];
  });
  const others = ordinary.flatMap(({ share, evidence }) => (evidence === 'phrase' ? [] : [logOddsOf(share)]));
  const alarm = exceededBy(budget.rings * all, evident);
  // What a phrase says is read first at the least, however little it weighs.
  const from = (most: number) => written(exceededBy(most * all - phrases, others));
  return {
    alarm: written(alarm),
    phrase: written(alarm - WORTH_OF_PHRASE),
    readFirst: from(budget.either),
    unsure: from(budget.unsure),
  };
}

function hateWithin(budget: { named: number; all: number }, ordinary: readonly Scored[]): HateShares {
  const odds = (by: keyof HateShares) =>
    ordinary.flatMap(({ hate }) => (hate.evidence === by ? [logOddsOf(hate.share)] : []));
  const name = exceededBy(budget.named * ordinary.length, odds('name'));
  const allusion = exceededBy((budget.all - budget.named) * ordinary.length, odds('allusion'));
  return { name: written(name), allusion: written(Math.max(name, allusion)) };
}

/** Returns a threshold as it is written: a share of four decimals. */
function written(logOdds: number): number {
  return Math.round(shareOf(logOdds) * 10_000) / 10_000;
}

function portion(posts: readonly Scored[], is: (post: Scored) => boolean): number {
  return posts.filter(is).length / Math.max(1, posts.length);
}

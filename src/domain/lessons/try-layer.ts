import type { Handbook } from '../handbook/handbook.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import type { OwnComparison } from '../triage/own/compare-own.ts';
import { compareOwn } from '../triage/own/compare-own.ts';
import type { OwnWeights } from '../triage/own/own-weights.ts';
import type { Lesson } from './decided-case.ts';
import type { TrialFigures } from './stored-layer.ts';

type Answer = Pick<Assessment, 'class' | 'playbook' | 'needsReply'>;

/** A post that other weights would have called otherwise; `closer`: whether that is nearer to the team's decision. */
export type CalledOtherwise = { caseId: number; before: Answer; after: Answer; closer: 'yes' | 'no' | 'same' };

/** Result of trying weights on decisions that they were not learned from. */
export type Trial = Omit<TrialFigures, 'lessons'> & { isBetter: boolean; calls: CalledOtherwise[] };

/** Share of the lessons, the newest, on which what the others teach is tried. */
const KEPT_OUT = 0.2;

const QUESTIONS = ['class', 'playbook', 'needsReply'] as const;

/** Splits lessons, oldest first: those to learn from, and the newest fifth to try it on. */
export function splitLessons(lessons: readonly Lesson[]): { older: Lesson[]; newest: Lesson[] } {
  const from = lessons.length - Math.floor(lessons.length * KEPT_OUT);
  return { older: lessons.slice(0, from), newest: lessons.slice(from) };
}

/**
 * Compares the weights in force and new ones with what the team decided. `before` is null for the
 * shipped weights. The new ones are better when they say more of it, no fewer classes of it, and
 * hear the same calls for help.
 */
export async function tryLayer(
  newest: readonly Lesson[],
  { before, after }: { before: OwnWeights | null; after: OwnWeights },
  work: { handbook: Handbook; rest: () => Promise<void> },
): Promise<Trial> {
  const now = await compareOwn(newest, after, work);
  const then = before === null ? null : await compareOwn(newest, before, work);
  const calls = newest.flatMap((lesson) => calledOtherwise(lesson, then, now) ?? []);
  const figures = {
    tested: QUESTIONS.reduce((sum, question) => sum + now[question].of, 0),
    before: QUESTIONS.reduce((sum, question) => sum + agreedBefore(question, then, now), 0),
    after: QUESTIONS.reduce((sum, question) => sum + now[question].own, 0),
  };
  const isBetter =
    figures.after > figures.before &&
    now.class.own >= agreedBefore('class', then, now) &&
    calls.every((call) => (call.before.class === 'life_risk') === (call.after.class === 'life_risk'));
  return { ...figures, isBetter, calls };
}

function agreedBefore(question: (typeof QUESTIONS)[number], then: OwnComparison | null, now: OwnComparison): number {
  return then === null ? now[question].shipped : then[question].own;
}

/** Null where both weights say the same of the post. */
function calledOtherwise(lesson: Lesson, then: OwnComparison | null, now: OwnComparison): CalledOtherwise | null {
  const [was, is] = [then, now].map((one) => one?.otherwise.find(({ lesson: { id } }) => id === lesson.id));
  // Where one of them says the same as the shipped weights, the other's comparison knows what that is.
  const [before, after] = [was?.own ?? is?.shipped, is?.own ?? was?.shipped];
  if (before === undefined || after === undefined) return null;
  if (QUESTIONS.every((question) => before[question] === after[question])) return null;
  const nearer = Math.sign(agreeing(lesson, after) - agreeing(lesson, before));
  const closer = nearer > 0 ? 'yes' : nearer < 0 ? 'no' : 'same';
  return { caseId: lesson.caseId, before: answerOf(before), after: answerOf(after), closer };
}

function agreeing(lesson: Lesson, said: Answer): number {
  return QUESTIONS.filter((question) => lesson[question] !== null && lesson[question] === said[question]).length;
}

function answerOf({ class: postClass, playbook, needsReply }: Answer): Answer {
  return { class: postClass, playbook, needsReply };
}

import type { Handbook } from '../../handbook/handbook.ts';
import type { Steps } from '../../learning/steps.ts';
import { withRests } from '../../learning/steps.ts';
import type { Decision } from '../decide-by.ts';
import { decideBy, evidenceIn } from '../decide-by.ts';
import { learnedWeights } from '../learned/learned-weights.ts';
import { decideByOwn } from './decide-by-own.ts';
import type { OwnLesson } from './own-layer.ts';
import type { OwnWeights } from './own-weights.ts';

/** Lessons that taught an answer, and how many of them each kind of triage says the same of. */
export type Agreement = { of: number; shipped: number; own: number };

type Judged = Pick<Decision, 'class' | 'severity' | 'playbook' | 'needsReply'>;

/** Agreement of triage with lessons, without and with an institution's decisions, and the lessons that it calls otherwise. */
export type OwnComparison = {
  class: Agreement;
  playbook: Agreement;
  needsReply: Agreement;
  otherwise: { lesson: OwnLesson; shipped: Judged; own: Judged }[];
};

/**
 * Compares triage with and without a layer on lessons that it was not learned from. `rest` is called
 * after every few milliseconds of work.
 */
export function compareOwn(
  lessons: readonly OwnLesson[],
  own: OwnWeights,
  { handbook, rest }: { handbook: Handbook; rest: () => Promise<void> },
): Promise<OwnComparison> {
  return withRests(compareInSteps(lessons, own, handbook), rest);
}

function* compareInSteps(lessons: readonly OwnLesson[], own: OwnWeights, handbook: Handbook): Steps<OwnComparison> {
  const judged: OwnComparison['otherwise'] = [];
  for (const lesson of lessons) {
    const evidence = evidenceIn(lesson.text, handbook);
    const shipped = decideBy(evidence, learnedWeights);
    judged.push({ lesson, shipped: answersOf(shipped), own: answersOf(decideByOwn(evidence, shipped, own)) });
    yield;
  }
  return {
    class: agreementOn('class', judged),
    playbook: agreementOn('playbook', judged),
    needsReply: agreementOn('needsReply', judged),
    otherwise: judged.filter((one) => JSON.stringify(one.shipped) !== JSON.stringify(one.own)),
  };
}

function answersOf({ class: postClass, severity, playbook, needsReply }: Decision): Judged {
  return { class: postClass, severity, playbook, needsReply };
}

function agreementOn(question: 'class' | 'playbook' | 'needsReply', judged: OwnComparison['otherwise']): Agreement {
  const taught = judged.filter(({ lesson }) => lesson[question] !== null);
  return {
    of: taught.length,
    shipped: taught.filter(({ lesson, shipped }) => shipped[question] === lesson[question]).length,
    own: taught.filter(({ lesson, own }) => own[question] === lesson[question]).length,
  };
}

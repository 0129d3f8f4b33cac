import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import type { Example } from '../../../src/domain/learning/learn-weights.ts';
import { learnLayer } from '../../../src/domain/learning/learn-weights.ts';
import { nobodysTraits } from '../../../src/domain/learning/nobodys-words.ts';
import type { WrittenWeights } from '../../../src/domain/learning/read-weights.ts';
import type { Weights } from '../../../src/domain/learning/weights.ts';
import { writeWeights } from '../../../src/domain/learning/write-weights.ts';
import type { Teacher } from '../learn-triage.ts';
import { examplesOf } from '../learn-triage.ts';

/** What an ordinary post is not, whatever else it may be; those that a reader named are left out before. */
const NEVER: ReadonlySet<string> = new Set(['life_risk', 'hate']);
/** There are three real posts for each of ours; what they are about counts little, for ours say it better. */
const WEIGHT_OF_SUBJECT = 0.05;
const EPOCHS = 10;
/** From here on a playbook speaks of a crisis. */
const URGENT = SEVERITIES.indexOf('S2');

export type Traited = { traits: readonly string[] };

/**
 * Learns what real posts of ordinary days add to the weights: that they are no calls for help and no
 * hate, and are not about a crisis. The base weights stay; our own posts are read again, so that they still
 * come out as people said.
 */
export function learnOrdinary(
  taught: readonly (Teacher & Traited)[],
  ordinary: readonly ({ text: string } & Traited)[],
  { base, handbook }: { base: { class: Weights; matter: Weights }; handbook: Handbook },
): { class: WrittenWeights; matter: WrittenWeights } {
  const movable = nobodysTraits(ordinary);
  const { classes, matters } = examplesOf(taught);
  const crises = handbook.playbooks
    .filter(({ severity }) => SEVERITIES.indexOf(severity) <= URGENT)
    .map(({ id }) => id);
  const ofClass = base.class.answers.filter((answer) => !NEVER.has(answer));
  const ofMatter = base.matter.answers.filter((answer) => !crises.includes(answer));
  const lessons = (answer: readonly string[], weight: number) =>
    ordinary.map(({ traits }): Example => ({ traits, answer, weight }));
  const layer = (examples: readonly Example[], weights: Weights) =>
    writeWeights(learnLayer(examples, { base: weights, movable, epochs: EPOCHS }));
  return {
    class: layer([...classes, ...lessons(ofClass, 1)], base.class),
    matter: layer([...matters, ...lessons(ofMatter, WEIGHT_OF_SUBJECT)], base.matter),
  };
}

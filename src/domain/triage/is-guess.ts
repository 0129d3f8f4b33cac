import type { Because } from './model/assessment.ts';

/** Ends of the reasons of a playbook that no word of the handbook and no class decided. */
const GUESSES = /^playbook\.(?:[^.]+\.(?:likeness|no_crisis)|none_matches)$/;

/** Returns true if the playbook rests on likeness alone: another word may lead to another. */
export function isGuess({ because }: { because: readonly Pick<Because, 'rule'>[] }): boolean {
  return because.some(({ rule }) => GUESSES.test(rule));
}

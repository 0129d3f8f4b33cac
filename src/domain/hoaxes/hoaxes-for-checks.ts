import type { KnownHoax } from '../review/model/known-hoax.ts';
import type { Hoax } from './hoax.ts';
import { priorityDecision, statusOf, wordingsOf } from './hoax.ts';

/** As many wordings as a reply is held against: of a hoax that the post says, and of another. */
const SAID = { matched: 6, other: 2 };

/**
 * Returns the hoaxes as the checks of a reply need them; `matched`: ids of those that the post
 * says.
 */
export function hoaxesForChecks(hoaxes: readonly Hoax[], matched: readonly number[]): KnownHoax[] {
  return hoaxes.map((hoax) => {
    const priority = priorityDecision(hoax)?.what.priority;
    const isMatched = matched.includes(hoax.id);
    return {
      id: hoax.id,
      said: wordingsOf(hoax).slice(0, isMatched ? SAID.matched : SAID.other),
      isTrue: statusOf(hoax) === 'true',
      isMatched,
      isQuiet: priority === 'do_not_amplify' || priority === 'prepare',
    };
  });
}

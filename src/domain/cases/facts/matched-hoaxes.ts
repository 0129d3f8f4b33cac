import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Hoax } from '../../hoaxes/hoax.ts';
import { factOf, hoaxIdOf } from '../../hoaxes/hoax-fact.ts';
import type { HoaxOccurrence } from '../../hoaxes/spread.ts';
import type { CaseState } from '../model/case-state.ts';

/** The hoaxes that the posts of the case say, likeliest first, without those that a person took for something else. */
export function matchedHoaxes(
  state: Pick<CaseState, 'occurrences' | 'hoaxes'>,
): { hoax: Hoax; sighting: HoaxOccurrence }[] {
  return state.occurrences
    .filter(({ dismissedBy }) => dismissedBy === null)
    .toSorted((one, other) => other.likeness - one.likeness || one.hoaxId - other.hoaxId)
    .flatMap((occurrence) => {
      const hoax = state.hoaxes.find(({ id }) => id === occurrence.hoaxId);
      return hoax === undefined ? [] : [{ hoax, sighting: occurrence }];
    })
    .filter(({ hoax }, at, all) => all.findIndex((one) => one.hoax.id === hoax.id) === at);
}

/**
 * Returns the register's facts about the hoaxes in the posts and in the texts that the case
 * corrects; its text may rest on them.
 */
export function hoaxFacts(state: Pick<CaseState, 'core' | 'occurrences' | 'hoaxes' | 'recalls'>): LiveFact[] {
  const matched = matchedHoaxes(state).map(({ hoax }) => hoax.id);
  const recalled = state.recalls
    .filter(({ correctionCaseId }) => correctionCaseId === state.core.id)
    .flatMap(({ factKey }) => hoaxIdOf(factKey) ?? []);
  return [...new Set([...matched, ...recalled])].flatMap((id) => {
    const hoax = state.hoaxes.find((one) => one.id === id);
    return hoax === undefined ? [] : (factOf(hoax) ?? []);
  });
}

import type { Draft } from './case-state.ts';

/** A version without some of its places; its text for all goes too where no other place says it. */
export function withoutDestinations<Version extends Pick<Draft, 'text' | 'places'>>(
  draft: Version,
  targets: readonly string[],
): Version {
  const destinations = draft.places.filter(({ target }) => !targets.includes(target));
  return {
    ...draft,
    places: destinations,
    text: destinations.some(({ text }) => text === draft.text) ? draft.text : '',
  };
}

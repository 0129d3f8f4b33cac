import type { Draft } from './case-state.ts';

/** A version without some of its places; its text for all goes too where no other place says it. */
export function withoutPlaces<Version extends Pick<Draft, 'text' | 'places'>>(
  draft: Version,
  targets: readonly string[],
): Version {
  const places = draft.places.filter(({ target }) => !targets.includes(target));
  return { ...draft, places, text: places.some(({ text }) => text === draft.text) ? draft.text : '' };
}

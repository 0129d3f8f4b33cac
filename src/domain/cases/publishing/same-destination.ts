import type { Publication } from '../model/publication.ts';

/** Reason of a publication that no network takes from us: a person publishes it and says where it is. */
export const BY_HAND = 'publish.by_hand';

/**
 * Returns the publication of another version that is on its way to the same place, or whose outcome
 * is unknown; undefined if there is none. What a person publishes by hand is not on its way: that
 * person sees both versions.
 */
export function otherOnItsWay(
  { draftId, target, audience }: Publication,
  publications: readonly Publication[],
): Publication | undefined {
  return publications.find(
    (one) =>
      one.draftId !== draftId &&
      one.target === target &&
      one.audience === audience &&
      (one.status === 'unknown' || (one.status === 'publishing' && one.reason !== BY_HAND)),
  );
}

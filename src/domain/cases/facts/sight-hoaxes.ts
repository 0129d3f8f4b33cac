import type { Hoax } from '../../hoaxes/hoax.ts';
import { matchHoaxes } from '../../hoaxes/match-hoaxes.ts';
import type { HoaxOccurrence } from '../../hoaxes/spread.ts';
import { seenAgain } from '../../hoaxes/spread.ts';
import type { ComparableText } from '../../posts/similarity/comparable-text.ts';
import type { AlsoRecorded } from '../decision/outcome.ts';
import type { CasePost } from '../model/case-state.ts';
import type { AuditDetail, Change } from '../model/changes.ts';

type SeenPost = Pick<CasePost, 'id' | 'caseId' | 'network' | 'flaggedAt'>;

/** Records in the register that a post was flagged: each hoax that it says gets one more occurrence. */
export function sightHoaxes(
  post: SeenPost,
  said: ComparableText,
  hoaxes: readonly Hoax[],
): { changes: Change[]; also: AlsoRecorded[] } {
  const matches = matchHoaxes(said, hoaxes);
  return {
    changes: matches.flatMap(
      ({ hoax, similarity: likeness }) => recordOccurrence(hoax, post, Math.round(likeness.share * 100)).changes,
    ),
    also: matches.map(({ hoax, similarity: likeness }) => {
      const detail: AuditDetail = { hoax: hoax.id, post: post.id, by: likeness.by };
      return { event: 'hoax.seen', detail: { ...detail, likeness: Math.round(likeness.share * 100) } };
    }),
  };
}

/** The hoax once more, seen in this post. @param likeness 0 to 100 */
export function recordOccurrence(hoax: Hoax, post: SeenPost, likeness: number): { hoax: Hoax; changes: Change[] } {
  const occurrence: HoaxOccurrence = {
    id: `${hoax.id}:${post.id}`,
    hoaxId: hoax.id,
    caseId: post.caseId,
    postId: post.id,
    network: post.network,
    at: post.flaggedAt,
    likeness,
    dismissedBy: null,
  };
  const after = { ...hoax, spread: seenAgain(hoax.spread, occurrence) };
  return {
    hoax: after,
    changes: [
      { kind: 'hoax', row: after },
      { kind: 'sighting', row: occurrence },
    ],
  };
}

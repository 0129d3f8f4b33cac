import { CLOCK } from '../people/actor.ts';
import type { ContentDeps } from './content-deps.ts';
import { contentDecision } from './content-deps.ts';
import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import { approvalEnded, tellOutcome, withContentStatus } from './content-outcome.ts';
import type { ContentState } from './model/content.ts';
import { departureFor, isFree } from './release-content.ts';

type At = Pick<ContentContext, 'now' | 'newId'>;

/**
 * Makes the contents of a restored database safe to go on with, so that nothing is published twice. What may have left after
 * the backup is of unknown fate. What was approved for later needs a fresh approval.
 * @returns how many contents changed
 */
export async function resumeContents({
  contents,
  newId,
  now,
}: Pick<ContentDeps, 'contents'> & Pick<ContentContext, 'newId'> & Pick<ContentDeps, 'now'>): Promise<number> {
  let changed = 0;
  for (const { content } of await contents.waiting()) {
    changed += await contents.transact(async (transaction) => {
      const state = await transaction.load(content.id);
      const at = { now: now(), newId };
      const outcome = state === null ? null : restoredContent(state, at);
      if (outcome === null) return 0;
      await transaction.save(contentDecision('content.restored', content.id, outcome, { actor: CLOCK, now: at.now }));
      return 1;
    });
  }
  return changed;
}

/** Returns what a restored backup makes of a content; null where it changes nothing. */
export function restoredContent(state: ContentState, at: At): ContentOutcome | null {
  const { status } = state.content;
  if (status.kind === 'leaving' || (status.kind === 'approved' && status.dueAt <= at.now))
    return mayHaveLeft(state, at);
  const isApproved = status.kind === 'approved' || status.kind === 'held' || status.kind === 'missed';
  return isApproved ? approvalEnded(state, 'restored', at) : null;
}

function mayHaveLeft(state: ContentState, at: At): ContentOutcome | null {
  const { content } = state;
  const { status } = content;
  if (status.kind !== 'approved' && status.kind !== 'leaving') return null;
  const departures = content.places.flatMap((place) => {
    const known = state.departures.find(({ target }) => target === place.target);
    if (isFree(known)) return [{ ...departureFor(state, place, at), status: 'unknown' as const }];
    return known?.status === 'publishing' ? [{ ...known, status: 'unknown' as const }] : [];
  });
  if (departures.length === 0) return null;
  const { dueAt, handbook } = status;
  const leaving = withContentStatus(content, { kind: 'leaving', dueAt, handbook }, at);
  const audit = { unknown: departures.map(({ id }) => id) };
  return tellOutcome({ content: leaving, departures }, { sentence: { key: 'content.restored' } }, { audit });
}

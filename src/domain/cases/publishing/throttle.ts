import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState, Publication } from '../model/case-state.ts';
import type { Change, Effect } from '../model/changes.ts';
import { answersMany } from '../model/destinations-of.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { apartMs } from './bulk-replies.ts';
import { latenessOf } from './lateness.ts';

/** Of the time between two: what leaves on time is there a moment later, and need not be put off for it. */
const ENOUGH = 0.9;

/**
 * Of one of many replies whose time has come: puts it off when another text of ours has left for its network a moment ago, by whichever
 * approval, so that a network is never asked for more than its pace.
 * What is late already is no matter of pace.
 * @param sendableSince since when it could be sent (ISO 8601 UTC)
 * @returns null where nothing has to wait
 */
export async function throttle(
  publicationId: string,
  state: CaseState,
  transaction: Pick<CaseTransaction, 'lastLeft'>,
  { handbook, now }: Pick<ActionContext, 'handbook' | 'now'>,
  sendableSince = now,
): Promise<{ changes: Change[]; effects: Effect[]; audit: [] } | null> {
  const publication = state.publications.find(({ id }) => id === publicationId);
  if (publication?.status !== 'held' || !isOneOfMany(publication, state)) return null;
  if (latenessOf(publication, sendableSince) !== null) return null;
  const last = await transaction.lastLeft(publication.network);
  if (last === null) return null;
  const holdUntil = new Date(Date.parse(last) + ENOUGH * apartMs(publication.network, handbook)).toISOString();
  if (holdUntil <= now) return null;
  return {
    changes: [{ kind: 'publication', row: { ...publication, holdUntil } }],
    effects: [{ kind: 'publish', publicationId, dueAt: holdUntil }],
    audit: [],
  };
}

function isOneOfMany({ draftId }: Publication, { drafts }: CaseState): boolean {
  const draft = drafts.find(({ id }) => id === draftId);
  return draft !== undefined && answersMany(draft);
}

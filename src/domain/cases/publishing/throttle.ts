import { momentAfter } from '../../time/moment-after.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Change, Effect } from '../model/changes.ts';
import { answersMany } from '../model/destinations-of.ts';
import type { Publication } from '../model/publication.ts';
import type { OwnTexts } from '../ports/case-store.ts';
import { apartMs } from './bulk-replies.ts';
import { latenessOf } from './lateness.ts';

/**
 * Share of the interval between two replies that is enough: a text that leaves on time arrives a
 * moment later and need not be postponed.
 */
const ENOUGH = 0.9;

/**
 * Postpones one of many replies if another text of ours, under any approval, has just left for its
 * network. No network thus gets more than its rate limit. A reply that is already late is not
 * postponed.
 * @param sendableSince moment since which it could be sent (ISO 8601 UTC)
 * @returns null if nothing has to wait
 */
export async function throttle(
  publicationId: string,
  state: CaseState,
  transaction: Pick<OwnTexts, 'lastLeft'>,
  { handbook, now }: Pick<ActionContext, 'handbook' | 'now'>,
  sendableSince = now,
): Promise<{ changes: Change[]; effects: Effect[]; audit: [] } | null> {
  const publication = state.publications.find(({ id }) => id === publicationId);
  if (publication?.status !== 'held' || !isOneOfMany(publication, state)) return null;
  if (latenessOf(publication, sendableSince) !== null) return null;
  const last = await transaction.lastLeft(publication.network);
  if (last === null) return null;
  const holdUntil = momentAfter(last, ENOUGH * apartMs(publication.network, handbook));
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

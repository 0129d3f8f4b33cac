import type { ActionContext } from '../../cases/decision/outcome.ts';
import type { Effect } from '../../cases/model/changes.ts';
import type { Flag } from '../../cases/model/joining/flag.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import type { FlagNews } from './flag-news.ts';
import type { Flagger } from './flagger-now.ts';

/**
 * Keeps a flag whose person hears what became of it, or whose message shows that it was taken. Of an opinion it
 * keeps no message, which leads to the author: only the outbox holds it, until it is shown there.
 */
export async function saveFlag(
  transaction: Pick<CaseTransaction, 'save'>,
  flagged: Pick<Flag, 'caseId' | 'message'> & { flagger: Flagger; news: FlagNews; isOpinion: boolean },
  { actor, now, newId }: Pick<ActionContext, 'actor' | 'now' | 'newId'>,
): Promise<void> {
  const { caseId, message, flagger, news, isOpinion } = flagged;
  const isColleague = flagger === 'colleague';
  if (actor.kind !== 'slack' || (message === null && !isColleague)) return;
  // Of an opinion that is closed at once nothing more is to be told.
  const endedAt = news === 'opinion' ? now : null;
  const row: Flag = {
    id: newId(),
    caseId,
    by: actor,
    at: now,
    message: isOpinion ? null : message,
    isColleague,
    endedAt,
  };
  const received: Effect = {
    kind: 'flag_news',
    flagId: row.id,
    stage: 'received',
    ...(isOpinion && message !== null ? { message } : {}),
  };
  await transaction.save({ changes: [{ kind: 'flag', row }], audit: [], effects: message === null ? [] : [received] });
}

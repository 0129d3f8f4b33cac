import { happenedSince, mineIn } from '../../../domain/crises/catch-up/catch-up.ts';
import { actorKey } from '../../../domain/people/actor.ts';
import { RefusedError } from '../../../errors.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { catchUpMessage } from '../messages/catch-up-message.ts';
import { markDrill } from '../senders/crisis-sender.ts';
import { seenCrisis } from '../senders/seen-crisis.ts';

/** Returns what a person missed of a crisis, and notes that they have looked. */
export async function catchUp(
  crisisId: number,
  { actor }: Pick<Requester, 'actor'>,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'readers' | 'bot'>,
): Promise<DrawnCard> {
  const { reader } = deps.crises;
  const handbook = deps.cases.handbook.current();
  const now = deps.cases.now();
  const rows = await reader.whole(crisisId);
  if (rows === null) throw new RefusedError('refusal.no_such_crisis');
  const { crisis } = rows.board;
  const since = await reader.followers.lastLook(crisisId, actor.user);
  const period = { from: since ?? crisis.startedAt, to: now };
  const [hoaxes, hour, claimed] = await Promise.all([
    deps.readers.hoaxes.ofPeriod(period),
    reader.hour(crisisId, period),
    deps.readers.cases.list({ kind: 'mine', actorKey: actorKey(actor) }),
  ]);
  const mine = mineIn(rows.board, claimed, actor, { handbook, now });
  const happened = happenedSince({ ...rows, hoaxes }, since ?? '', handbook);
  const ids = mine.cases.map(({ core }) => core.id);
  const view = await seenCrisis(rows.board, { handbook, texts, now }, deps.bot.cardLink, ids);
  const row = { id: `${crisisId}:${actor.user}`, crisisId, person: actor.user, at: now };
  await deps.cases.store.transact(({ save }) =>
    save({ changes: [{ kind: 'crisis_look', row }], audit: [], effects: [] }),
  );
  return markDrill(catchUpMessage({ since, happened, hour, mine }, view), crisis, { watermark: null, texts });
}

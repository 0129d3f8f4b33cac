import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { CrisisSenderDeps } from './crisis-sender.ts';
import { SUBJECTS } from './crisis-sender.ts';

/**
 * Returns where a message about a crisis belongs: below its board; in a channel of its own, in the
 * channel. Null while it has no board.
 */
export async function placeBelow(
  { id, channel }: Pick<Crisis, 'id' | 'channel'>,
  { outbox }: Pick<CrisisSenderDeps, 'outbox'>,
): Promise<{ channel: string; threadTs?: string } | null> {
  const message = await outbox.boardPlace(SUBJECTS.board(id));
  if (message === null) return null;
  return message.channel === channel ? { channel } : { channel: message.channel, threadTs: message.ts };
}

import { RefusedError } from '../../../errors.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { messageLink } from '../../kit/message-link.ts';
import type { NumberedRow } from '../../kit/numbered-row.ts';
import { namedCrisis } from '../board/ledger-reference.ts';

type Reads = {
  crises: { reader: Pick<SlackDeps['crises']['reader'], 'list'> };
  bot: Pick<SlackDeps['bot'], 'boardLink' | 'workspaceUrl'>;
};

/**
 * Returns the number of the crisis that a click names. Numbers are used again after a restore, so a
 * number alone leads to an action only on the board of that crisis, or in its thread.
 * @param body the click; null for a submitted modal, which is in no message
 * @throws RefusedError with the link to the board, where the button is of another crisis
 */
export async function ownCrisis(named: NumberedRow, body: object | null, deps: Reads): Promise<number> {
  const { id, mark } = named;
  const crisis = (await deps.crises.reader.list()).find((one) => one.id === id);
  // The action itself is refused: there is no such crisis.
  if (crisis === undefined) return id;
  const link = await deps.bot.boardLink(id);
  const isOwn = mark === null ? link !== null && isAtBoard(link, body, deps) : mark === namedCrisis(crisis).mark;
  if (isOwn) return id;
  throw link === null
    ? new RefusedError('refusal.other_crisis', { id })
    : new RefusedError('refusal.other_crisis_at', { id, link });
}

/** Returns true for a click on the board, or on a message in its thread. */
function isAtBoard(board: string, body: object | null, { bot }: Pick<Reads, 'bot'>): boolean {
  const { channel, message } = (body ?? {}) as {
    channel?: { id?: string };
    message?: { ts?: string; thread_ts?: string };
  };
  const ts = message?.thread_ts ?? message?.ts;
  if (channel?.id === undefined || ts === undefined) return false;
  return messageLink(bot.workspaceUrl, { channel: channel.id, ts }) === board;
}

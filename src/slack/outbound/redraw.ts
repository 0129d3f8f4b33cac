import type { MessageRef } from '../../domain/cases/ports/message-ref.ts';
import type { Card, TeamMessenger, Updated, Urgency } from '../../domain/cases/ports/team-messenger.ts';

/**
 * Redraws a message that belongs into `channel`. `gone`: it will not be there again, and a new one may take its place. While that
 * same channel is out of reach it is a retry: the channel may come back, with the message and its words.
 */
export async function redraw(
  { message, channel, card, urgency }: { message: MessageRef; channel: string; card: Card; urgency?: Urgency },
  messenger: Pick<TeamMessenger, 'update'>,
): Promise<Updated> {
  const updated = await messenger.update(message, card, urgency);
  const isShut = updated.kind === 'gone' && message.channel === channel;
  return isShut && updated.shut !== null ? updated.shut : updated;
}

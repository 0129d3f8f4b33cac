import type { MessageRef } from '../../domain/cases/ports/message-ref.ts';
import type { OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import type { OutgoingDeps } from './outgoing-deps.ts';
import { redraw } from './redraw.ts';

/** Redraws a message in its place. Posts it where it was never posted, or is no longer there. */
export async function drawAt(
  { subject, channel, card, outboxId }: { subject: string; channel: string; card: DrawnCard; outboxId: number },
  { outbox: { messages }, workspace: { messenger } }: Pick<OutgoingDeps, 'outbox' | 'workspace'>,
): Promise<
  { kind: 'drawn'; message: MessageRef; isNew: boolean } | Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>
> {
  const message = await messages.ofBoard(subject);
  if (message !== null) {
    const updated = await redraw({ message, channel, card }, messenger);
    if (updated.kind === 'done') return { kind: 'drawn', message, isNew: false };
    if (updated.kind !== 'gone') return updated;
  }
  const posted = await messenger.post({ channel, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  await messages.saveBoard(subject, posted.message);
  return { kind: 'drawn', message: posted.message, isNew: true };
}

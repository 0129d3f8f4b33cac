import type { MessageRef, Outbox, OutboxOutcome } from '../../domain/cases/ports/case-store.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';

/** Redraws a message in its place. Posts it where it was never posted, or is no longer there. */
export async function drawAt(
  { subject, channel, card, outboxId }: { subject: string; channel: string; card: DrawnCard; outboxId: number },
  { outbox, messenger }: { outbox: Outbox; messenger: TeamMessenger },
): Promise<
  { kind: 'drawn'; message: MessageRef; isNew: boolean } | Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>
> {
  const message = await outbox.boardPlace(subject);
  if (message !== null) {
    const updated = await messenger.update(message, card);
    if (updated.kind === 'done') return { kind: 'drawn', message, isNew: false };
    if (updated.kind !== 'gone') return updated;
  }
  const posted = await messenger.post({ channel, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  await outbox.saveBoardPlace(subject, posted.message);
  return { kind: 'drawn', message: posted.message, isNew: true };
}

import type { CardPlace, Outbox, OutboxOutcome } from '../../domain/cases/ports/case-store.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import type { DrawnCard } from '../kit/stamped.ts';

/** Redraws a message where it stands; posts it where it never was, or is no longer. */
export async function drawAt(
  { subject, channel, card, outboxId }: { subject: string; channel: string; card: DrawnCard; outboxId: number },
  { outbox, messenger }: { outbox: Outbox; messenger: TeamMessenger },
): Promise<{ kind: 'drawn'; place: CardPlace; isNew: boolean } | Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>> {
  const place = await outbox.boardPlace(subject);
  if (place !== null) {
    const updated = await messenger.update(place, card);
    if (updated.kind === 'done') return { kind: 'drawn', place, isNew: false };
    if (updated.kind !== 'gone') return updated;
  }
  const posted = await messenger.post({ channel, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  await outbox.saveBoardPlace(subject, posted.place);
  return { kind: 'drawn', place: posted.place, isNew: true };
}

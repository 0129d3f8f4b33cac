import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { WaitingReader } from '../../../domain/cases/model/joining/intake-reader.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { TeamChannels } from '../../../domain/crises/model/team-channels.ts';
import { textsOfHouse } from '../../../i18n/texts.ts';
import { withWatermark } from '../../kit/with-watermark.ts';
import { drawAt } from '../../outbound/draw-at.ts';
import { waitingCard } from '../messages/waiting-card.ts';
import type { MentionSenderDeps } from './send-mentions.ts';

export type WaitingSenderDeps = MentionSenderDeps & {
  readers: { waiting: WaitingReader };
  workspace: { channels: Pick<TeamChannels, 'pin' | 'unpin'> };
};

const SUBJECT = 'waiting';

/**
 * Redraws the card that counts the waiting cases, in its place. The card is pinned as long as any
 * case waits.
 */
export async function sendWaitingList(
  { id: outboxId }: OutboxItem & { effect: Extract<Effect, { kind: 'waiting_list' }> },
  deps: WaitingSenderDeps,
): Promise<OutboxOutcome> {
  const summary = await deps.readers.waiting.summary();
  const message = await deps.outbox.messages.ofBoard(SUBJECT);
  // Nothing waits, and nobody was told that anything did.
  if (summary.count === 0 && message === null) return { kind: 'done' };
  const handbook = deps.cases.handbook.current();
  const card = withWatermark(waitingCard(summary, handbook, textsOfHouse(handbook)), deps.watermark);
  if (summary.count === 0 && message !== null) {
    const updated = await deps.workspace.messenger.update(message, card);
    if (updated.kind !== 'gone' && updated.kind !== 'done') return updated;
    await deps.workspace.channels.unpin(message);
    // The next flood has a card of its own, where people look.
    await deps.outbox.messages.forgetBoard(SUBJECT);
    return { kind: 'done' };
  }
  const drawn = await drawAt({ subject: SUBJECT, channel: deps.team.casesChannel, card, outboxId }, deps);
  if (drawn.kind !== 'drawn') return drawn;
  if (drawn.isNew) await deps.workspace.channels.pin(drawn.message);
  return { kind: 'done' };
}

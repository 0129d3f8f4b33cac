import { buttonTurns } from '../../domain/bell/end-rings.ts';
import type { CaseDeps } from '../../domain/cases/decision/case-deps.ts';
import type { RungMessage, RungMessages } from '../../domain/cases/ports/rung-messages.ts';

/** Keeps the place of a message that rings, so that it loses its buttons once their turns are over; nothing where it has none. */
export async function keepRing(
  sent: Pick<RungMessage, 'outboxId' | 'message' | 'effect'>,
  { cases, outbox }: { cases: Pick<CaseDeps, 'now'>; outbox: { rungMessages: Pick<RungMessages, 'save'> } },
): Promise<void> {
  if (buttonTurns(sent.effect).length > 0) await outbox.rungMessages.save({ ...sent, sentAt: cases.now() });
}

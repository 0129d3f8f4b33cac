import { buttonTurns } from '../domain/bell/end-rings.ts';
import type { Effect } from '../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../domain/cases/ports/outbox.ts';
import type { RingEffect } from '../domain/cases/ports/rung-messages.ts';
import type { CopySenderDeps } from './bell/send-copies.ts';
import { drawnRing } from './bell/send-ring.ts';
import type { SenderDeps } from './cases/senders/send-case.ts';
import { endedLine } from './cases/senders/send-case.ts';
import type { CrisisSenderDeps } from './crises/senders/crisis-sender.ts';
import { endedCrisisLine } from './crises/senders/send-crisis.ts';
import type { DrawnCard } from './kit/with-watermark.ts';

type Deps = SenderDeps & CrisisSenderDeps & CopySenderDeps;

/** Takes the buttons of turns that are over from a message that rang for them; other work of the team goes first. */
export async function sendRingsOver(
  { effect }: OutboxItem & { effect: Extract<Effect, { kind: 'rings_over' }> },
  deps: Deps,
): Promise<OutboxOutcome> {
  const { rungMessages } = deps.outbox;
  const rung = await rungMessages.of(effect.outboxId);
  if (rung === null) return { kind: 'done' };
  const over = new Set([...rung.over, ...effect.keys]);
  const card = await drawnWithout(rung.effect, over, deps);
  const updated = card === null ? null : await deps.workspace.messenger.update(rung.message, card, 'can_wait');
  if (updated?.kind === 'retry') return updated;
  const hasButtons = updated?.kind === 'done' && buttonTurns(rung.effect).some(({ key }) => !over.has(key));
  if (!hasButtons) await rungMessages.forget(effect.outboxId);
  return { kind: 'done' };
}

/** Returns null where the message is not redrawn any more: its case is erased, or unknown. */
async function drawnWithout(effect: RingEffect, over: ReadonlySet<string>, deps: Deps): Promise<DrawnCard | null> {
  switch (effect.kind) {
    case 'ring':
    case 'direct_ring':
      return drawnRing(effect, over, deps);
    case 'thread':
      return endedLine(effect, deps);
    case 'crisis_line':
      return endedCrisisLine(effect, deps);
  }
}

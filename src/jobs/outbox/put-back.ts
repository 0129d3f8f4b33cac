import type { Outbox, OutboxItem } from '../../domain/cases/ports/outbox.ts';

/** Returns what was taken and not begun; the outbox keeps its order within each case. */
export async function putBack(
  items: readonly OutboxItem[],
  { outbox, now }: { outbox: Outbox; now(): string },
): Promise<void> {
  for (const { id } of items) await outbox.settle(id, { kind: 'retry', afterMs: 0, why: 'not begun' }, now());
}

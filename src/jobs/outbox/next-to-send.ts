import type { Importance } from '../../domain/cases/model/importance.ts';
import { mustFollow } from '../../domain/cases/model/importance.ts';
import { laneOf } from '../../domain/cases/model/lane-of.ts';
import type { OutboxItem } from '../../domain/cases/ports/outbox.ts';

/** `gate`: what it was found to go through; null while nobody has tried. */
export type Waiting<Item extends OutboxItem> = { item: Item; gate: string | null };

/**
 * Returns the waiting item to send next: the most important, a card before thread messages, then
 * the oldest. Excluded are items behind a closed gate, and those that must follow another of their
 * lane. That other item is as important as the most important one that follows it.
 * @param isOpen whether anything can go through a gate now
 * @returns null when none can go
 */
export function nextToSend<Item extends OutboxItem>(
  waiting: readonly Waiting<Item>[],
  isOpen: (gate: string) => boolean,
): Waiting<Item> | null {
  const can: { one: Waiting<Item>; importance: Importance }[] = [];
  for (const lane of Map.groupBy(waiting, ({ item }) => laneOf(item.effect)).values()) {
    const inOrder = lane.toSorted((one, other) => one.item.id - other.item.id);
    for (const [at, one] of inOrder.entries()) {
      if (one.gate !== null && !isOpen(one.gate)) continue;
      if (inOrder.slice(0, at).some((earlier) => follows(one, earlier))) continue;
      const importance = Math.min(
        ...[one, ...inOrder.slice(at + 1).filter((later) => follows(later, one))].map(({ item }) => item.importance),
      );
      can.push({ one, importance });
    }
  }
  const [first, ...others] = can;
  if (first === undefined) return null;
  return others.reduce((next, other) => (goesBefore(other, next) ? other : next), first).one;
}

function goesBefore<Item extends OutboxItem>(
  one: { one: Waiting<Item>; importance: Importance },
  other: { one: Waiting<Item>; importance: Importance },
): boolean {
  if (one.importance !== other.importance) return one.importance < other.importance;
  // A card is what people work with: it comes before the lines of others that are as important.
  const [isCard, isOtherCard] = [one, other].map(({ one: { item } }) => item.effect.kind === 'card');
  if (isCard !== isOtherCard) return isCard === true;
  return one.one.item.id < other.one.item.id;
}

function follows<Item extends OutboxItem>(later: Waiting<Item>, earlier: Waiting<Item>): boolean {
  return mustFollow(kindAndPlace(later.item), earlier.item.effect);
}

function kindAndPlace({ effect, hasPlace }: OutboxItem) {
  return { kind: effect.kind, hasPlace };
}

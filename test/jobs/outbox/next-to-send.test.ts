import { expect, it } from 'vitest';
import type { Effect, ThreadEntry } from '../../../src/domain/cases/model/changes.ts';
import { effectImportance } from '../../../src/domain/cases/model/importance.ts';
import type { OutboxItem } from '../../../src/domain/cases/ports/outbox.ts';
import { nextToSend } from '../../../src/jobs/outbox/next-to-send.ts';

type Matter = Parameters<typeof effectImportance>[1];

const atRisk: Matter = { class: 'life_risk', severity: 'S1' };
const urgent: Matter = { class: 'complaint', severity: 'S1' };
const quiet: Matter = { class: 'question', severity: 'S4' };

let lastId = 0;
function item(effect: Effect, matter: Matter, hasPlace = false): OutboxItem {
  lastId += 1;
  return { id: lastId, effect, attempts: 1, importance: effectImportance(effect, matter), hasPlace };
}
const card = (caseId: number): Effect => ({ kind: 'card', caseId });
const line = (caseId: number, entry: Partial<ThreadEntry> = {}): Effect => ({
  kind: 'thread',
  caseId,
  entry: { sentence: { key: 'thread.opened' }, ...entry },
});

/** The kinds and cases in the order in which they go, as long as anything can; `shut`: gates of items, by their number. */
function order(items: OutboxItem[], shut: Record<number, string> = {}): string[] {
  let waiting = items.map((one) => ({ item: one, gate: shut[one.id] ?? null }));
  const gone: string[] = [];
  for (;;) {
    const next = nextToSend(waiting, () => false);
    if (next === null) return gone;
    waiting = waiting.filter((one) => one !== next);
    gone.push(`${next.item.effect.kind} ${'caseId' in next.item.effect ? next.item.effect.caseId : ''}`.trim());
  }
}

it('begins with people at risk, then by severity, then with the oldest; lines that only keep the record come last', () => {
  const items = [
    item(line(9), quiet, true),
    item(card(1), quiet),
    item(card(2), urgent),
    item(card(3), atRisk),
    item(card(4), urgent),
  ];
  expect(order(items)).toEqual(['card 3', 'card 2', 'card 4', 'card 1', 'thread 9']);
});

it('lets a line that calls somebody go as soon as its case is important, and what stands before it in the thread with it', () => {
  const items = [
    item(card(1), urgent),
    item(line(2), atRisk, true),
    item(line(2, { asks: 'duty_officer' }), atRisk, true),
  ];
  expect(order(items)).toEqual(['thread 2', 'thread 2', 'card 1']);
});

it('lets the card of one go before the lines of another that is as important', () => {
  const items = [item(line(1, { asks: 'duty_officer' }), atRisk, true), item(card(2), atRisk)];
  expect(order(items)).toEqual(['card 2', 'thread 1']);
});

it('lets no card wait for a line of its thread, and a line for a card only while there is none', () => {
  const behind = [item(line(1), urgent, true), item(card(1), urgent, true)];
  expect(order(behind, { [behind[0]?.id ?? 0]: 'post C1' })).toEqual(['card 1']);
  const below = [item(card(2), urgent, true), item(line(2), urgent, true)];
  expect(order(below, { [below[0]?.id ?? 0]: 'update' })).toEqual(['thread 2']);
  const first = [item(card(3), urgent), item(line(3), urgent)];
  expect(order(first, { [first[0]?.id ?? 0]: 'post C1' })).toEqual([]);
});

it('lets a board wait for no line, and the lines of a crisis keep their order behind it', () => {
  const say: Effect = { kind: 'crisis_line', crisisId: 1, entry: { sentence: { key: 'crisis.opened' } } };
  const items = [item(say, null), item({ kind: 'board', crisisId: 1 }, null), item(say, null)];
  expect(order(items, { [items[0]?.id ?? 0]: 'post C1' })).toEqual(['board']);
  expect(order(items)).toEqual(['crisis_line', 'board', 'crisis_line']);
});

it('lets a ring go before the cards of less urgent cases and before all that only keeps the record', () => {
  const turn = { key: 'approval:d1', kind: 'approval', step: 'first', severity: 'S1' } as const;
  const items = [
    item(card(1), quiet),
    item(line(2), urgent, true),
    item(line(3, { turn, calls: { ids: ['UBIEL'], roles: [] } }), urgent, true),
    item({ kind: 'direct_ring', to: 'UBIEL', turns: [] }, null),
  ];
  expect(order(items)).toEqual(['thread 3', 'direct_ring', 'card 1', 'thread 2']);
});

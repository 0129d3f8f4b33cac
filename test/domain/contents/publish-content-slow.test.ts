import { expect, it } from 'vitest';
import type { OutboxItem } from '../../../src/domain/cases/ports/outbox.ts';
import { checkContents } from '../../../src/domain/contents/check-contents.ts';
import { ana, berta } from '../../support/builders/a-case.ts';
import { DUE, MASTODON, X } from '../../support/builders/a-content.ts';
import { anApprovedOnDatabase } from '../../support/drivers/an-approved-content.ts';

const HOUR_MS = 3_600_000;

it('writes down what a slow network says, also once its text counts as unknown', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  const { queue } = room.database.outbox;
  room.beforeAnswer(async () => {
    const isOfX = ({ effect }: OutboxItem) => effect.kind === 'publish_content' && effect.target === X;
    const [item] = (await queue.take(room.deps.now(), 100)).filter(isOfX);
    if (item === undefined) throw new Error('it was not due');
    await queue.settle(item.id, { kind: 'unknown', why: 'no outcome came' }, room.deps.now());
    expect((await room.state()).departures).toMatchObject([{ network: 'x', status: 'unknown' }]);
  });
  await room.leaves(X);
  expect((await room.state()).departures).toMatchObject([{ network: 'x', status: 'published', publishedAt: DUE }]);
});

it('leaves alone what a person said of a text while its network was slow', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  room.beforeAnswer(async () => {
    const { queue } = room.database.outbox;
    for (const { id } of await queue.take(room.deps.now(), 100))
      await queue.settle(id, { kind: 'unknown', why: 'no outcome came' }, room.deps.now());
    await room.does(ana, { kind: 'mark_out', target: X, url: 'https://x.com/vallserena/status/42' });
  });
  await room.leaves(X);
  expect((await room.state()).departures).toMatchObject([{ url: 'https://x.com/vallserena/status/42' }]);
});

it('asks nobody and reads no picture for a text that does not leave', async () => {
  await using room = await anApprovedOnDatabase();
  room.stands(berta, { kind: 'stranger', why: 'lookup_failed' });
  expect(await room.leaves(X)).toBe(DUE);
  await room.does(ana, { kind: 'drop' });
  room.pass(2 * HOUR_MS);
  expect(await room.leaves(X)).toBeNull();
});

it('takes back a text that people should publish by hand, because its network refused it', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  room.answers.push({ kind: 'failed', reason: 'publish.refused' }, { kind: 'by_hand' });
  await room.leaves(X);
  await room.leaves(MASTODON);
  room.pass(HOUR_MS);
  await checkContents(room.deps);
  expect((await room.state()).departures).toMatchObject([
    { network: 'x', status: 'stopped', reason: 'over' },
    { network: 'mastodon', status: 'stopped', reason: 'over' },
  ]);
});

import { expect, it } from 'vitest';
import type { Publisher, PublishOutcome } from '../../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../../src/domain/cases/publish-approved.ts';
import { ana, berta } from '../../../support/builders/a-case.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';

/** Two versions of a reply: the first meets this publisher, the case is taken up again, and the second is approved. */
async function twoVersions(first: () => Promise<PublishOutcome>) {
  const desk = await aDesk();
  await desk.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
  const sent: string[] = [];
  let answer = first;
  const publisher: Publisher = {
    publish({ text }) {
      sent.push(text);
      return answer();
    },
  };
  const leaves = async () => {
    await desk.backs(ana, 1, 'propose');
    await desk.backs(berta, 1, 'approve');
    desk.pass(30_000);
    const id = (await desk.caseOf(1)).publications.at(-1)?.id ?? 'none';
    return publishApproved(desk.deps, publisher, id);
  };
  const underway = leaves();
  await expect.poll(() => sent.length).toBe(1);
  await desk.does(ana, 1, { kind: 'reopen', note: 'Tarda mucho' });
  answer = async () => ({ kind: 'published', url: 'https://x.com/vallserena/status/2' });
  await leaves();
  const statuses = (await desk.caseOf(1)).publications.map(({ status, reason }) => [status, reason]);
  return { desk, sent, statuses, underway };
}

it('keeps the second version while the first is on its way', async () => {
  const { promise, resolve } = Promise.withResolvers<PublishOutcome>();
  const { desk, sent, statuses, underway } = await twoVersions(() => promise);
  await using _open = desk;
  resolve({ kind: 'published', url: 'https://x.com/vallserena/status/1' });
  await underway;
  expect(sent).toHaveLength(1);
  expect(statuses).toEqual([
    ['publishing', null],
    ['stopped', 'stopped.other_on_its_way'],
  ]);
});

it('keeps it while nobody knows whether the first is out', async () => {
  const { desk, sent, statuses } = await twoVersions(async () => ({ kind: 'unknown' }));
  await using _open = desk;
  expect(sent).toHaveLength(1);
  expect(statuses).toEqual([
    ['unknown', null],
    ['stopped', 'stopped.other_on_its_way'],
  ]);
});

it('lets it leave where a person publishes the first by hand, who sees both', async () => {
  const { desk, sent, statuses } = await twoVersions(async () => ({ kind: 'by_hand' }));
  await using _open = desk;
  expect(sent).toHaveLength(2);
  expect(statuses).toEqual([
    ['publishing', 'publish.by_hand'],
    ['published', null],
  ]);
});

import { expect, it } from 'vitest';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import { checkContent, checkContents } from '../../../src/domain/contents/check-contents.ts';
import { performContentAction } from '../../../src/domain/contents/perform-content-action.ts';
import type { People } from '../../../src/domain/people/actor.ts';
import { actorKey, CLOCK } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { webhookEventOf } from '../../../src/domain/webhooks/webhook-event.ts';
import { aFact, ana, berta } from '../../support/builders/a-case.ts';
import { aContentContext, DUE, MASTODON, X } from '../../support/builders/a-content.ts';
import { outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { anApprovedOnDatabase } from '../../support/drivers/an-approved-content.ts';

const HOUR_MS = 3_600_000;

it('calls the publisher once for each network, with the words of that network', async () => {
  await using room = await anApprovedOnDatabase();
  expect(await room.leaves(X)).toBe(DUE);
  expect(room.calls).toEqual([]);
  room.pass(2 * HOUR_MS);
  expect(await room.leaves(X)).toBeNull();
  expect(await room.leaves(X)).toBeNull();
  await room.leaves(MASTODON);
  expect(room.calls.map(({ publication, text, language }) => [publication.network, text, language])).toEqual([
    ['x', 'Ven al mercado de Navidad. Te esperamos.', 'es'],
    ['mastodon', 'El mercado de Navidad abre sus puestos. Te esperamos.', 'es'],
  ]);
  const { content, departures } = await room.state();
  expect(content.status).toEqual({ kind: 'out' });
  expect(departures.map(({ id, status }) => [id, status])).toEqual(
    room.calls.map(({ publication }) => [publication.id, 'published']),
  );
});

it('calls the publisher once, however many senders come at once', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  await Promise.all([room.leaves(X), room.leaves(X), room.leaves(X)]);
  expect(room.calls).toHaveLength(1);
  expect((await room.state()).departures.map(({ status }) => status)).toEqual(['published']);
});

it('makes a text unknown when its publisher breaks, and does not call it again', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  room.answers.push(new Error('the line went dead'));
  await room.leaves(X);
  await room.leaves(X);
  expect(room.calls).toHaveLength(1);
  expect((await room.state()).departures.map(({ status }) => status)).toEqual(['unknown']);
});

it('asks instead of leaving where the plan was turned off meanwhile', async () => {
  await using room = await anApprovedOnDatabase();
  expect(await room.leaves(X, false)).toBe(DUE);
  room.pass(2 * HOUR_MS);
  expect(await room.leaves(X, false)).toBeNull();
  expect(room.calls).toEqual([]);
  expect((await room.state()).content.status).toMatchObject({ kind: 'missed', dueAt: DUE });
  const asked = (await room.database.outbox.queue.take(momentAfter(DUE, 1), 100)).map(({ effect }) => effect);
  expect(asked).toContainEqual(
    expect.objectContaining({ kind: 'content_line', entry: expect.objectContaining({ asks: ['approver', 'lead'] }) }),
  );
});

it('does nothing while the approvers cannot be looked up', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  room.stands(berta, { kind: 'stranger', why: 'lookup_failed' });
  await expect(room.leaves(X)).rejects.toThrow('could not be looked up');
  expect((await room.state()).content.status.kind).toBe('approved');
  room.stands(berta, { kind: 'member', roles: ['writer'] });
  await room.leaves(X);
  expect(room.calls).toEqual([]);
  expect((await room.state()).content.status).toEqual({ kind: 'in_review', why: 'role_changed' });
});

it('leaves nothing that the record does not hold as it stands', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  const state = await room.state();
  const forged = state.signOffs.map((one) => (one.as === 'approver' ? { ...one, id: 'forged' } : one));
  const contents = { ...room.deps.contents, transact: room.deps.contents.transact };
  const unrecorded = await contents.transact((transaction) => transaction.unrecorded({ ...state, signOffs: forged }));
  expect(unrecorded.map(({ id }) => id)).toEqual(['forged']);
  expect(await contents.transact((transaction) => transaction.unrecorded(state))).toEqual([]);
});

it('is looked at by the clock: what nothing took in time asks, and what has not changed is not written', async () => {
  await using room = await anApprovedOnDatabase();
  await checkContents(room.deps);
  expect((await room.state()).content.status.kind).toBe('approved');
  room.pass(2 * HOUR_MS + 11 * 60_000);
  await checkContents(room.deps);
  expect((await room.state()).content).toMatchObject({ status: { kind: 'missed' }, since: momentAfter(DUE, 660_000) });
  await room.leaves(X);
  expect(room.calls).toEqual([]);
  await room.does(berta, { kind: 'publish_late', digest: room.digest });
  await room.leaves(X);
  expect(room.calls).toHaveLength(1);
});

it('asks for a fresh approval hours before its moment where an approver has left, while others can be found', async () => {
  await using room = await anApprovedOnDatabase();
  const { people } = room.deps;
  const standing = async (why: 'lookup_failed' | 'guest') => ({ kind: 'stranger', why }) as const;
  const looked = async (why: 'lookup_failed' | 'guest') => {
    const standingOf: People['standingOf'] = async (actor, ...rest) =>
      actorKey(actor) === actorKey(berta) ? standing(why) : people.standingOf(actor, ...rest);
    await checkContents({ ...room.deps, people: { ...people, standingOf } });
    return (await room.state()).content.status;
  };
  expect((await looked('lookup_failed')).kind).toBe('approved');
  expect(await looked('guest')).toEqual({ kind: 'in_review', why: 'role_changed' });
});

it('asks once what becomes of a text that is out when a value on which it rests is taken back', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  await room.leaves(X);
  await room.leaves(MASTODON);
  const out = await room.state();
  const facts = [aFact({ status: 'retracted' })];
  const fell = { ...out, content: { ...out.content, factIds: ['fact-1'] } };
  const context = aContentContext({ actor: CLOCK, facts });
  expect(checkContent(fell, { ...context, facts: [aFact()] })).toBeNull();
  const outcome = checkContent(fell, context);
  if (outcome?.kind !== 'done') throw new Error('nobody was asked');
  expect(outcome.effects).toContainEqual(
    expect.objectContaining({ entry: { sentence: { key: 'content.fact_fell' }, asks: ['approver', 'lead'] } }),
  );
  await room.database.cases.store.transact(({ save }) =>
    save(outcomeOf({ changes: facts.map((row) => ({ kind: 'fact', row }) as const) })),
  );
  await room.deps.contents.transact(({ save }) =>
    save({ changes: { ...fell, signOffs: [] }, audit: { ...entry, detail: {} }, effects: [] }),
  );
  const waiting = () => room.deps.contents.waiting();
  expect((await waiting()).map(({ content }) => content.id)).toEqual([room.id]);
  await room.deps.contents.transact(({ save }) =>
    save({ changes: outcome.changes, audit: { ...entry, detail: {} }, effects: [] }),
  );
  expect(await waiting()).toEqual([]);
  expect((await room.state()).content.status).toEqual({ kind: 'out' });
});

const entry = { event: 'content.checked', result: 'done', caseId: null, actor: CLOCK, at: DUE } as const;

it('does an action once, however often it is delivered, and records what it refuses', async () => {
  await using room = await anApprovedOnDatabase();
  const again = { ...room.asked(ana), contentId: room.id, action: { kind: 'drop' } as const };
  expect((await performContentAction(room.deps, again))?.content.status.kind).toBe('dropped');
  expect(await performContentAction(room.deps, again)).toBeNull();
  await expect(room.does(ana, { kind: 'drop' })).rejects.toThrow('refusal.content_moved_on');
  const other = { ...room.asked(ana), contentId: 'other', action: { kind: 'drop' } as const };
  await expect(performContentAction(room.deps, other)).rejects.toThrow('refusal.no_such_content');
  const rows = (await room.database.cases.reader.auditRows(1, 100)).map(({ body }) => JSON.parse(body));
  expect(rows.map(({ event, result }) => `${event} ${result}`)).toEqual([
    'content.plan done',
    'content.propose done',
    'content.approve done',
    'content.drop done',
    'content.drop refused',
    'content.drop refused',
  ]);
});

it('tells other systems of each network on which it is out, by ids and states alone', async () => {
  await using room = await anApprovedOnDatabase();
  room.pass(2 * HOUR_MS);
  room.answers.push({ kind: 'by_hand' }, { kind: 'published', url: 'https://masto.example/@vallserena/1' });
  await room.leaves(X);
  await room.leaves(MASTODON);
  await room.does(ana, { kind: 'mark_out', target: X, url: 'https://x.com/vallserena/status/42' });
  expect((await room.state()).content.status).toEqual({ kind: 'out' });
  const rows = await room.database.cases.reader.auditRows(1, 1_000);
  const events = rows.flatMap((row) => webhookEventOf(row) ?? []);
  expect(events.map(({ type, subject }) => [type, subject])).toEqual([
    ['planned.out', `planned:${room.id}`],
    ['planned.out', `planned:${room.id}`],
  ]);
  expect(events.map(({ body }) => JSON.parse(body))).toMatchObject([
    { planned: room.id, network: 'mastodon' },
    { planned: room.id, network: 'x' },
  ]);
  const keys = Object.keys(JSON.parse(events[0]?.body ?? '{}'));
  expect(keys).toEqual(['id', 'type', 'at', 'sequence', 'planned', 'network']);
});

it('draws the lists again that show it, also one that is older than its approval', async () => {
  await using room = await anApprovedOnDatabase();
  const { queue } = room.database.outbox;
  await room.does(ana, { kind: 'send_back', note: 'Falta la plaza' });
  const resumed = { by: CLOCK, at: room.deps.now() };
  const list = { id: 'list-1', crisisId: null, scope: { kind: 'none' }, except: null, reason: '' } as const;
  const row: Pause = { ...list, errands: [], by: CLOCK, at: room.deps.now(), resumed };
  await room.database.cases.store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'pause', row }] })));
  room.pass(20 * 60_000);
  await room.does(ana, { kind: 'propose', digest: room.digest });
  room.pass(10 * 60_000);
  for (const { id } of await queue.take(room.deps.now(), 100))
    await queue.settle(id, { kind: 'done' }, room.deps.now());
  await room.does(berta, { kind: 'approve', digest: room.digest });
  const due = (await queue.take(room.deps.now(), 100)).map(({ effect }) => effect);
  expect(due).toContainEqual({ kind: 'pause_list', pauseId: 'list-1' });
});

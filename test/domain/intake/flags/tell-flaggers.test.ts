import { expect, it } from 'vitest';
import { flagPost } from '../../../../src/domain/intake/flag-post.ts';
import { endOfFlag } from '../../../../src/domain/intake/flags/flag-news.ts';
import { tellFlaggers } from '../../../../src/domain/intake/flags/tell-flaggers.ts';
import { mergeCases } from '../../../../src/domain/intake/merge-cases.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { ana, aPerson, berta, nil } from '../../../support/builders/a-case.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';

const LIBRARY = '¿A qué hora abre la biblioteca el sábado?';
const emily = aPerson('UEMILY');

async function aRoom() {
  const desk = await aDesk();
  let count = 0;
  const flags = (actor: Actor, text = LIBRARY, message: { channel: string; ts: string } | null = null) => {
    const post = { network: 'x', text, author: 'vecina', url: null, postedAt: null };
    return flagPost(desk.deps, { post, why: null, actor, channel: 'C1', message, deliveryKey: `flag-${++count}` });
  };
  const news = async () => (await desk.catchesUp()).flatMap((one) => (one.kind === 'flag_news' ? [one.stage] : []));
  return { ...desk, flags, news };
}

it('a colleague hears once how it ended, however often they flagged it, and each colleague does', async () => {
  await using room = await aRoom();
  expect(await room.flags(nil)).toEqual({ kind: 'opened', caseId: 1, news: 'received' });
  expect(await room.flags(nil)).toEqual({ kind: 'joined', caseId: 1, news: 'received' });
  expect(await room.flags(emily)).toEqual({ kind: 'joined', caseId: 1, news: 'received' });
  await tellFlaggers(room.deps);
  expect(await room.news()).toEqual([]);
  await room.does(berta, 1, { kind: 'dismiss', reason: 'let_stand', note: '' });
  await tellFlaggers(room.deps);
  await tellFlaggers(room.deps);
  expect(await room.news()).toEqual(['ended', 'ended']);
  await room.does(berta, 1, { kind: 'reopen', note: 'Otra vez' });
  await room.does(berta, 1, { kind: 'dismiss', reason: 'spam', note: '' });
  await tellFlaggers(room.deps);
  expect(await room.news()).toEqual([]);
});

it('the team hears nothing of its own flags; a message that it flagged shows that it is taken, and that it ended', async () => {
  await using room = await aRoom();
  expect(await room.flags(ana)).toEqual({ kind: 'opened', caseId: 1 });
  await room.flags(ana, 'Hay un contenedor volcado en la calle Nueva desde ayer', { channel: 'C2', ts: '1.1' });
  expect(await room.news()).toEqual(['received']);
  for (const id of [1, 2]) await room.does(berta, id, { kind: 'dismiss', reason: 'let_stand', note: '' });
  await tellFlaggers(room.deps);
  expect(await room.news()).toEqual(['ended']);
});

it('whoever flagged a post hears of the case to which it was brought, not that the emptied one is closed', async () => {
  await using room = await aRoom();
  await room.flags(ana, '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio');
  await room.flags(nil, 'El barranco baja muy lleno por El Molinar, ¿se puede cruzar?', { channel: 'C2', ts: '2.1' });
  expect(await room.news()).toEqual(['received']);
  const merge = { caseId: 2, into: 1, actor: ana, channel: 'C1', deliveryKey: 'merge' };
  expect(await mergeCases(room.deps, merge)).toBe(true);
  await tellFlaggers(room.deps);
  expect(await room.news()).toEqual([]);
  await room.does(berta, 1, { kind: 'dismiss', reason: 'let_stand', note: '' });
  await tellFlaggers(room.deps);
  expect(await room.news()).toEqual(['ended']);
});

it('an opinion that is flagged again has been closed already, for whoever flags it, and no flag of it keeps its message', async () => {
  await using room = await aRoom();
  const flags = (actor: Actor, n: number) =>
    room.flags(actor, 'Que dimita la alcaldesa', { channel: 'C2', ts: `${n}.1` });
  expect(await flags(nil, 1)).toEqual({ kind: 'opened', caseId: 1, news: 'opinion' });
  expect(await flags(emily, 2)).toEqual({ kind: 'joined', caseId: 1, news: 'opinion' });
  expect(await flags(ana, 3)).toEqual({ kind: 'joined', caseId: 1 });
  await tellFlaggers(room.deps);
  const told = (await room.catchesUp()).flatMap((one) => (one.kind === 'flag_news' ? [one] : []));
  expect(told.map(({ stage, message }) => [stage, message?.ts])).toEqual([
    ['received', '1.1'],
    ['received', '2.1'],
    ['received', '3.1'],
  ]);
  const kept = await room.deps.store.look(({ posts }) => Promise.all(told.map((one) => posts.flags.byId(one.flagId))));
  expect(kept.map((flag) => flag?.message)).toEqual([null, null, null]);

  // Once the team has taken it up, a colleague hears how it ends, and still no message of theirs is kept.
  await room.does(berta, 1, { kind: 'reopen', note: 'Pregunta algo' });
  expect(await flags(nil, 4)).toEqual({ kind: 'joined', caseId: 1, news: 'received' });
  await room.does(berta, 1, { kind: 'dismiss', reason: 'let_stand', note: '' });
  await tellFlaggers(room.deps);
  const last = (await room.catchesUp()).flatMap((one) => (one.kind === 'flag_news' ? [one] : []));
  expect(last.map(({ stage }) => stage)).toEqual(['received', 'ended']);
  const flag = await room.deps.store.look(({ posts }) => posts.flags.byId(last[1]?.flagId ?? 'none'));
  expect(flag).toMatchObject({ message: null, isColleague: true });
});

it('of violence, suicide and minors a colleague hears that the people on duty have it, and no end', async () => {
  await using room = await aRoom();
  const at = room.deps.handbook.current();
  for (const text of ['Mi marido me pega y tengo miedo', 'No quiero vivir más, me voy a matar']) {
    const flagged = await room.flags(nil, text);
    expect([text, flagged]).toEqual([text, { kind: 'opened', caseId: expect.any(Number), news: 'on_duty' }]);
    const id = flagged.kind === 'opened' ? flagged.caseId : 0;
    await room.does(berta, id, { kind: 'dismiss', reason: 'spam', note: '' });
    const state = await room.caseOf(id);
    expect([state.core.closed?.reason, endOfFlag(state, at)]).toEqual(['spam', null]);
  }
});

it('where colleagues may not flag, one hears what it takes', async () => {
  await using room = await aRoom();
  const settings = { ...room.deps.settings, colleaguesFlag: false };
  const post = { network: 'x', text: LIBRARY, author: null, url: null, postedAt: null };
  const asked = { post, why: null, actor: nil, channel: 'C1', deliveryKey: 'once' };
  await expect(flagPost({ ...room.deps, settings }, asked)).rejects.toMatchObject({
    sentence: { key: 'refusal.stranger_no_role' },
  });
});

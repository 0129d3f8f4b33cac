import { expect, it } from 'vitest';
import { unheardTurns } from '../../../src/domain/bell/unheard-turns.ts';
import { ana, biel, dora } from '../../support/builders/a-case.ts';
import { words } from '../../support/builders/crises/a-crisis-desk.ts';
import { aRingingDesk } from '../../support/builders/crises/a-ringing-desk.ts';

const MINUTE = 60_000;

/** A statement of a crisis in S1 that has all its facts. */
async function aStatement() {
  const desk = await aRingingDesk();
  await desk.start({ level: 'S1' });
  await desk.knows('La Ribera');
  await desk.knows('naranja', { key: 'level' });
  await desk.knows('12:30', { key: 'next_update' });
  const caseId = await desk.states();
  await desk.rings();
  desk.pass(2 * MINUTE);
  return {
    ...desk,
    caseId,
    /** What must be called for outside of Slack. */
    unheard: async () =>
      (await unheardTurns(desk.deps)).map(({ caseId: id, severity, reason }) => [id, severity, reason]),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

it('is an S1 text that waits for approval longer than the handbook gives it, and that nobody has taken', async () => {
  await using desk = await aStatement();
  expect(await desk.approves(desk.caseId, [ana])).toEqual(['done']);
  expect((await desk.rings()).join()).toContain('approval first');
  desk.pass(5 * MINUTE - 1_000);
  expect(await desk.unheard()).toEqual([]);
  desk.pass(1_000);
  expect(await desk.unheard()).toEqual([[desk.caseId, 'S1', 'approval']]);

  const rung = (await desk.deps.store.turns.rings.since('')).find(({ kind }) => kind === 'approval');
  const turn = { key: rung?.turn ?? '', caseId: desk.caseId, crisisId: null };
  expect(await desk.take(biel, turn, 'd1')).toBe('done');
  expect(await desk.unheard()).toEqual([]);
});

it('is at once what rang before the clock was set back by an hour', async () => {
  await using desk = await aStatement();
  await desk.approves(desk.caseId, [ana]);
  await desk.rings();
  expect(await desk.unheard()).toEqual([]);
  desk.pass(-60 * MINUTE);
  expect(await desk.unheard()).toEqual([[desk.caseId, 'S1', 'approval']]);
});

it('begins again with the next approval that is lacking, and is over with the last', async () => {
  await using desk = await aStatement();
  await desk.approves(desk.caseId, [ana]);
  await desk.rings();
  desk.pass(6 * MINUTE);
  await desk.backs(biel, desk.caseId, 'approve');
  await desk.rings();
  expect(await desk.unheard()).toEqual([]);
  desk.pass(6 * MINUTE);
  expect(await desk.unheard()).toEqual([[desk.caseId, 'S1', 'approval']]);
  await desk.backs(dora, desk.caseId, 'approve');
  expect(await desk.unheard()).toEqual([]);
});

it('is an S1 reply that was stopped, three minutes after the first ring', async () => {
  await using desk = await aStatement();
  expect(await desk.approves(desk.caseId, [ana, biel, dora])).toEqual(['done', 'done', 'done']);
  const zone = (await desk.board()).facts.find(({ key }) => key === 'zone');
  await desk.does(ana, { kind: 'retract_fact', factId: zone?.id ?? 'none', why: 'No es así' });
  await desk.rings();
  desk.pass(MINUTE);
  await desk.rings();
  expect(await desk.unheard()).toEqual([]);
  desk.pass(3 * MINUTE);
  expect(await desk.unheard()).toEqual([[desk.caseId, 'S1', 'stopped']]);
});

it('is an S1 crisis that nobody joins, three minutes after the first ring, and no more once another acts in it', async () => {
  await using desk = await aRingingDesk();
  await desk.start({ level: 'S1' });
  expect((await desk.rings()).join()).toContain('crisis first');
  const unheard = async () =>
    (await unheardTurns(desk.deps)).map(({ caseId, crisisId, reason }) => [caseId, crisisId, reason]);
  desk.pass(3 * MINUTE - 1_000);
  expect(await unheard()).toEqual([]);
  desk.pass(1_000);
  expect(await unheard()).toEqual([[null, 1, 'crisis']]);
  await desk.does(ana, words('La Ribera'));
  expect(await unheard()).toEqual([[null, 1, 'crisis']]);
  const fact = (await desk.board()).facts.at(-1);
  expect(await desk.does(biel, { kind: 'verify_fact', factId: fact?.id ?? 'none' })).toBe('done');
  expect(await unheard()).toEqual([]);
});

it('is a fact of an S1 crisis that nobody confirms within the minutes of an approval', async () => {
  await using desk = await aRingingDesk();
  await desk.start({ level: 'S1' });
  await desk.does(biel, words('naranja', { key: 'level' }));
  await desk.rings();
  desk.pass(2 * MINUTE);
  await desk.does(ana, words('La Ribera'));
  await desk.rings();
  desk.pass(5 * MINUTE - 1_000);
  const unheard = async () => (await unheardTurns(desk.deps)).map(({ crisisId, reason }) => [crisisId, reason]);
  expect(await unheard()).toEqual([[1, 'fact']]);
  desk.pass(1_000);
  expect(await unheard()).toEqual([
    [1, 'fact'],
    [1, 'fact'],
  ]);
});

it('is at once what rang only people in Do Not Disturb, and not what one of them who is awake has heard too', async () => {
  await using desk = await aRingingDesk();
  await desk.start({ level: 'S1' });
  await desk.rings();
  const rings = await desk.deps.store.turns.rings.since('');
  const rung = rings.filter(({ kind }) => kind === 'crisis').map(({ who }) => who);
  expect(rung.length).toBeGreaterThan(1);
  const unheard = async (asleep: readonly string[]) =>
    (await unheardTurns({ ...desk.deps, silent: async () => new Set(asleep) })).map(({ reason }) => reason);
  expect(await unheard(rung.slice(1))).toEqual([]);
  expect(await unheard(rung)).toEqual(['crisis']);
});

it('is not at once what rang a person who works in spite of Do Not Disturb: whoever acted in the last ten minutes', async () => {
  await using desk = await aStatement();
  desk.pass(9 * MINUTE);
  await desk.approves(desk.caseId, [ana]);
  await desk.rings();
  const unheard = async () => {
    const silent = async (users: readonly string[]) => new Set(users);
    return (await unheardTurns({ ...desk.deps, silent })).map(({ reason }) => reason);
  };
  expect(await unheard()).toEqual(['approval']);
  await desk.does(biel, words('13:00', { key: 'next_update' }));
  expect(await unheard()).toEqual([]);
  desk.pass(5 * MINUTE);
  expect(await unheard()).toEqual(['approval']);
});

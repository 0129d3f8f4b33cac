import { describe, expect, it } from 'vitest';
import { turnsOfCase } from '../../../src/domain/bell/turns-of-case.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { ana, berta, biel, dora } from '../../support/builders/a-case.ts';
import { words } from '../../support/builders/crises/a-crisis-desk.ts';
import { aRingingDesk } from '../../support/builders/crises/a-ringing-desk.ts';

const { kind: _, key: __, title: ___, ...TOWN } = words('La Ribera');

/** A first message is out; its zone is found to be wrong. */
async function published() {
  const desk = await aRingingDesk();
  await desk.start({ level: 'S1' });
  for (const one of [words('El Molinar'), words('naranja', { key: 'level' }), words('12:30', { key: 'next_update' })])
    await desk.does(ana, one);
  const facts = (await desk.board()).facts;
  await desk.does(biel, { kind: 'verify_facts', factIds: facts.map(({ id }) => id) });
  const id = await desk.states();
  await desk.backs(ana, id, 'propose');
  await desk.approves(id, [ana, biel, dora]);
  await desk.leavesHold(id);
  await desk.isPublished(id);
  const zone = facts.find(({ key }) => key === 'zone')?.id ?? 'none';
  const correction = async () => (await desk.board()).statements.find(({ core }) => core.statement === 'correction');
  const turns = async () => {
    const state = await correction();
    const at = { handbook: desk.deps.handbook.current(), now: desk.deps.now() };
    return state === undefined ? [] : turnsOfCase(state, at).map(({ kind }) => kind);
  };
  const retracts = (instead?: typeof TOWN) =>
    desk.does(ana, {
      kind: 'retract_fact',
      factId: zone,
      why: 'Es otro barrio',
      ...(instead === undefined ? {} : { instead }),
    });
  return { ...desk, zone, correction, turns, retracts };
}

describe('a fact that is retracted with the value that holds instead', () => {
  it('ends at once, and its correction waits a moment for the new value: it is rung for once', async () => {
    await using desk = await published();
    expect(await desk.retracts(TOWN)).toBe('done');
    const proposed = (await desk.board()).facts.find(({ status }) => status === 'proposed');
    expect(proposed).toMatchObject({ key: 'zone', value: 'La Ribera', enteredBy: ana });
    expect(await desk.correction()).toBeDefined();
    expect(await desk.turns()).toEqual([]);
    expect(await desk.does(biel, { kind: 'verify_fact', factId: proposed?.id ?? 'none' })).toBe('done');
    expect(await desk.turns()).toEqual(['approval']);
    const corrected = await desk.caseOf((await desk.correction())?.core.id ?? 0);
    expect(currentDraft(corrected)?.text).toContain('La Ribera');
    await desk.record();
  });

  it('tells who approves or takes the correction meanwhile what it waits for, and not that it is over', async () => {
    await using desk = await published();
    await desk.retracts();
    const id = (await desk.correction())?.core.id ?? 0;
    await desk.rings();
    const rung = (await desk.deps.store.turns.rings.since('')).findLast(({ caseId }) => caseId === id);
    expect(rung?.kind).toBe('approval');
    const take = (delivery: string) => desk.take(biel, { key: rung?.turn ?? '', caseId: id, crisisId: null }, delivery);
    await desk.does(ana, words('La Ribera'));
    expect([await desk.backs(biel, id, 'approve'), await take('d1')]).toEqual([
      'refusal.waits_for_value',
      'refusal.waits_for_value',
    ]);
    desk.pass(3 * 60_000);
    expect([await take('d2'), await desk.backs(biel, id, 'approve')]).toEqual(['done', 'done']);
  });

  it('is corrected without it where nobody confirms it within three minutes', async () => {
    await using desk = await published();
    await desk.retracts(TOWN);
    desk.pass(3 * 60_000);
    expect(await desk.turns()).toEqual(['approval']);
  });

  it('takes two approvals and no proposal, in the words of the handbook alone', async () => {
    await using desk = await published();
    expect(await desk.retracts()).toBe('done');
    const id = (await desk.correction())?.core.id ?? 0;
    expect(await desk.backs(biel, id, 'approve')).toBe('done');
    expect(statusOf(await desk.caseOf(id))).toBe('in_review');
    expect(await desk.backs(dora, id, 'approve')).toBe('done');
    expect((await desk.caseOf(id)).publications.map(({ status }) => status)).toEqual(['held', 'held']);
  });

  it('is not retracted where the value or its source is missing', async () => {
    await using desk = await published();
    expect(await desk.retracts({ ...TOWN, source: '' })).toBe('refusal.fact_without_source');
    expect((await desk.board()).facts.find(({ id }) => id === desk.zone)).toMatchObject({ status: 'verified' });
    expect(await desk.correction()).toBeUndefined();
    expect(await desk.does(berta, { kind: 'retract_fact', factId: desk.zone, why: ' ', instead: TOWN })).toBe(
      'refusal.reason_needed',
    );
  });
});

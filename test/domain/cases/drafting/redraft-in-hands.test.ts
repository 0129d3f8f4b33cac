import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

/** A first message on two networks that a person has to publish by hand. */
async function aStatementInHands() {
  const desk = await aCrisisDesk();
  await desk.start();
  await desk.knows('El Molinar');
  await desk.knows('naranja', { key: 'level' });
  await desk.knows('12:30', { key: 'next_update', validForMinutes: 120 });
  const caseId = await desk.states();
  await desk.approves(caseId);
  expect(await desk.leavesHold(caseId)).toEqual(['publishing', 'publishing']);
  return { ...desk, caseId, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

describe('a message of ours that a person publishes by hand', () => {
  it('goes on with all its networks in the next version once a fact under it falls', async () => {
    await using desk = await aStatementInHands();
    await desk.knows('La Ribera');
    const state = await desk.caseOf(desk.caseId);
    expect(statusOf(state)).toBe('open');
    const places = currentDraft(state)?.places.map(({ network, text }) => [network, text.includes('La Ribera')]);
    expect(places).toEqual([
      ['x', true],
      ['mastodon', true],
    ]);
    expect(await desk.approves(desk.caseId)).toEqual(['done', 'done', 'done']);
    await desk.leavesHold(desk.caseId);
    const networks = (await desk.caseOf(desk.caseId)).publications.map(({ network }) => network);
    expect(networks).toEqual(['x', 'mastodon', 'x', 'mastodon']);
  });

  it('is left in their hands while nothing under it falls, though more is known', async () => {
    await using desk = await aStatementInHands();
    await desk.isPublished(desk.caseId);
    const factId = (await desk.board()).facts.find(({ key }) => key === 'zone')?.id ?? '';
    await desk.does(ana, { kind: 'retract_fact', factId, why: 'Era otra calle' });
    const correctionId = (await desk.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    await desk.approves(correctionId);
    expect(await desk.leavesHold(correctionId)).toEqual(['publishing', 'publishing']);
    const approved = (await desk.caseOf(correctionId)).core.currentDraftId;
    await desk.knows('La Ribera');
    expect((await desk.caseOf(correctionId)).core.currentDraftId).toBe(approved);
    await desk.isPublished(correctionId);
    const { recalls } = await desk.board();
    expect(recalls.map(({ corrections }) => corrections.map(({ status }) => status))).toEqual([
      ['published'],
      ['published'],
    ]);
  });
});

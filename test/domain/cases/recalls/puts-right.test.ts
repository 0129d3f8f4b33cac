import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { recallStatus } from '../../../../src/domain/cases/model/recalls/recall-status.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;

/** A first message that is out on X and Mastodon, and rests on a zone, a level and an hour. */
async function aMessageOut() {
  const desk = await aCrisisDesk();
  await desk.start();
  await desk.knows('El Molinar');
  await desk.knows('naranja', { key: 'level' });
  await desk.knows('12:30', { key: 'next_update' });
  await publishes(await desk.states(), desk);
  return desk;
}

async function publishes(caseId: number, desk: Desk): Promise<void> {
  await desk.approves(caseId);
  await desk.leavesHold(caseId);
  await desk.isPublished(caseId);
}

/** What has become of each fact that fell under the message on X, as board, report and cards tell it. */
async function became(desk: Desk): Promise<string[]> {
  const { recalls } = await desk.board();
  return recalls
    .filter(({ publication }) => publication.network === 'x' && publication.caseId === 1)
    .map(
      ({ recall, publication, corrections }) => `${recall.factKey} ${recallStatus(recall, publication, corrections)}`,
    );
}

async function correctionOf(key: string, desk: Desk): Promise<number> {
  const found = (await desk.board()).recalls.findLast(({ recall }) => recall.factKey === key);
  return found?.recall.correctionCaseId ?? 0;
}

async function falls(key: string, desk: Desk): Promise<void> {
  const fact = (await desk.board()).facts.findLast((one) => one.key === key && one.status === 'verified');
  await desk.does(ana, { kind: 'retract_fact', factId: fact?.id ?? '', why: 'Ya no' });
}

/** A person writes the text on the card anew. */
async function writes(text: string, caseId: number, desk: Desk, actor: Actor = ana): Promise<void> {
  const draftId = currentDraft(await desk.caseOf(caseId))?.id ?? null;
  expect(await desk.case(actor, caseId, { kind: 'edit', draftId, text })).toBe('done');
}

describe('a correction', () => {
  it('puts right the fact that it tells anew, and no other of the same message, whether that fell before or falls later', async () => {
    await using desk = await aMessageOut();
    await falls('level', desk);
    await desk.knows('La Ribera');
    await publishes(await correctionOf('zone', desk), desk);
    expect(await became(desk)).toEqual(['level open', 'zone corrected']);
    await falls('next_update', desk);
    expect(await became(desk)).toEqual(['level open', 'zone corrected', 'next_update open']);
    await publishes(await correctionOf('level', desk), desk);
    await publishes(await correctionOf('next_update', desk), desk);
    expect(await became(desk)).toEqual(['level corrected', 'zone corrected', 'next_update corrected']);
  });

  it.each([
    ['the value that holds now', 'El agua llega a La Ribera. Más en https://www.vallserena.example', 'corrected'],
    ['that the old one no longer does', 'Perdón. Ya no vale lo que decía de: zona. Llama al 112.', 'corrected'],
    ['nothing of it', 'Perdón por el mensaje de antes. Llama al 112.', 'open'],
    ['only its name', 'Perdón por lo que decía de la zona. Llama al 112.', 'open'],
    ['that something else no longer holds', 'Ya no vale lo que decía de: nivel de aviso. Zona, igual.', 'open'],
  ])('in a person’s words says %s: %s', async (_, text, status) => {
    await using desk = await aMessageOut();
    await desk.knows('La Ribera');
    const caseId = await correctionOf('zone', desk);
    await writes(text, caseId, desk);
    await publishes(caseId, desk);
    expect((await desk.caseOf(caseId)).publications.map((one) => one.status)).toEqual(['published', 'published']);
    expect(await became(desk)).toEqual([`zone ${status}`]);
  });

  it('of a value that fell too is itself to be put right, and what it had put right stays so', async () => {
    await using desk = await aMessageOut();
    await desk.knows('La Ribera');
    const first = await correctionOf('zone', desk);
    await publishes(first, desk);
    await falls('zone', desk);
    expect(await became(desk)).toEqual(['zone corrected']);
    const { recalls } = await desk.board();
    const own = recalls.filter(({ publication }) => publication.caseId === first);
    expect(own.map((one) => recallStatus(one.recall, one.publication, one.corrections))).toEqual(['open', 'open']);
  });

  it('that went out in other words than those approved is judged by what is out', async () => {
    await using desk = await aMessageOut();
    await desk.knows('La Ribera');
    const caseId = await correctionOf('zone', desk);
    await desk.approves(caseId);
    await desk.leavesHold(caseId);
    const [onX] = (await desk.caseOf(caseId)).publications;
    const marked = { kind: 'mark_published', proof: 'https://x.com/vallserena/status/9' } as const;
    await desk.case(ana, caseId, { ...marked, publicationId: onX?.id ?? '', textOut: 'Perdón por el mensaje.' });
    expect(await became(desk)).toEqual(['zone open']);
  });
});

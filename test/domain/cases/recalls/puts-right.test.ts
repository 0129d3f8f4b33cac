import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { recallStatus } from '../../../../src/domain/cases/model/recalls/recall-status.ts';
import type { DeclaredFact } from '../../../../src/domain/handbook/playbook.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;

/** A first message that is out on X and Mastodon, and rests on a zone, a level and an hour. */
async function aMessageOut() {
  const queue = await aCrisisDesk();
  await queue.start();
  await queue.knows('El Molinar');
  await queue.knows('naranja', { key: 'level' });
  await queue.knows('12:30', { key: 'next_update' });
  await publishes(await queue.states(), queue);
  return queue;
}

async function publishes(caseId: number, queue: Desk): Promise<void> {
  await queue.approves(caseId);
  await queue.leavesHold(caseId);
  await queue.isPublished(caseId);
}

/** What has become of each fact that fell under the message on X, as board, report and cards tell it. */
async function became(queue: Desk): Promise<string[]> {
  const { recalls } = await queue.board();
  return recalls
    .filter(({ publication }) => publication.network === 'x' && publication.caseId === 1)
    .map(
      ({ recall, publication, corrections }) => `${recall.factKey} ${recallStatus(recall, publication, corrections)}`,
    );
}

async function correctionOf(key: string, queue: Desk): Promise<number> {
  const found = (await queue.board()).recalls.findLast(({ recall }) => recall.factKey === key);
  return found?.recall.correctionCaseId ?? 0;
}

async function falls(key: string, queue: Desk): Promise<void> {
  const fact = (await queue.board()).facts.findLast((one) => one.key === key && one.status === 'verified');
  await queue.does(ana, { kind: 'retract_fact', factId: fact?.id ?? '', why: 'Ya no' });
}

/** A person writes the text on the card anew. */
async function writes(text: string, caseId: number, queue: Desk, actor: Actor = ana): Promise<void> {
  const draftId = currentDraft(await queue.caseOf(caseId))?.id ?? null;
  expect(await queue.case(actor, caseId, { kind: 'edit', draftId, text })).toBe('done');
}

describe('a correction', () => {
  it('puts right the fact that it tells anew, and no other of the same message, whether that fell before or falls later', async () => {
    await using queue = await aMessageOut();
    await falls('level', queue);
    await writes(
      'Ya no vale lo que decía de: nivel de aviso. Llama al 112.',
      await correctionOf('level', queue),
      queue,
    );
    await queue.knows('La Ribera');
    await publishes(await correctionOf('zone', queue), queue);
    expect(await became(queue)).toEqual(['level open', 'zone corrected']);
    await falls('next_update', queue);
    expect(await became(queue)).toEqual(['level open', 'zone corrected', 'next_update open']);
    await publishes(await correctionOf('level', queue), queue);
    await publishes(await correctionOf('next_update', queue), queue);
    expect(await became(queue)).toEqual(['level corrected', 'zone corrected', 'next_update corrected']);
  });

  it.each([
    ['the value that holds now', 'El agua llega a La Ribera. Más en https://www.vallserena.example', 'corrected'],
    ['that the old one no longer does', 'Perdón. Ya no vale lo que decía de: zona. Llama al 112.', 'corrected'],
    ['nothing of it', 'Perdón por el mensaje de antes. Llama al 112.', 'open'],
    ['only its name', 'Perdón por lo que decía de la zona. Llama al 112.', 'open'],
    ['that something else no longer holds', 'Ya no vale lo que decía de: nivel de aviso. Zona, igual.', 'open'],
  ])('in a person’s words says %s: %s', async (_, text, status) => {
    await using queue = await aMessageOut();
    await queue.knows('La Ribera');
    const caseId = await correctionOf('zone', queue);
    await writes(text, caseId, queue);
    await publishes(caseId, queue);
    expect((await queue.caseOf(caseId)).publications.map((one) => one.status)).toEqual(['published', 'published']);
    expect(await became(queue)).toEqual([`zone ${status}`]);
  });

  it('of a value that fell too is itself to be put right, and what it had put right stays so', async () => {
    await using queue = await aMessageOut();
    await queue.knows('La Ribera');
    const first = await correctionOf('zone', queue);
    await publishes(first, queue);
    await falls('zone', queue);
    expect(await became(queue)).toEqual(['zone corrected']);
    const { recalls } = await queue.board();
    const own = recalls.filter(({ publication }) => publication.caseId === first);
    expect(own.map((one) => recallStatus(one.recall, one.publication, one.corrections))).toEqual(['open', 'open']);
  });

  it('that went out in other words than those approved is judged by what is out', async () => {
    await using queue = await aMessageOut();
    await queue.knows('La Ribera');
    const caseId = await correctionOf('zone', queue);
    await queue.approves(caseId);
    await queue.leavesHold(caseId);
    const [onX] = (await queue.caseOf(caseId)).publications;
    const marked = { kind: 'mark_published', proof: 'https://x.com/vallserena/status/9' } as const;
    await queue.case(ana, caseId, { ...marked, publicationId: onX?.id ?? '', textOut: 'Perdón por el mensaje.' });
    expect(await became(queue)).toEqual(['zone open']);
  });
});

/** The house with a planned closing, whose hour texts say in words and the board in figures. */
function aHouseThatCloses() {
  const handbook = aHandbook();
  const titles = { es: 'hora del cierre' };
  const closes: DeclaredFact = {
    id: 'closes',
    kind: 'time',
    scope: 'crisis',
    maxLength: 28,
    titles,
    hints: { es: '' },
  };
  return {
    ...handbook,
    playbooks: handbook.playbooks.map((one) => (one.id === 'flood' ? { ...one, facts: [...one.facts, closes] } : one)),
  };
}

describe('an hour that texts say in words', () => {
  it.each([
    ['in figures, as the board shows it', 'Cerramos el parque el 24/11 18:30. Llama al 112.'],
    ['in words', 'Cerramos el parque el 24 de noviembre a las 18:30. Llama al 112.'],
  ])('is under a text that says it %s, so a correction opens once it falls', async (_, text) => {
    await using queue = await aCrisisDesk(aHouseThatCloses());
    await queue.start();
    await queue.knows('24/11 18:30', { key: 'closes' });
    await writes(text, await queue.states(), queue);
    await publishes(1, queue);
    await falls('closes', queue);
    expect(await became(queue)).toEqual(['closes open']);
    expect(await correctionOf('closes', queue)).toBeGreaterThan(1);
  });

  it.each([
    ['in figures, as the board shows it', 'Perdón: cerramos el 24/11 20:00. Llama al 112.', 'corrected'],
    ['in words', 'Perdón: cerramos el 24 de noviembre a las 20:00. Llama al 112.', 'corrected'],
    ['as it was before', 'Perdón: cerramos el 24/11 18:30. Llama al 112.', 'open'],
  ])('is put right by a correction that says the new one %s', async (_, text, status) => {
    await using queue = await aCrisisDesk(aHouseThatCloses());
    await queue.start();
    await queue.knows('24/11 18:30', { key: 'closes' });
    await writes('Cerramos el 24 de noviembre a las 18:30. Llama al 112.', await queue.states(), queue);
    await publishes(1, queue);
    await queue.knows('24/11 20:00', { key: 'closes' });
    const caseId = await correctionOf('closes', queue);
    await writes(text, caseId, queue);
    await publishes(caseId, queue);
    expect(await became(queue)).toEqual([`closes ${status}`]);
  });
});

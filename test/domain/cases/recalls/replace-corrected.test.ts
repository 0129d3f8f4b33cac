import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import { recallStatus } from '../../../../src/domain/cases/model/recalls/recall-status.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { withNetworksByHand } from '../../../support/builders/handbook/with-networks-by-hand.ts';

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;
const KINDS = ['web_banner', 'official_notice', 'loudspeaker'] as const;
type Kind = (typeof KINDS)[number];

/** A first message that rests on a zone and a level, and is out there. */
async function aMessageOn(kind: Kind): Promise<Desk> {
  const queue = await aCrisisDesk(withNetworksByHand(KINDS));
  await queue.start();
  await queue.knows('El Molinar');
  await queue.knows('naranja', { key: 'level' });
  await queue.knows('12:30', { key: 'next_update' });
  await queue.does(ana, { kind: 'open_statement', statement: 'holding', networks: [kind], languages: ['es'] });
  await goesOut(1, queue);
  expect((await queue.caseOf(1)).publications).toMatchObject([{ status: 'published' }]);
  return queue;
}

async function goesOut(caseId: number, queue: Desk): Promise<void> {
  await queue.approves(caseId);
  await queue.leavesHold(caseId);
  for (const { id, status } of (await queue.caseOf(caseId)).publications) {
    const marked = { kind: 'mark_published', publicationId: id, proof: 'Plaza Mayor, 18:40', textOut: null } as const;
    if (status === 'publishing') expect(await queue.case(ana, caseId, marked)).toBe('done');
  }
}

async function falls(key: string, queue: Desk): Promise<void> {
  const fact = (await queue.board()).facts.findLast((one) => one.key === key && one.status === 'verified');
  await queue.does(ana, { kind: 'retract_fact', factId: fact?.id ?? '', why: 'Ya no' });
}

/** What has become of each fact that fell, and of which case's text. */
async function became(queue: Desk): Promise<string[]> {
  return (await queue.board()).recalls.map(
    ({ recall, publication, corrections }) =>
      `${publication.caseId} ${recall.factKey} ${recallStatus(recall, publication, corrections)}`,
  );
}

async function correctionCase(queue: Desk): Promise<number> {
  return (await queue.board()).recalls.at(-1)?.recall.correctionCaseId ?? 0;
}

describe('a correction on a place that holds one text', () => {
  it.each(['web_banner', 'official_notice'] as const)(
    'takes the old text down on %s: who, when, for which',
    async (kind) => {
      await using queue = await aMessageOn(kind);
      await queue.knows('La Ribera');
      const caseId = await correctionCase(queue);
      await goesOut(caseId, queue);
      const [right] = (await queue.caseOf(caseId)).publications;
      const old = await queue.caseOf(1);
      const down = { by: ana, at: right?.publishedAt };
      expect(old.publications).toMatchObject([
        { status: 'withdrawn', withdrawal: { reason: 'replaced', ...down, down, replacedBy: right?.id } },
      ]);
      expect(await became(queue)).toEqual(['1 zone corrected']);
      expect(statusOf(old)).toBe('answered');
    },
  );

  it('leaves nothing to correct in the old text once another fact falls', async () => {
    await using queue = await aMessageOn('web_banner');
    await queue.knows('La Ribera');
    await goesOut(await correctionCase(queue), queue);
    await falls('level', queue);
    expect((await became(queue)).filter((one) => one.startsWith('1 level'))).toEqual([]);
  });

  it('written on the card of the old text takes it down too', async () => {
    await using queue = await aMessageOn('web_banner');
    const [old] = (await queue.caseOf(1)).publications;
    await queue.case(ana, 1, { kind: 'put_right', publicationId: old?.id ?? '', text: 'Corregimos. Llama al 112.' });
    expect(currentDraft(await queue.caseOf(1))?.places).toMatchObject([{ corrects: [old?.id] }]);
    await goesOut(1, queue);
    const after = await queue.caseOf(1);
    expect(after.publications.map(({ status }) => status)).toEqual(['withdrawn', 'published']);
    expect(statusOf(after)).toBe('answered');
  });

  it('leaves out what was read aloud', async () => {
    await using queue = await aMessageOn('loudspeaker');
    await queue.knows('La Ribera');
    await goesOut(await correctionCase(queue), queue);
    expect((await queue.caseOf(1)).publications).toMatchObject([{ status: 'published', withdrawal: null }]);
  });
});

import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { ana, berta, biel, dora } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const FIRST = 'https://x.com/vecina_molinar/status/1';
/** A flood is S1: an approver and the direction of the plan. */
const URGENT = [ana, biel, dora];
const SECOND = 'https://x.com/otra_vecina/status/2';

/** Two people were answered on a fact that has fallen since; one correction is drafted for both. */
async function aCorrectionForTwo() {
  const queue = await aCrisisDesk();
  await queue.start();
  for (const [key, value] of Object.entries({ zone: 'El Molinar', level: 'naranja', next_update: '12:30' })) {
    await queue.knows(value, { key });
  }
  for (const [index, url] of [FIRST, SECOND].entries()) {
    const id = index + 1;
    await queue.flag({ url, author: url.split('/')[3] ?? '', text: `¿Llega la inundación al número ${id}?` });
    await queue.approves(id, URGENT);
    await queue.leavesHold(id);
    await queue.isPublished(id);
  }
  await queue.knows('La Ribera');
  const { recalls } = await queue.board();
  const correctionId = recalls[0]?.recall.correctionCaseId ?? 0;
  const erase = async (caseId: number) => {
    const postIds = (await queue.caseOf(caseId)).posts.map(({ id }) => id);
    return erasePosts(queue.deps, { caseId, postIds, rule: 'request', actor: berta });
  };
  return { queue, correctionId, erase, [Symbol.asyncDispose]: queue[Symbol.asyncDispose] };
}

describe('erasing somebody who was put right', () => {
  it('takes what was said to them out of the correction, and leaves what was said to others', async () => {
    await using corrected = await aCorrectionForTwo();
    const { queue: desk, correctionId, erase } = corrected;
    await desk.approves(correctionId, URGENT);
    await desk.leavesHold(correctionId);
    await desk.isPublished(correctionId);
    const said = currentDraft(await desk.caseOf(correctionId))?.text ?? '';
    expect(said).toContain('La Ribera');

    expect(await erase(1)).toBe('case_erased');
    const one = await desk.caseOf(correctionId);
    expect(currentDraft(one)?.places.map(({ text }) => text)).toEqual([said]);
    expect([currentDraft(one)?.text, statusOf(one)]).toEqual([said, 'answered']);
    expect(one.publications.map(({ proof }) => proof === null)).toEqual([true, false]);
    const recalls = (await desk.board()).recalls.map(({ recall }) => [recall.caseId, recall.waived?.why ?? null]);
    expect(recalls).toEqual([
      [1, ''],
      [2, null],
    ]);

    await erase(2);
    const both = await desk.caseOf(correctionId);
    expect(both.drafts.map(({ text, places }) => [text, places])).toEqual(both.drafts.map(() => ['', []]));
    expect(both.publications.map(({ proof }) => proof)).toEqual([null, null]);
    expect(await desk.record()).toEqual(expect.arrayContaining(['case.erased', 'correction.erased']));
  });

  it('has a correction that waits written anew for those who are left, and closed when nobody is', async () => {
    await using corrected = await aCorrectionForTwo();
    const { queue: desk, correctionId, erase } = corrected;
    await desk.approves(correctionId, URGENT);
    await erase(1);
    const one = await desk.caseOf(correctionId);
    expect(statusOf(one)).toBe('open');
    expect(one.publications.map(({ status, reason }) => [status, reason])).toEqual([
      ['stopped', 'stopped.erased'],
      ['stopped', 'stopped.erased'],
    ]);
    const text = 'Corregimos: hay agua en La Ribera. Si hay peligro, llama al 112.';
    expect(await desk.case(ana, correctionId, { kind: 'edit', draftId: null, text })).toBe('done');
    const left = currentDraft(await desk.caseOf(correctionId))?.places ?? [];
    expect(left.map((destination) => destination.text)).toEqual([text]);

    await erase(2);
    expect(statusOf(await desk.caseOf(correctionId))).toBe('dismissed');
  });

  it('takes a correction that was written in the same case, and who ordered what was out to be taken down', async () => {
    await using queue = await aCrisisDesk();
    await queue.flag({ url: FIRST });
    await queue.case(ana, 1, { kind: 'edit', draftId: currentDraft(await queue.caseOf(1))?.id ?? null, text: WARNED });
    await queue.approves(1, URGENT);
    await queue.leavesHold(1);
    await queue.isPublished(1);
    const publicationId = (await queue.caseOf(1)).publications[0]?.id ?? '';
    const order = { kind: 'order_withdrawal', publicationId, reason: 'order', orderedBy: 'Jueza Planas' } as const;
    expect(await queue.case(ana, 1, { kind: 'put_right', publicationId, text: 'Corregimos: llama al 112.' })).toBe(
      'done',
    );
    expect(await queue.case(ana, 1, order)).toBe('done');
    const postIds = (await queue.caseOf(1)).posts.map(({ id }) => id);
    await erasePosts(queue.deps, { caseId: 1, postIds, rule: 'order', actor: berta });
    const state = await queue.caseOf(1);
    expect(JSON.stringify(state)).not.toMatch(/Corregimos|Planas|vallserena\/status/);
    expect(state.publications[0]?.withdrawal).toMatchObject({ reason: 'order', by: ana, orderedBy: '' });
  });
});

const WARNED = 'Evita El Molinar y sube a un sitio alto. Si hay peligro, llama al 112.';

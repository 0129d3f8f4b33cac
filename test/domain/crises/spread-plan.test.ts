import { describe, expect, it } from 'vitest';
import { reviewCaseDraft } from '../../../src/domain/cases/approval/review-case-draft.ts';
import { currentDraft } from '../../../src/domain/cases/model/case-status.ts';
import type { ActivatedPlan } from '../../../src/domain/cases/model/crises/crisis.ts';
import { ana, berta, biel } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

type Plan = Omit<ActivatedPlan, 'since'>;

const PLAN: Plan = {
  level: 'situación 2',
  director: 'Emergencias de la Generalitat',
  link: 'https://www.112cv.gva.es',
};
const HOMES = '30 casas de El Molinar';
const OTHER = '¿Se puede pasar el puente de El Molinar? El barranco viene lleno y se inunda la calle';
const OWN = 'Hay agua en 30 casas de El Molinar. Si hay peligro, llama al 112.';
const FACTS: Parameters<Awaited<ReturnType<typeof aCrisisDesk>>['knows']>[] = [
  [HOMES],
  ['naranja', { key: 'level' }],
  ['12:30', { key: 'next_update' }],
];
const POINTING =
  'De evacuaciones y carreteras informa Emergencias de la Generalitat: https://www.112cv.gva.es Si hay peligro, llama al 112. Ayuntamiento de Vallserena, sobre la inundación.';

/** A flood of which we know how many homes it is in. */
async function aFloodInHomes(plan: Plan) {
  const queue = await aCrisisDesk();
  await queue.start({ plan });
  await queue.knows(HOMES);
  await queue.knows('naranja', { key: 'level' });
  await queue.knows('12:30', { key: 'next_update' });
  const textOf = async (caseId: number) => currentDraft(await queue.caseOf(caseId))?.text;
  return { ...queue, textOf };
}

describe('while an emergency plan is activated', () => {
  it('the first draft points to its direction where it would tell of operations, and stands on who directs it', async () => {
    await using queue = await aFloodInHomes(PLAN);
    await queue.flag({});
    expect(await queue.textOf(1)).toBe(POINTING);
    const state = await queue.caseOf(1);
    const draft = currentDraft(state);
    expect(draft?.factIds).toEqual([
      'record:crisis:1/director:Emergencias de la Generalitat',
      'record:crisis:1/link:https://www.112cv.gva.es',
    ]);
    if (draft === undefined) throw new Error('there is no draft');
    const found = reviewCaseDraft(draft, state, queue.deps.handbook.current(), queue.deps.now());
    expect(found.filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('the house’s own words are one click away, and then take its chain', async () => {
    await using queue = await aFloodInHomes(PLAN);
    await queue.flag({});
    const { core } = await queue.caseOf(1);
    expect(await queue.case(ana, 1, { kind: 'switch_variant', draftId: core.currentDraftId })).toBe('done');
    expect(await queue.textOf(1)).toContain('30 casas de El Molinar');
  });

  it('so does a statement of ours', async () => {
    await using queue = await aFloodInHomes(PLAN);
    const caseId = await queue.states('holding');
    expect(await queue.textOf(caseId)).toBe(POINTING);
    expect(currentDraft(await queue.caseOf(caseId))?.places.map(({ text }) => text)).toEqual([POINTING, POINTING]);
  });

  it('nothing is pointed to where no operation is told, or nobody has said where its messages stand', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({ plan: PLAN });
    await queue.knows('El Molinar');
    await queue.flag({});
    expect(currentDraft(await queue.caseOf(1))?.text).toContain('hay agua en El Molinar');
    await using silent = await aFloodInHomes({ ...PLAN, link: null });
    await silent.flag({});
    expect(await silent.textOf(1)).toContain('30 casas de El Molinar');
  });

  it('a text that points to it follows whoever directs it, and is void once the plan or its crisis is over', async () => {
    for (const over of [{ kind: 'set_plan', plan: null } as const, { kind: 'close', why: 'Ya ha pasado' } as const]) {
      await using queue = await aFloodInHomes(PLAN);
      await queue.flag({});
      await queue.does(ana, { kind: 'set_plan', plan: { ...PLAN, director: 'Subdelegación' } });
      expect(await queue.textOf(1)).toContain('informa Subdelegación');
      expect(await queue.backs(ana, 1, 'propose')).toBe('done');
      expect(await queue.does(berta, over)).toBe('done');
      expect(await queue.textOf(1)).toContain('30 casas de El Molinar');
      expect((await queue.caseOf(1)).signOffs.map(({ draftId }) => draftId)).not.toContain(
        currentDraft(await queue.caseOf(1))?.id,
      );
      expect(await queue.backs(biel, 1, 'approve')).toBe('refusal.not_proposed');
    }
  });

  it('the cards of what tells of operations say so at once, also of what was flagged before', async () => {
    await using queue = await aCrisisDesk();
    await queue.flag({});
    await queue.case(ana, 1, { kind: 'enter_facts', source: 'Rosa Martínez, Policía Local', values: { zone: HOMES } });
    await queue.catchesUp();
    await queue.start({ plan: PLAN });
    expect(await queue.due()).toContainEqual({ kind: 'card', caseId: 1 });
  });

  it('a playbook’s text that was there before gives way, once, to one that points to its direction', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    for (const [value, over] of FACTS) await queue.knows(value, over);
    await queue.flag({});
    await queue.flag({ text: OTHER, author: '@otra', url: null });
    const textOf = async (id: number) => currentDraft(await queue.caseOf(id))?.text;
    expect(await textOf(1)).toContain(HOMES);
    expect(
      await queue.case(ana, 2, { kind: 'edit', draftId: currentDraft(await queue.caseOf(2))?.id ?? '', text: OWN }),
    ).toBe('done');
    await queue.catchesUp();
    expect(await queue.does(ana, { kind: 'set_plan', plan: PLAN })).toBe('done');
    expect([await textOf(1), await textOf(2)]).toEqual([POINTING, OWN]);
    const lines = (await queue.sent()).flatMap((one) => (one.kind === 'thread' ? [[one.caseId, one.entry]] : []));
    expect(lines.toSorted(([one], [other]) => Number(one) - Number(other))).toEqual([
      [1, expect.objectContaining({ sentence: { key: 'thread.plan_pointed' } })],
      [2, { sentence: { key: 'stopped.plan_chain' }, asks: ['plan_director'] }],
    ]);

    await queue.case(ana, 1, { kind: 'switch_variant', draftId: currentDraft(await queue.caseOf(1))?.id ?? null });
    expect(await textOf(1)).toContain(HOMES);
    await queue.does(ana, { kind: 'set_plan', plan: { ...PLAN, director: 'Subdelegación' } });
    expect(await textOf(1)).toContain(HOMES);
  });

  it('a text that waits out its hold stops with the sentence of the chain', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    for (const [value, over] of FACTS) await queue.knows(value, over);
    const caseId = await queue.states('holding');
    await queue.approves(caseId);
    expect((await queue.caseOf(caseId)).publications.map(({ status }) => status)).toEqual(['held', 'held']);
    await queue.does(ana, { kind: 'set_plan', plan: PLAN });
    const { publications, signOffs } = await queue.caseOf(caseId);
    expect(publications.map(({ status, reason }) => [status, reason])).toEqual([
      ['stopped', 'stopped.plan_chain'],
      ['stopped', 'stopped.plan_chain'],
    ]);
    expect(signOffs.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
  });

  it('must be one to which people can be pointed', async () => {
    await using queue = await aCrisisDesk();
    expect(await queue.start({ plan: { ...PLAN, director: ' ' } })).toBe('refusal.plan_words');
    expect(await queue.start({ plan: { ...PLAN, link: 'el tablón' } })).toBe('refusal.plan_link');
    expect(await queue.start()).toBe('done');
    expect(await queue.does(ana, { kind: 'set_plan', plan: { ...PLAN, link: 'http://inseguro.example' } })).toBe(
      'refusal.plan_link',
    );
  });
});

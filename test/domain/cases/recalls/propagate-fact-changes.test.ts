import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import { expireFacts } from '../../../../src/domain/crises/expire-facts.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

/** A crisis with a holding statement that is out on both networks. */
async function aFloodInTheOpen(handbook?: Handbook) {
  const queue = await aCrisisDesk(handbook);
  await queue.start();
  await queue.knows('El Molinar');
  await queue.knows('naranja', { key: 'level' });
  await queue.knows('12:30', { key: 'next_update', validForMinutes: 120 });
  const caseId = await queue.states();
  await queue.approves(caseId);
  await queue.leavesHold(caseId);
  await queue.isPublished(caseId);
  return { queue, caseId, [Symbol.asyncDispose]: queue[Symbol.asyncDispose] };
}

describe('a fact that changes by its nature', () => {
  it('is renewed, and runs out, without a correction of what said it; retracted, it has one', async () => {
    const handbook = aHandbook();
    const playbooks = handbook.playbooks.map((playbook) => ({
      ...playbook,
      facts: playbook.facts.map((fact) => (fact.id === 'next_update' ? { ...fact, volatile: true } : fact)),
    }));
    await using flood = await aFloodInTheOpen({ ...handbook, playbooks });
    const { queue: desk } = flood;
    await desk.knows('13:30', { key: 'next_update', validForMinutes: 30 });
    expect((await desk.board()).recalls).toEqual([]);
    const later = await desk.states('update');
    await desk.approves(later);
    await desk.leavesHold(later);
    await desk.isPublished(later);
    desk.pass(31 * 60_000);
    expect(await expireFacts(desk.deps)).toBe(1);
    expect((await desk.board()).recalls).toEqual([]);
    await desk.knows('14:30', { key: 'next_update' });
    const last = await desk.states('update');
    await desk.approves(last);
    await desk.leavesHold(last);
    await desk.isPublished(last);
    const factId = (await desk.board()).facts.findLast(({ key }) => key === 'next_update')?.id ?? '';
    await desk.does(ana, { kind: 'retract_fact', factId, why: 'No habrá mensaje' });
    expect((await desk.board()).recalls.map(({ recall }) => recall.why)).toEqual(['retracted', 'retracted']);
  });
});

describe('a fact renewed with the same value', () => {
  it('is extended in place: what rests on it stays out, and stays approved', async () => {
    await using flood = await aFloodInTheOpen();
    const { queue: desk } = flood;
    const waiting = await desk.states('update');
    await desk.approves(waiting);
    const before = (await desk.board()).facts.find(({ key }) => key === 'zone');
    const rows = (await desk.record()).length;
    desk.pass(60_000);
    await desk.knows('El Molinar', { validForMinutes: 600 });
    const { facts, recalls } = await desk.board();
    expect(recalls).toEqual([]);
    const live = facts.filter(({ key, status }) => key === 'zone' && status === 'verified');
    expect(live.map(({ id }) => id)).toEqual([before?.id]);
    expect((live[0]?.validUntil ?? '') > (before?.validUntil ?? '')).toBe(true);
    expect((await desk.caseOf(waiting)).publications.map(({ status }) => status)).toEqual(['held', 'held']);
    expect((await desk.record()).slice(rows)).toEqual(['crisis.add_fact', 'crisis.verify_fact']);
  });

  it('entered on a card of everyday keeps its reply as it was', async () => {
    await using queue = await aCrisisDesk();
    await queue.flag({});
    const enters = (source: string) =>
      queue.case(ana, 1, { kind: 'enter_facts', source, values: { zone: 'El Molinar' } });
    await enters('Rosa Martínez, Policía Local');
    const before = await queue.caseOf(1);
    queue.pass(60_000);
    await enters('Marta Soler, Protección Civil');
    const after = await queue.caseOf(1);
    expect(after.core.currentDraftId).toBe(before.core.currentDraftId);
    expect(after.facts.filter(({ status }) => status === 'verified').map(({ id }) => id)).toEqual([
      before.facts[0]?.id,
    ]);
  });
});

describe('an open correction', () => {
  it('takes the next fallen fact of the same replies, and its approvals are asked for anew', async () => {
    await using flood = await aFloodInTheOpen();
    const { queue: desk } = flood;
    await desk.knows('La Ribera');
    const correctionId = (await desk.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    await desk.approves(correctionId);
    await desk.knows('rojo', { key: 'level' });
    const { recalls, statements } = await desk.board();
    expect(statements.filter(({ core }) => core.statement === 'correction')).toHaveLength(1);
    expect(recalls.map(({ recall }) => [recall.factKey, recall.correctionCaseId])).toEqual([
      ['zone', correctionId],
      ['zone', correctionId],
      ['level', correctionId],
      ['level', correctionId],
    ]);
    const correction = await desk.caseOf(correctionId);
    expect(statusOf(correction)).toBe('open');
    expect(currentDraft(correction)?.text).toContain('Hay agua en La Ribera, nivel rojo.');
    await desk.approves(correctionId);
    await desk.leavesHold(correctionId);
    await desk.isPublished(correctionId);
    await desk.knows('El Grao');
    expect((await desk.board()).statements.filter(({ core }) => core.statement === 'correction')).toHaveLength(2);
  });
});

describe('a text that leaves in the minute in which a fact of it has run out', () => {
  it('is recalled once: neither the clock nor a new value recalls it for that fact again', async () => {
    await using desk = await aCrisisDesk();
    await desk.start();
    await desk.knows('El Molinar', { validForMinutes: 20 });
    await desk.knows('naranja', { key: 'level' });
    await desk.knows('12:30', { key: 'next_update', validForMinutes: 120 });
    const caseId = await desk.states();
    await desk.approves(caseId);
    await desk.leavesHold(caseId);
    desk.pass(21 * 60_000);
    await desk.isPublished(caseId);
    const recalls = async () => (await desk.board()).recalls.map(({ recall }) => [recall.factKey, recall.why]);
    const once = [
      ['zone', 'expired'],
      ['zone', 'expired'],
    ];
    expect(await recalls()).toEqual(once);
    expect(await expireFacts(desk.deps)).toBe(1);
    expect(await recalls()).toEqual(once);
    await desk.knows('La Ribera');
    expect(await recalls()).toEqual(once);
    const correctionId = (await desk.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    expect(currentDraft(await desk.caseOf(correctionId))?.text).toContain('La Ribera');
  });
});

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;

async function openCorrectionOn(desk: Desk): Promise<number | undefined> {
  const { statements } = await desk.board();
  const open = statements.filter((state) => state.core.statement === 'correction' && statusOf(state) !== 'answered');
  return open.at(-1)?.core.id;
}

async function isWorded(turn: number, desk: Desk): Promise<void> {
  const id = await openCorrectionOn(desk);
  if (id === undefined) return;
  const draftId = currentDraft(await desk.caseOf(id))?.id ?? '';
  await desk.case(ana, id, { kind: 'edit', draftId, text: `Corregimos lo que dijimos ${turn}.`, networks: {} });
}

async function goesOut(desk: Desk): Promise<void> {
  const id = await openCorrectionOn(desk);
  if (id === undefined) return;
  await desk.approves(id);
  await desk.leavesHold(id);
  await desk.isPublished(id);
}

/** Ids of the fallen facts under a published text that no correction takes up. */
async function factsWithoutCorrection(caseId: number, desk: Desk): Promise<string[]> {
  const { recalls, facts } = await desk.board();
  const factIds = currentDraft(await desk.caseOf(caseId))?.factIds ?? [];
  const corrected = recalls.filter(({ recall }) => recall.correctionCaseId !== null).map(({ recall }) => recall.factId);
  return facts
    .filter(({ id, ended }) => ended !== null && factIds.includes(id) && !corrected.includes(id))
    .map(({ id }) => id);
}

describe('a correction that a person has worded', () => {
  it('takes no further fact: a second one is opened for it, and nothing of the first changes', async () => {
    await using flood = await aFloodInTheOpen();
    const { queue: desk } = flood;
    await desk.knows('La Ribera');
    const first = (await desk.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    const draft = currentDraft(await desk.caseOf(first));
    const text = 'Corregimos: el agua está ahora en La Ribera. Perdonad.';
    await desk.case(ana, first, { kind: 'edit', draftId: draft?.id ?? '', text, networks: {} });
    const worded = currentDraft(await desk.caseOf(first));

    await desk.knows('rojo', { key: 'level' });
    const { recalls, statements } = await desk.board();
    expect(statements.filter(({ core }) => core.statement === 'correction')).toHaveLength(2);
    const second = recalls.find(({ recall }) => recall.factKey === 'level')?.recall.correctionCaseId ?? 0;
    expect(second).not.toBe(first);
    expect(currentDraft(await desk.caseOf(first))?.digest).toBe(worded?.digest);
    expect(currentDraft(await desk.caseOf(second))?.text).toContain('nivel rojo');
    expect(JSON.stringify(await desk.sent())).toContain('thread.second_correction');

    await desk.knows('amarillo', { key: 'level' });
    const again = await desk.board();
    expect(again.statements.filter(({ core }) => core.statement === 'correction')).toHaveLength(2);
    expect(currentDraft(await desk.caseOf(second))?.text).toContain('nivel amarillo');
  });

  test.prop(
    [
      fc.array(
        fc.tuple(fc.constantFrom('fall', 'word', 'publish'), fc.constantFrom('zone' as const, 'level' as const)),
        {
          minLength: 2,
          maxLength: 6,
        },
      ),
    ],
    { numRuns: 15 },
  )('leaves no fallen fact without a correction, whatever people do', async (steps) => {
    await using flood = await aFloodInTheOpen();
    const { queue: desk } = flood;
    const values = { zone: ['La Ribera', 'Las Eras', 'El Molinar'], level: ['rojo', 'amarillo', 'naranja'] };
    let turn = 0;
    for (const [kind, key] of steps) {
      turn += 1;
      desk.pass(1_000);
      if (kind === 'fall') await desk.knows(values[key][turn % 3] ?? '', { key });
      if (kind === 'word') await isWorded(turn, desk);
      if (kind === 'publish') await goesOut(desk);
    }
    expect(await factsWithoutCorrection(flood.caseId, desk)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { breakSilence } from '../../../src/domain/crises/break-silence.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';
import { inOneLanguage } from '../../support/builders/handbook/in-one-language.ts';

const MINUTE = 60_000;

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;

async function publishes(caseId: number, desk: Desk): Promise<void> {
  await desk.approves(caseId);
  await desk.leavesHold(caseId);
  await desk.isPublished(caseId);
}

/** A crisis whose first message is out, and whose "nothing new" waits for its approvals. */
async function anUndecidedSilence(): Promise<Desk> {
  const desk = await aCrisisDesk(inOneLanguage());
  await desk.start();
  await desk.knows('El Molinar');
  await desk.knows('naranja', { key: 'level' });
  await desk.knows('12:30', { key: 'next_update' });
  await publishes(await desk.states(), desk);
  desk.pass(45 * MINUTE);
  await breakSilence(desk.deps);
  return desk;
}

async function kindsOf(desk: Desk): Promise<string[]> {
  return (await desk.board()).statements.map((state) => `${state.core.statement} ${statusOf(state)}`);
}

const noNews = (desk: Desk) =>
  desk.does(ana, { kind: 'open_statement', statement: 'no_news', networks: ['x'], languages: ['es'] });

describe('“nothing new”', () => {
  it('is withdrawn when a fact changes, and an update is drafted in its place', async () => {
    await using desk = await anUndecidedSilence();
    expect(await kindsOf(desk)).toEqual(['holding answered', 'no_news open']);
    await desk.approves(2, [ana]);
    const factId = (await desk.board()).facts.find(({ key }) => key === 'level')?.id ?? '';
    await desk.does(ana, { kind: 'retract_fact', factId, why: 'Ya no es así' });
    expect(await kindsOf(desk)).toContain('no_news dismissed');
    await breakSilence(desk.deps);
    await breakSilence(desk.deps);
    expect((await kindsOf(desk)).filter((one) => one.startsWith('update'))).toEqual(['update open']);
  });

  it('is withdrawn when another word goes out', async () => {
    await using desk = await anUndecidedSilence();
    await publishes(await desk.states('update'), desk);
    expect(await kindsOf(desk)).toEqual(['holding answered', 'no_news dismissed', 'update answered']);
  });

  it('stays while nothing has changed, and where only an hour was promised anew', async () => {
    await using desk = await anUndecidedSilence();
    await desk.knows('13:45', { key: 'as_of' });
    desk.pass(MINUTE);
    await breakSilence(desk.deps);
    const open = (await kindsOf(desk)).filter((one) => one.startsWith('no_news'));
    expect(open).toHaveLength(1);
  });

  it('may not be begun before a first message, nor once a fact has changed', async () => {
    await using desk = await aCrisisDesk();
    await desk.start();
    expect(await noNews(desk)).toBe('refusal.no_first_message');
    await desk.knows('El Molinar');
    await desk.knows('naranja', { key: 'level' });
    await desk.knows('12:30', { key: 'next_update' });
    await publishes(await desk.states(), desk);
    expect(await noNews(desk)).toBe('done');
    desk.pass(MINUTE);
    await desk.knows('rojo', { key: 'level' });
    expect(await noNews(desk)).toBe('refusal.there_is_news');
  });
});

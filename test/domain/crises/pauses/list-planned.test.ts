import { describe, expect, it } from 'vitest';
import type { ContentState } from '../../../../src/domain/contents/model/content.ts';
import { pausePublishing } from '../../../../src/domain/crises/pause-publishing.ts';
import { listPlanned } from '../../../../src/domain/crises/pauses/list-planned.ts';
import { tickPauseTask } from '../../../../src/domain/crises/tick-pause-task.ts';
import type { PlannedItem } from '../../../../src/domain/plan/model/planned-item.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aContent, anApprovedContent, aProposedContent } from '../../../support/builders/a-content.ts';
import { aPlannedItem } from '../../../support/builders/a-planned-item.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

/** What others have planned, and what we have. */
function plannedBy(within: () => Promise<PlannedItem[]>, ours: readonly ContentState[] = []) {
  return { within, contents: { within: async () => [...ours] } };
}

/** A desk at which others have planned something for in an hour. */
async function aPlannedDesk(count = 1, ours: readonly ContentState[] = []) {
  const desk = await aCrisisDesk();
  const items = () => {
    const at = new Date(Date.parse(desk.deps.now()) + 3_600_000).toISOString();
    return Array.from({ length: count }, () => aPlannedItem({ at }));
  };
  const duty = listPlanned(
    desk.deps,
    plannedBy(async () => items(), ours),
  );
  const lists = async () =>
    (await desk.due()).flatMap((effect) => (effect.kind === 'pause_list' ? [effect.pauseId] : []));
  return { desk, duty, lists, [Symbol.asyncDispose]: desk[Symbol.asyncDispose] };
}

describe('what others have planned', () => {
  it('is listed once as a crisis opens, and pauses nothing', async () => {
    await using planned = await aPlannedDesk();
    const { desk, duty, lists } = planned;
    await duty();
    expect(await lists()).toEqual([]);
    await desk.start();
    await duty();
    await duty();
    // Another process, that knows nothing of the first.
    await listPlanned(
      desk.deps,
      plannedBy(async () => [aPlannedItem()]),
    )();
    const [id = '', ...more] = await lists();
    expect(more).toEqual([]);
    expect((await desk.board()).pauses).toEqual([]);
    const list = await desk.deps.store.transact(({ crises }) => crises.registers.pauseById(id));
    expect(list?.errands.map(({ kind, what }) => [kind, what])).toContainEqual([
      'planned',
      'Feria de Navidad (X): Turismo, Metricool',
    ]);
    expect(list?.scope).toEqual({ kind: 'none' });
  });

  it('keeps its ticks in the pause that follows in the same crisis', async () => {
    await using planned = await aPlannedDesk();
    const { desk, duty, lists } = planned;
    const at = new Date(Date.parse(desk.deps.now()) + 3_600_000).toISOString();
    await desk.start();
    await duty();
    const [pauseId = ''] = await lists();
    const list = await desk.deps.store.transact(({ crises }) => crises.registers.pauseById(pauseId));
    const errandId = list?.errands.find(({ kind }) => kind === 'planned')?.id ?? '';
    await tickPauseTask(desk.deps, { pauseId, errandId, actor: ana, channel: null, deliveryKey: 't' });
    const crisisId = (await desk.board()).crisis.id;
    const asked = {
      scope: { kind: 'all' },
      crisisId,
      reason: '',
      actor: ana,
      channel: null,
      deliveryKey: 'p',
    } as const;
    const items = [aPlannedItem({ at }), aPlannedItem({ id: 'p2', at })];
    await pausePublishing(desk.deps, { ...asked, planned: items });
    const [pause] = (await desk.board()).pauses;
    const tasks = pause?.errands.filter(({ kind }) => kind === 'planned').map(({ stopped }) => stopped?.by ?? null);
    expect(tasks).toEqual([ana, null]);
  });

  it('is not told again where a pause that lasts has told it', async () => {
    await using planned = await aPlannedDesk();
    const { desk, duty } = planned;
    const at = new Date(Date.parse(desk.deps.now()) + 3_600_000).toISOString();
    const asked = { scope: { kind: 'all' }, crisisId: null, reason: '', actor: ana, channel: null } as const;
    await pausePublishing(desk.deps, { ...asked, deliveryKey: 'p', planned: [aPlannedItem({ at })] });
    const ofCrisis = () => desk.deps.store.transact(({ crises }) => crises.registers.plannedLists(1));
    await desk.start();
    await duty();
    expect(await ofCrisis()).toEqual([]);
    // Nor by another process, once the pause is over.
    expect(await desk.resume()).toBe('done');
    await listPlanned(
      desk.deps,
      plannedBy(async () => [aPlannedItem({ at })]),
    )();
    expect(await ofCrisis()).toEqual([]);
  });

  it('is told of what the pause has not, and is stopped where it was stopped for another crisis', async () => {
    await using planned = await aPlannedDesk();
    const { desk, lists } = planned;
    const at = new Date(Date.parse(desk.deps.now()) + 3_600_000).toISOString();
    const [fair, show] = [aPlannedItem({ at }), aPlannedItem({ id: 'p2', at, words: 'Fuegos' })];
    const duty = listPlanned(
      desk.deps,
      plannedBy(async () => [fair, show]),
    );
    const tasksOf = async (id: string) =>
      (await desk.deps.store.transact(({ crises }) => crises.registers.pauseById(id)))?.errands ?? [];
    await desk.start();
    await duty();
    const [first = ''] = await lists();
    const errandId = (await tasksOf(first)).find(({ item }) => item?.id === 'p1')?.id ?? '';
    await tickPauseTask(desk.deps, { pauseId: first, errandId, actor: ana, channel: null, deliveryKey: 't' });
    await desk.start({ playbook: 'water-quality', territory: 'La Ribera' });
    await duty();
    const second = (await lists()).find((id) => id !== first) ?? '';
    const items = (await tasksOf(second)).filter(({ kind }) => kind === 'planned');
    expect(items.map(({ item, stopped }) => [item?.id, stopped?.by ?? null])).toEqual([
      ['p1', ana],
      ['p2', null],
    ]);
  });

  it('is ticked by a person, once', async () => {
    await using planned = await aPlannedDesk();
    const { desk, duty, lists } = planned;
    await desk.start();
    await duty();
    const [pauseId = ''] = await lists();
    const read = () => desk.deps.store.transact(({ crises }) => crises.registers.pauseById(pauseId));
    const errandId = (await read())?.errands[0]?.id ?? '';
    const tick = (deliveryKey: string) =>
      tickPauseTask(desk.deps, { pauseId, errandId, actor: ana, channel: null, deliveryKey });
    await tick('t1');
    expect((await read())?.errands[0]?.stopped).toMatchObject({ by: ana });
    await expect(tick('t2')).rejects.toThrow('refusal.errand_stopped');
  });

  it('is not listed for a crisis that has been open for two days', async () => {
    await using old = await aPlannedDesk();
    await old.desk.start();
    old.desk.pass(48 * 3_600_000 + 1);
    await old.duty();
    expect(await old.lists()).toEqual([]);
  });

  it('is listed on the first morning of an election, once, and not in its night', async () => {
    await using planned = await aPlannedDesk();
    const { desk, duty, lists } = planned;
    // 11:00 of the day before.
    desk.deps.handbook.current().institution.electoralPeriods = [
      { from: '2026-11-25', to: '2026-12-20', scope: 'regional' },
    ];
    const hours = async (count: number) => {
      desk.pass(count * 3_600_000);
      await duty();
      return (await lists()).length;
    };
    expect([await hours(0), await hours(20), await hours(1), await hours(1), await hours(24)]).toEqual([0, 0, 1, 1, 1]);
  });

  it('is listed where only posts of our own are planned that may leave, also on the morning of an election', async () => {
    const lists = async (ours: ContentState) => {
      await using planned = await aPlannedDesk(0, [ours]);
      await planned.desk.start();
      await planned.duty();
      return (await planned.lists()).length;
    };
    // A draft may not leave: then what is pinned is asked for alone.
    expect([await lists(anApprovedContent()), await lists(aProposedContent()), await lists(aContent())]).toEqual([
      1, 1, 1,
    ]);
    await using election = await aPlannedDesk(0, [anApprovedContent()]);
    const { desk } = election;
    desk.deps.handbook.current().institution.electoralPeriods = [
      { from: '2026-11-25', to: '2026-12-20', scope: 'regional' },
    ];
    desk.pass(21 * 3_600_000);
    await election.duty();
    expect(await election.lists()).toHaveLength(1);
  });

  it('is listed with what is pinned on our profiles, once for all of them', async () => {
    await using planned = await aPlannedDesk();
    await planned.desk.start();
    await planned.duty();
    const [id = ''] = await planned.lists();
    const list = await planned.desk.deps.store.transact(({ crises }) => crises.registers.pauseById(id));
    const { networks } = planned.desk.deps.handbook.current().institution;
    const profiles = networks.filter(({ kind, handle }) => kind !== 'web' && handle !== undefined);
    expect(list?.errands.filter(({ kind }) => kind === 'pinned').map(({ what }) => what)).toEqual([
      profiles.map(({ name }) => name).join(', '),
    ]);
  });

  it('is listed on the second morning of an election that was entered late, and on no later one', async () => {
    const listedAfter = async (hours: number) => {
      await using planned = await aPlannedDesk();
      const { desk, duty, lists } = planned;
      desk.pass(hours * 3_600_000);
      desk.deps.handbook.current().institution.electoralPeriods = [
        { from: '2026-11-25', to: '2026-12-20', scope: 'regional' },
      ];
      await duty();
      return (await lists()).length;
    };
    expect([await listedAfter(46), await listedAfter(70)]).toEqual([1, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import type { PauseTask } from '../../../../src/domain/cases/model/crises/pause.ts';
import { pausePublishing } from '../../../../src/domain/crises/pause-publishing.ts';
import { listPlanned } from '../../../../src/domain/crises/pauses/list-planned.ts';
import { readPinned } from '../../../../src/domain/crises/pauses/read-pinned.ts';
import { tickPauseTask } from '../../../../src/domain/crises/tick-pause-task.ts';
import type { ReadPinned } from '../../../../src/domain/plan/model/pinned-post.ts';
import type { PlannedItem } from '../../../../src/domain/plan/model/planned-item.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aPlannedItem } from '../../../support/builders/a-planned-item.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const FAIR = { url: 'https://social.example/@vallserena/1', words: 'Ven a la feria\n\nde Navidad' };
const says =
  (posts: (typeof FAIR)[]): ReadPinned =>
  async () =>
    posts;
const silent: ReadPinned = async () => null;

/** A desk at which a crisis opens, with what others have planned. */
async function aDeskInCrisis(items: PlannedItem[] = []) {
  const desk = await aCrisisDesk();
  const planned = { within: async () => items, contents: { within: async () => [] } };
  await desk.start();
  const duty = listPlanned(desk.deps, planned);
  await duty();
  const effects = async () => (await desk.due()).filter(({ kind }) => kind === 'pause_list' || kind === 'read_pinned');
  const ids = async () => (await effects()).flatMap((one) => (one.kind === 'read_pinned' ? [one.pauseId] : []));
  const tasks = async (id: string): Promise<PauseTask[]> =>
    (await desk.deps.store.transact(({ crises }) => crises.registers.pauseById(id)))?.errands ?? [];
  return { desk, duty, items, effects, ids, tasks, [Symbol.asyncDispose]: desk[Symbol.asyncDispose] };
}

/** What a list asks for now: the profiles that nobody has read, then each pinned post. */
const said = (tasks: readonly PauseTask[]) =>
  tasks.map(({ kind, what, link, read, stopped }) => ({ kind, what, link, read, by: stopped?.by.kind }));

describe('what is pinned on our profiles', () => {
  it('is asked for as a crisis opens with nothing planned, once, in a list that holds nothing else', async () => {
    await using open = await aDeskInCrisis();
    await open.duty();
    const [id = '', ...more] = await open.ids();
    expect(more).toEqual([]);
    expect((await open.tasks(id)).map(({ kind, what }) => [kind, what])).toEqual([['pinned', 'X, Mastodon, Facebook']]);
    // Another process, and what is planned later: it gets its list, which asks no second time.
    const at = new Date(Date.parse(open.desk.deps.now()) + 3_600_000).toISOString();
    const planned = { within: async () => [aPlannedItem({ at })], contents: { within: async () => [] } };
    await listPlanned(open.desk.deps, planned)();
    await listPlanned(open.desk.deps, planned)();
    const [later, ...others] = await open.effects();
    expect(others).toEqual([]);
    const tasks = later?.kind === 'pause_list' ? await open.tasks(later.pauseId) : [];
    expect(tasks.map(({ kind }) => kind)).toContain('planned');
    expect(tasks.map(({ kind }) => kind)).not.toContain('pinned');
  });

  it('follows in the list where its network says it, with its link and the area that has the profile', async () => {
    await using open = await aDeskInCrisis();
    const [id = ''] = await open.ids();
    for (const one of open.desk.deps.handbook.current().institution.networks)
      if (one.id === 'mastodon') one.owner = 'water';
    await readPinned(open.desk.deps, new Map([['mastodon', says([FAIR])]]), id);
    const [request, post, ...more] = said(await open.tasks(id));
    expect(more).toEqual([]);
    expect(request).toMatchObject({ what: 'X, Mastodon, Facebook', read: { found: ['Mastodon'], none: [] } });
    expect(request?.by).toBeUndefined();
    const areas = open.desk.deps.handbook.current().institution.areas;
    const area = areas.find(({ id: its }) => its === 'water')?.names.es;
    expect(post).toMatchObject({ kind: 'pinned_post', what: `Ven a la feria de Navidad (Mastodon): ${area}` });
    expect(post?.link).toBe(FAIR.url);
  });

  it('is ticked by a person, as the posts of others are', async () => {
    await using open = await aDeskInCrisis();
    const [id = ''] = await open.ids();
    await readPinned(open.desk.deps, new Map([['mastodon', says([FAIR])]]), id);
    const errandId = (await open.tasks(id)).find(({ kind }) => kind === 'pinned_post')?.id ?? '';
    await tickPauseTask(open.desk.deps, { pauseId: id, errandId, actor: ana, channel: null, deliveryKey: 't' });
    expect((await open.tasks(id)).find(({ kind }) => kind === 'pinned_post')?.stopped?.by).toEqual(ana);
  });

  it('stays a request to look where the network says nothing, and is one no more once all have said it', async () => {
    await using open = await aDeskInCrisis();
    const [id = ''] = await open.ids();
    const before = await open.tasks(id);
    await readPinned(open.desk.deps, new Map([['mastodon', silent]]), id);
    expect(await open.tasks(id)).toEqual(before);
    await readPinned(open.desk.deps, new Map([['x', says([])]]), id);
    expect(said(await open.tasks(id))[0]).toMatchObject({ read: { found: [], none: ['X'] } });
    const rest = new Map([
      ['x', says([FAIR])],
      ['mastodon', says([])],
      ['facebook', says([FAIR])],
    ]);
    await readPinned(open.desk.deps, rest, id);
    const [request, ...posts] = said(await open.tasks(id));
    expect(request).toMatchObject({ by: 'clock', read: { found: ['Facebook'], none: ['X', 'Mastodon'] } });
    // What was read once is not added again.
    expect(posts.map(({ what }) => what)).toEqual(['Ven a la feria de Navidad (Facebook): Comunicación']);
  });

  it('is left alone where a person has looked meanwhile, and where the list is gone', async () => {
    await using open = await aDeskInCrisis();
    const [id = ''] = await open.ids();
    const errandId = (await open.tasks(id))[0]?.id ?? '';
    await tickPauseTask(open.desk.deps, { pauseId: id, errandId, actor: ana, channel: null, deliveryKey: 't' });
    const before = await open.tasks(id);
    await readPinned(open.desk.deps, new Map([['mastodon', says([FAIR])]]), id);
    await readPinned(open.desk.deps, new Map([['mastodon', says([FAIR])]]), 'gone');
    expect(await open.tasks(id)).toEqual(before);
  });

  it('is asked for by a pause, too, of the networks that it stops; where the plan is off nothing asks', async () => {
    await using open = await aDeskInCrisis();
    const asked = { crisisId: null, reason: '', actor: ana, channel: null } as const;
    const scope = { kind: 'network', network: 'mastodon' } as const;
    const pauseId = await pausePublishing(open.desk.deps, { ...asked, scope, planned: [], deliveryKey: 'p1' });
    expect(await open.ids()).toContain(pauseId);
    await readPinned(
      open.desk.deps,
      new Map([
        ['mastodon', says([FAIR])],
        ['bluesky', says([FAIR])],
      ]),
      pauseId ?? '',
    );
    const pinned = said(await open.tasks(pauseId ?? '')).filter(({ kind }) => kind !== 'calendar');
    expect(pinned.map(({ kind, by }) => [kind, by])).toEqual([
      ['pinned', 'clock'],
      ['pinned_post', undefined],
    ]);
    const off = { ...asked, scope: { kind: 'network', network: 'facebook' } as const, deliveryKey: 'p2' };
    expect(await open.ids()).not.toContain(await pausePublishing(open.desk.deps, off));
  });
});

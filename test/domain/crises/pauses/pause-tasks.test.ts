import { expect, it } from 'vitest';
import type { PauseScope, PauseTask } from '../../../../src/domain/cases/model/crises/pause.ts';
import type { ContentState } from '../../../../src/domain/contents/model/content.ts';
import { hoursAhead, pauseTasksOf, withTicks } from '../../../../src/domain/crises/pauses/pause-tasks.ts';
import type { PlannedItem } from '../../../../src/domain/plan/model/planned-item.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { anApprovedContent } from '../../../support/builders/a-content.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aPlannedItem } from '../../../support/builders/a-planned-item.ts';

/** Sunday; the plan wants the week's agenda on Monday at 09:00 on X and Facebook. */
const now = '2026-11-29T10:00:00.000Z';
const ALL: PauseScope = { kind: 'all' };

function tasks(
  planned: readonly PlannedItem[] | null,
  scope = ALL,
  except: string | null = null,
  ours: readonly ContentState[] = [],
) {
  let count = 0;
  const handbook = aHandbook();
  const schedulers = [{ id: 's', name: 'Programador', how: 'Pausar todo' }];
  const institution = { ...handbook.institution, schedulers };
  const deps = { handbook: { ...handbook, institution }, now, newId: () => `e${++count}`, planned, ours };
  return pauseTasksOf(scope, except, deps).map(({ kind, what, dueAt }) => [kind, what, dueAt]);
}

const agenda = ['calendar', 'Agenda de la semana', '2026-11-30T08:00:00.000Z'];
const pinned = (networks = 'X, Mastodon, Facebook') => ['pinned', networks, null];
const tool = ['scheduler', 'Programador: Pausar todo', null];
const fair = aPlannedItem({ at: '2026-12-01T09:00:00.000Z' });

it('are the calendar of a day and the tools, as before, where the plan is off', () => {
  expect(tasks(null)).toEqual([agenda, tool]);
});

it('are looked ahead for two days where it is known what others have planned, else for one', () => {
  expect([hoursAhead(null), hoursAhead([])]).toEqual([24, 48]);
});

it('are also what others have planned, with who must stop it and where', () => {
  const bare = aPlannedItem({ at: '2026-11-29T11:00:00.000Z', network: null, stop: null, words: 'Puesto '.repeat(20) });
  expect(tasks([bare, fair])).toEqual([
    ['planned', `${'Puesto '.repeat(8).trim()} Pues…`, '2026-11-29T11:00:00.000Z'],
    agenda,
    ['planned', 'Feria de Navidad (X): Turismo, Metricool', '2026-12-01T09:00:00.000Z'],
    pinned(),
    tool,
  ]);
});

it('name once what the plan asks for and somebody has prepared', () => {
  const prepared = [aPlannedItem({ at: agenda[2] ?? '' }), aPlannedItem({ at: agenda[2] ?? '', network: 'facebook' })];
  expect(tasks(prepared).map(([kind]) => kind)).toEqual(['planned', 'planned', 'pinned', 'scheduler']);
});

it('leave out what the plan asks for and we have prepared: the bot keeps that back itself', () => {
  const texts = ['x', 'facebook'].map((network) => ({ network, text: 'Agenda del lunes' }));
  const ours = [anApprovedContent({ at: agenda[2] ?? '', texts })];
  expect(tasks([], ALL, null, ours)).toEqual([pinned(), tool]);
  expect(tasks([])).toEqual([agenda, pinned(), tool]);
});

it('list an item of a network that the handbook does not have, whatever is paused: it may be anywhere', () => {
  const mistyped = aPlannedItem({ at: fair.at, network: 'instagran' });
  expect(tasks([mistyped], { kind: 'network', network: 'facebook' })).toContainEqual([
    'planned',
    'Feria de Navidad: Turismo, Metricool',
    fair.at,
  ]);
});

it('keep whole how an item is stopped, and shorten the rest', () => {
  const how = `Llamar al ${'600 000 000 '.repeat(20)}y pedir que lo paren`;
  const long = aPlannedItem({ at: fair.at, words: 'Puesto '.repeat(40), stop: { who: 'Turismo '.repeat(20), how } });
  const [, what] = tasks([long]).find(([kind]) => kind === 'planned') ?? [];
  expect(what?.endsWith(`…, ${how}`)).toBe(true);
  expect((what?.length ?? 0) - how.length).toBeLessThan(150);
});

it('have the tick of a list of the same crisis, unless the item was moved', () => {
  const stopped = { by: ana, at: now };
  const item = { id: 'p1', isAllDay: false };
  const listed: PauseTask = { id: 'e1', kind: 'planned', what: 'Feria', dueAt: fair.at, stopped: null, item };
  const task = (over: Partial<PauseTask> = {}): PauseTask => ({ ...listed, ...over });
  const lists = [{ errands: [task({ stopped })] }];
  const ticks = (over: Partial<PauseTask>) => withTicks([task({ id: 'e2', ...over })], lists).map((one) => one.stopped);
  expect(ticks({})).toEqual([stopped]);
  expect(ticks({ dueAt: now })).toEqual([null]);
  expect(ticks({ item: { id: 'p2', isAllDay: false } })).toEqual([null]);
  expect(ticks({ item: undefined })).toEqual([null]);
});

it('leave out the networks that the pause does not concern', () => {
  expect(tasks([fair], { kind: 'network', network: 'facebook' })).toEqual([agenda, pinned('Facebook'), tool]);
  expect(tasks([fair], ALL, 'x')).toEqual([agenda, pinned('Mastodon, Facebook'), tool]);
});

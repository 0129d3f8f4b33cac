import { expect, it } from 'vitest';
import type { CaseTimes } from '../../../../src/domain/cases/model/deadlines/case-times.ts';
import type { DoneAction } from '../../../../src/domain/digests/action-store.ts';
import type { CaseStep } from '../../../../src/domain/digests/figures.ts';
import type { ActionRows } from '../../../../src/domain/digests/month/actions-of-month.ts';
import { actionsOfMonth } from '../../../../src/domain/digests/month/actions-of-month.ts';
import type { Institution } from '../../../../src/domain/handbook/institution.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const house = aHandbook();
const NOVEMBER = { from: '2026-10-31T23:00:00.000Z', to: '2026-11-30T23:00:00.000Z' };
const NOW = '2026-12-02T10:00:00.000Z';
const NOTHING: ActionRows = { answered: [], waiting: [], done: [], slots: [] };

type DoneIf = NonNullable<NonNullable<Institution['plan']['actions']>[number]['doneIf']>;

function actionOf(rows: Partial<ActionRows>, doneIf?: DoneIf, now = NOW) {
  const actions = [{ id: 'replies', what: 'Responder', means: 'Redes', owner: 'water', ...(doneIf && { doneIf }) }];
  const { institution } = house;
  const handbook = { ...house, institution: { ...institution, plan: { ...institution.plan, actions } } };
  return actionsOfMonth({ ...NOTHING, ...rows }, NOVEMBER, now, handbook)[0];
}

const figureOf = (rows: Partial<ActionRows>, doneIf: DoneIf, now = NOW) => actionOf(rows, doneIf, now)?.figure;

const step = (openedAt: string, at: string): CaseStep => {
  return { openedAt, at, severity: 'S3', network: 'x', playbook: null };
};

const waits = (openedAt: string, over: Partial<CaseTimes> = {}): CaseTimes => {
  const times = { id: 1, severity: 'S3', claim: null, releasedAt: null, isOwn: false, isAnswered: false } as const;
  return { ...times, openedAt, waitsSince: null, followsSince: null, ...over };
};

const SAME_DAY = { figure: 'answered_same_day', atLeast: 60 } as const;

// The house works from 8:00 to 15:00 on weekdays; the 14th and 15th of November 2026 are a weekend.
it('an answer is of the same day until midnight there, and of what came out of hours on the next working day', () => {
  const answered = [
    step('2026-11-10T09:00:00.000Z', '2026-11-10T22:30:00.000Z'),
    step('2026-11-10T09:00:00.000Z', '2026-11-10T23:30:00.000Z'),
    step('2026-11-13T20:00:00.000Z', '2026-11-16T20:00:00.000Z'),
    step('2026-11-13T20:00:00.000Z', '2026-11-14T09:00:00.000Z'),
    step('2026-11-13T20:00:00.000Z', '2026-11-17T09:00:00.000Z'),
  ];
  const figure = { kind: 'answered_same_day', atLeast: 60, reached: 3, of: 5, isDone: true };
  expect(figureOf({ answered }, SAME_DAY)).toEqual(figure);
  expect(figureOf({ answered }, { ...SAME_DAY, atLeast: 61 })?.isDone).toBe(false);
});

it('each case counts in the month in which it came, whenever it is answered', () => {
  const answered = [
    step('2026-10-31T22:00:00.000Z', '2026-11-02T10:00:00.000Z'),
    step('2026-11-30T10:00:00.000Z', '2026-12-01T10:00:00.000Z'),
    step('2026-12-01T10:00:00.000Z', '2026-12-01T11:00:00.000Z'),
  ];
  expect(figureOf({ answered }, SAME_DAY)).toMatchObject({ reached: 0, of: 1, isDone: false });
});

it('what nobody answered counts as missed once it is, and what waits for no answer never', () => {
  const day = '2026-11-30T10:00:00.000Z';
  const waiting = [
    waits(day),
    waits(day, { isOwn: true }),
    waits(day, { isAnswered: true }),
    waits(day, { isSilent: true }),
    waits('2026-10-10T10:00:00.000Z'),
  ];
  expect(figureOf({ waiting }, SAME_DAY)).toMatchObject({ reached: 0, of: 1, isDone: false });
  expect(figureOf({ waiting }, SAME_DAY, '2026-11-30T20:00:00.000Z')).toMatchObject({ of: 0, isDone: null });
});

it('goes by the target of each urgency, and leaves out those without one', () => {
  const target = house.severity.severities.find(({ id }) => id === 'S1')?.firstReplyMinutes ?? 0;
  const from = '2026-11-10T09:00:00.000Z';
  const after = (minutes: number) => new Date(Date.parse(from) + minutes * 60_000).toISOString();
  const urgent = (minutes: number): CaseStep => ({ ...step(from, after(minutes)), severity: 'S1' });
  const without = house.severity.severities.find(({ firstReplyMinutes }) => firstReplyMinutes === null)?.id;
  const answered = [
    urgent(target),
    urgent(target + 1),
    ...(without === undefined ? [] : [{ ...urgent(1), severity: without }]),
  ];
  const waiting = [waits(from, { severity: 'S1' })];
  expect(figureOf({ answered, waiting }, { figure: 'answered_in_time', atLeast: 33 })).toMatchObject({
    reached: 1,
    of: 3,
    isDone: true,
  });
});

it('counts what came out of the calendar, or of one entry of it, where it is known', () => {
  const entry = (id: string) => ({ id, what: id, networks: ['x'], owner: 'water', at: '09:00' });
  const slots = [
    { entry: entry('agenda'), isOut: true },
    { entry: entry('agenda'), isOut: null },
    { entry: entry('taxes'), isOut: false },
  ];
  const published = { figure: 'published', atLeast: 100 } as const;
  expect(figureOf({ slots }, published)).toMatchObject({ reached: 1, of: 2, isDone: false });
  expect(figureOf({ slots }, { ...published, calendar: 'agenda' })).toMatchObject({ reached: 1, of: 1, isDone: true });
  expect(figureOf({ slots }, { ...published, calendar: 'none' })).toMatchObject({ of: 0, isDone: null });
});

it('without a figure it is what people noted', () => {
  const about = { recordedBy: ana, recordedAt: NOW };
  const done: DoneAction[] = [
    { ...about, id: '1', action: 'replies', doneOn: '2026-11-10' },
    { ...about, id: '2', action: 'replies', doneOn: '2026-11-11' },
    { ...about, id: '3', action: 'others', doneOn: '2026-11-11' },
  ];
  const action = { id: 'replies', what: 'Responder', owner: 'water', doneWhen: null, noted: 2, figure: null };
  expect(actionOf({ done })).toEqual(action);
});

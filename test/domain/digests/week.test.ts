import { describe, expect, it } from 'vitest';
import { actionsOfWeek } from '../../../src/domain/digests/actions-of-week.ts';
import { askedOf } from '../../../src/domain/digests/asked.ts';
import type { CaseStep, PostCount } from '../../../src/domain/digests/figures.ts';
import { stepTimes } from '../../../src/domain/digests/step-times.ts';
import { volumesOf } from '../../../src/domain/digests/volumes.ts';
import type { WeekRows } from '../../../src/domain/digests/week.ts';
import { isEmptyWeek, makeWeek, weekEnding } from '../../../src/domain/digests/week.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aFollowUp } from '../../support/builders/crises/some-steps.ts';

const handbook = aHandbook();
const timeZone = 'Europe/Madrid';
/** Tuesday, 11:00 in town. */
const NOW = '2026-11-24T10:00:00.000Z';
const NOTHING: WeekRows = {
  agreement: { kept: 0, corrected: 0 },
  events: { opened: [], closed: [], claimed: [], approved: [], answered: [] },
  posts: [],
  actions: { done: [], latest: [] },
  followUps: [],
  suggestions: null,
  out: null,
};

function aStep(over: Partial<CaseStep> = {}): CaseStep {
  return { at: NOW, openedAt: NOW, severity: 'S1', network: 'x', playbook: 'flood', ...over };
}

function aCount(over: Partial<PostCount> = {}): PostCount {
  const about = { class: 'question', network: 'x', playbook: 'flood', topic: 'water', suggests: false } as const;
  return { hour: '2026-11-24T09:00:00.000Z', ...about, count: 1, ...over };
}

describe('a week', () => {
  it('is seven days of the clocks there, with networks by their names', () => {
    const answered = [
      aStep({ at: '2026-11-24T09:00:00.000Z', openedAt: '2026-11-24T08:50:00.000Z' }),
      aStep({ at: '2026-11-24T09:00:00.000Z', openedAt: '2026-11-24T08:30:00.000Z' }),
    ];
    const rows: WeekRows = {
      ...NOTHING,
      events: {
        ...NOTHING.events,
        opened: [
          { at: '2026-11-23T23:30:00.000Z', severity: 'S1', topic: 'water', network: 'x' },
          { at: '2026-11-23T22:30:00.000Z', severity: 'S3', topic: 'water', network: 'mastodon' },
          { at: '2026-11-18T09:00:00.000Z', severity: 'S4', topic: null, network: null },
        ],
        closed: (['not_ours', 'spam', 'let_stand'] as const).map((reason) => ({
          at: '2026-11-24T08:00:00.000Z',
          reason,
        })),
        answered,
      },
    };
    const week = makeWeek(rows, weekEnding('2026-11-24', NOW, timeZone), handbook);
    expect(week.days.map(({ date }) => date.slice(8))).toEqual(['18', '19', '20', '21', '22', '23', '24']);
    expect(week.days.map(({ opened }) => opened)).toEqual([1, 0, 0, 0, 0, 1, 1]);
    const figures = { answered: 2, dismissed: 2, handedOver: 1, medianMinutes: 20 };
    expect(week.days.at(-1)).toEqual({
      date: '2026-11-24',
      opened: 1,
      ...figures,
      bySeverity: { S1: 1, S2: 0, S3: 0, S4: 0 },
    });
    expect(week.total).toMatchObject({ opened: 3, ...figures, bySeverity: { S1: 1, S3: 1, S4: 1 } });
    expect(week.byNetwork).toEqual([
      { network: 'Mastodon', opened: 1, answered: 0 },
      { network: 'X', opened: 1, answered: 2 },
    ]);
  });

  it.each([
    ['until now, where the last day is today', '2026-11-24', '2026-11-17T23:00:00.000Z', NOW],
    ['whole, where it is over', '2026-11-22', '2026-11-15T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    ['an hour longer in autumn', '2026-10-25', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('is %s', (_, last, from, to) => {
    expect(weekEnding(last, NOW, timeZone)).toEqual({ from, to });
  });

  it('is empty when nothing came, nothing happened and nothing was done', () => {
    const period = weekEnding('2026-11-24', NOW, timeZone);
    expect(isEmptyWeek(makeWeek(NOTHING, period, handbook))).toBe(true);
    expect(isEmptyWeek(makeWeek({ ...NOTHING, posts: [aCount()] }, period, handbook))).toBe(false);
    expect(isEmptyWeek(makeWeek({ ...NOTHING, followUps: [aFollowUp()] }, period, handbook))).toBe(false);
    const done = [
      { id: '1', action: 'notices', doneOn: '2026-11-20', recordedBy: { kind: 'clock' }, recordedAt: NOW },
    ] as const;
    expect(isEmptyWeek(makeWeek({ ...NOTHING, actions: { done, latest: done } }, period, handbook))).toBe(false);
  });
});

describe('times', () => {
  it('are counted from the opening, by severity, against the handbook’s targets', () => {
    const claimed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((minutes) =>
      aStep({ openedAt: new Date(Date.parse(NOW) - minutes * 60_000).toISOString() }),
    );
    const [claims, approvals, replies] = stepTimes({ claimed, approved: claimed.slice(0, 1), answered: [] }, handbook);
    const { claimMinutes: target } = handbook.severity.severities[0] ?? {};
    expect(claims).toEqual({
      step: 'claim',
      rows: [{ severity: 'S1', count: 10, median: 5.5, ninety: 9, target, worst: null, clock: 'wall' }],
    });
    expect(approvals?.rows).toMatchObject([{ count: 1, median: 1, ninety: 1, target: null }]);
    expect(replies).toEqual({ step: 'reply', rows: [] });
  });

  it('have the most that a first reply may take, where the handbook says it', () => {
    const severities = handbook.severity.severities.map((row) => ({ ...row, firstReplyWorstMinutes: 45 }));
    const patient = { ...handbook, severity: { ...handbook.severity, severities } };
    const [claims, , replies] = stepTimes({ claimed: [aStep({})], approved: [], answered: [aStep({})] }, patient);
    expect(claims?.rows).toMatchObject([{ worst: null }]);
    expect(replies?.rows).toMatchObject([{ target: 15, worst: 45 }]);
  });

  it('are working time where the severity says so, and never less than none', () => {
    const overTheNight = aStep({
      severity: 'S4',
      openedAt: '2026-11-23T13:30:00.000Z',
      at: '2026-11-24T07:15:00.000Z',
    });
    const beforeItsOpening = aStep({ at: '2026-11-24T08:00:00.000Z' });
    const [, , replies] = stepTimes(
      { claimed: [], approved: [], answered: [overTheNight, beforeItsOpening] },
      handbook,
    );
    expect(replies?.rows).toMatchObject([
      { severity: 'S1', median: 0 },
      { severity: 'S4', median: 45, clock: 'working' },
    ]);
  });
});

describe('what citizens ask', () => {
  it('is counted by topic and by the area that owns it, each post as one thing alone', () => {
    const { topics } = handbook.institution;
    const [first, second] = topics;
    if (first === undefined || second === undefined) throw new Error('the handbook needs two topics');
    const asked = askedOf(
      [
        aCount({ topic: first.id, count: 4 }),
        aCount({ topic: first.id, class: 'complaint', count: 2 }),
        aCount({ topic: first.id, class: 'complaint', suggests: true, count: 3 }),
        aCount({ topic: second.id, class: 'political', suggests: true, count: 50 }),
        aCount({ topic: second.id, class: 'rant', count: 50 }),
        aCount({ topic: null, count: 20 }),
        aCount({ topic: 'gone', count: 1 }),
      ],
      handbook,
    );
    const counts = { questions: 4, complaints: 2, suggestions: 3 };
    expect(asked.byTopic).toEqual([
      { title: null, questions: 20, complaints: 0, suggestions: 0 },
      { title: first.titles.es, ...counts },
      { title: 'gone', questions: 1, complaints: 0, suggestions: 0 },
    ]);
    const area = handbook.institution.areas.find(({ id }) => id === first.owner)?.names.es;
    expect(asked.byArea).toEqual([
      { title: null, questions: 21, complaints: 0, suggestions: 0 },
      { title: area, ...counts },
    ]);
  });
});

it('volumes are of posts, with the median of minutes to those replies that there were', () => {
  const posts = [aCount({ count: 2 }), aCount({ network: 'mastodon', playbook: null, count: 3 }), aCount({ count: 5 })];
  const answered = [10, 30].map((minutes) =>
    aStep({ openedAt: new Date(Date.parse(NOW) - minutes * 60_000).toISOString() }),
  );
  expect(volumesOf(posts, answered, handbook)).toEqual({
    byNetwork: [
      { id: 'x', count: 7, medianMinutes: 20 },
      { id: 'mastodon', count: 3, medianMinutes: null },
    ],
    byPlaybook: [
      { id: 'flood', count: 7, medianMinutes: 20 },
      { id: null, count: 3, medianMinutes: null },
    ],
  });
});

it('the plan’s actions come in its order, done or not, and then what was done of those it no longer has', () => {
  const done = (action: string, doneOn: string) => {
    return { id: action + doneOn, action, doneOn, recordedBy: { kind: 'clock' }, recordedAt: NOW } as const;
  };
  const week = [done('dropped', '2026-11-19'), done('notices', '2026-11-20')];
  const old = done('notices', '2026-11-20');
  const owner = handbook.institution.areas.find(({ id }) => id === 'communication')?.names.es;
  expect(actionsOfWeek({ done: week, latest: [old] }, handbook)).toEqual([
    { what: 'Avisos de servicio', owner, doneOn: ['2026-11-20'], lastDoneOn: '2026-11-20' },
    { what: 'dropped', owner: null, doneOn: ['2026-11-19'], lastDoneOn: null },
  ]);
  expect(actionsOfWeek({ done: [], latest: [] }, handbook)).toEqual([
    { what: 'Avisos de servicio', owner, doneOn: [], lastDoneOn: null },
  ]);
});

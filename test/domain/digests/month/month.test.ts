import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseStep, PostCount } from '../../../../src/domain/digests/figures.ts';
import type { MonthRows } from '../../../../src/domain/digests/month/month.ts';
import { makeMonth, monthAfter, periodOf } from '../../../../src/domain/digests/month/month.ts';
import type { SeenProfile } from '../../../../src/domain/digests/own-profiles.ts';
import type { MeasuredOut } from '../../../../src/domain/measures/measure-store.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const zone = 'Europe/Madrid';
const LATER = '2026-12-02T10:00:00.000Z';
const NOTHING: MonthRows = {
  events: { answered: [] },
  posts: [],
  waiting: [],
  done: [],
  out: [],
  contents: [],
  profiles: [],
  watched: [],
};

function anOut(over: Partial<MeasuredOut> = {}): MeasuredOut {
  const counts = { answers: 2, shares: 1, likes: 5, reach: null };
  const day = { found: 'counts', ageMinutes: 1_441, counts } as const;
  const about = { isReply: false, playbook: null, topic: null, day, isGone: false };
  return { caseId: 1, network: 'x', publishedAt: '2026-11-10T10:00:00.000Z', ...about, ...over };
}

function aCount(over: Partial<PostCount>): PostCount {
  const about = { class: 'question', network: 'x', playbook: 'flood', suggests: false } as const;
  return { hour: '2026-11-24T09:00:00.000Z', ...about, topic: null, count: 1, ...over };
}

const monthOf = (rows: Partial<MonthRows>, now = LATER) => makeMonth('2026-11', { ...NOTHING, ...rows }, now, handbook);

describe('a month', () => {
  it.each([
    ['2026-11', LATER, '2026-10-31T23:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['2026-10', LATER, '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
    ['2026-12', LATER, '2026-11-30T23:00:00.000Z', LATER],
  ])('%s goes by the clocks there, until now where it is not over', (month, now, from, to) => {
    expect(periodOf(month, now, zone)).toEqual({ from, to });
  });

  it('is followed by the next, over the end of a year and back', () => {
    expect([monthAfter('2026-12'), monthAfter('2026-01', -1), monthAfter('2026-03', 0)]).toEqual([
      ...['2027-01', '2025-12', '2026-03'],
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (months) => {
        expect(monthAfter(monthAfter('2026-11', months), -months)).toBe('2026-11');
      }),
    );
  });
});

describe('how often we published', () => {
  it('is told of each network, beside its calendar and the longest time without a post', () => {
    const out = [
      anOut(),
      anOut({ publishedAt: '2026-11-20T10:00:00.000Z' }),
      anOut({ publishedAt: '2026-11-21T10:00:00.000Z', isReply: true }),
    ];
    const profiles = [
      {
        network: 'x',
        readAt: LATER,
        lastAt: null,
        publishedAt: ['2026-10-30T10:00:00.000Z', '2026-11-03T10:00:00.000Z'],
      },
      { network: 'facebook', readAt: null, lastAt: null, publishedAt: [] },
    ];
    const { networks } = monthOf({ out, profiles });
    const [x, facebook] = ['X', 'Facebook'].map((name) => networks.find((one) => one.name === name));
    // Five Mondays in November 2026; the silence from the 20th goes on until its end, the 1st.
    expect(x).toMatchObject({ own: 2, replies: 1, seen: 1, planned: 5, quietDays: 11, isSeen: true });
    expect(facebook).toMatchObject({
      own: 0,
      replies: 0,
      seen: null,
      planned: 5,
      quietDays: null,
      isQuiet: false,
      isSeen: false,
    });
  });

  it('counts of a month that is not over what was due until now', () => {
    const month = monthOf({}, '2026-11-09T07:59:00.000Z');
    expect(month.isOver).toBe(false);
    expect(month.networks.find(({ name }) => name === 'X')).toMatchObject({ planned: 1, quietDays: null });
    expect(monthOf({}, '2026-11-09T08:01:00.000Z').networks.find(({ name }) => name === 'X')?.planned).toBe(2);
  });
});

describe('the silence of a profile', () => {
  const silenceOf = (over: Partial<SeenProfile>, now = LATER, month = '2026-11') => {
    const profiles = [{ network: 'x', readAt: LATER, lastAt: null, publishedAt: [], ...over }];
    const { networks } = makeMonth(month, { ...NOTHING, profiles }, now, handbook);
    const { quietDays, isQuiet, isSeen } = networks.find(({ name }) => name === 'X') ?? {};
    return { quietDays, isQuiet, isSeen };
  };

  it('is not known where nobody read it in the month, and ends where reading stopped', () => {
    expect(silenceOf({ readAt: '2026-10-20T10:00:00.000Z' })).toEqual({
      quietDays: null,
      isQuiet: false,
      isSeen: false,
    });
    const publishedAt = ['2026-10-31T10:00:00.000Z', '2026-11-02T09:00:00.000Z'];
    expect(silenceOf({ readAt: '2026-11-03T10:00:00.000Z', publishedAt })).toMatchObject({
      quietDays: 2,
      isSeen: false,
    });
  });

  it('counts from the last post before the month', () => {
    const publishedAt = ['2026-10-20T10:00:00.000Z', '2026-11-02T10:00:00.000Z', '2026-11-30T10:00:00.000Z'];
    const until = '2026-11-03T10:00:00.000Z';
    expect(silenceOf({ readAt: until, publishedAt }, until)).toEqual({ quietDays: 13, isQuiet: true, isSeen: true });
  });

  it('is told in days of the calendar over the change of the clocks', () => {
    // Two days there, and 47 hours: the clocks go forward on the 29th of March.
    const readAt = '2026-03-30T10:00:00.000Z';
    const days = Array.from({ length: 28 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}T11:00:00.000Z`);
    expect(silenceOf({ readAt, publishedAt: days }, readAt, '2026-03')).toMatchObject({ quietDays: 2 });
  });

  it('is judged in those days: a post each day is each day, whatever its hour and whatever the clocks do', () => {
    const { networks } = handbook.institution;
    const house = {
      ...handbook,
      institution: {
        ...handbook.institution,
        networks: networks.map((one) => (one.id === 'x' ? { ...one, minimumFrequencyDays: 1 } : one)),
      },
    };
    const isQuiet = (publishedAt: string[]) => {
      const profiles = [{ network: 'x', readAt: LATER, lastAt: publishedAt.at(-1) ?? null, publishedAt }];
      const month = makeMonth('2026-10', { ...NOTHING, profiles }, LATER, house);
      return month.networks.find(({ name }) => name === 'X')?.isQuiet;
    };
    const at = (day: number, hour: string) => `2026-10-${String(day).padStart(2, '0')}T${hour}:00.000Z`;
    const daily = Array.from({ length: 31 }, (_, day) => at(day + 1, day % 2 === 0 ? '07:00' : '19:00'));
    expect(isQuiet(daily)).toBe(false);
    expect(isQuiet(daily.filter((one) => one !== at(25, '07:00')))).toBe(true);
  });

  it('is not known before the first post that was read, and of a month before it not at all', () => {
    const first = '2026-11-20T10:00:00.000Z';
    const publishedAt = [first, '2026-11-21T10:00:00.000Z', '2026-11-30T10:00:00.000Z'];
    expect(silenceOf({ publishedAt, lastAt: '2026-11-30T10:00:00.000Z' })).toMatchObject({ quietDays: 9 });
    expect(silenceOf({ publishedAt: [], lastAt: '2026-12-01T10:00:00.000Z' })).toEqual({
      quietDays: null,
      isQuiet: false,
      isSeen: false,
    });
    expect(silenceOf({ publishedAt: [], lastAt: null })).toMatchObject({ quietDays: 30, isQuiet: true });
  });
});

it('replies are counted against the target of their urgency', () => {
  const step = (minutes: number): CaseStep => {
    const at = new Date(Date.parse('2026-11-24T09:00:00.000Z') + minutes * 60_000).toISOString();
    return { at, openedAt: '2026-11-24T09:00:00.000Z', severity: 'S1', network: 'x', playbook: null };
  };
  const target = handbook.severity.severities.find(({ id }) => id === 'S1')?.firstReplyMinutes ?? 0;
  const answered = [step(target - 1), step(target), step(target + 1)];
  const { replies } = monthOf({ events: { ...NOTHING.events, answered } });
  expect(replies).toMatchObject([{ severity: 'S1', count: 3, within: target === 0 ? null : 2, median: target }]);
});

it('what came of our posts is told by topic, and by guide where there is none', () => {
  const [topic] = handbook.institution.topics;
  const out = [
    anOut({ topic: topic?.id ?? '' }),
    anOut({ playbook: 'flood', network: 'facebook', day: null }),
    anOut({ playbook: null, day: null }),
  ];
  const { drawn } = monthOf({ out });
  expect(drawn.byTopic.map(({ name, measured }) => [name, measured])).toEqual(
    expect.arrayContaining([[topic?.titles.es, 1]]),
  );
  expect(drawn.byTopic).toHaveLength(2);
  expect(drawn.byNetwork.map(({ name }) => name)).toEqual(['X']);
});

it('what people ask is listed where no action and no date of the plan has a word of it', () => {
  const [first, second] = handbook.institution.topics;
  const [word = ''] = first?.terms.es ?? [];
  const plan = {
    ...handbook.institution.plan,
    actions: [{ id: 'a', what: `Hablar de ${word}`, means: 'Web', owner: 'water' }],
  };
  const house = { ...handbook, institution: { ...handbook.institution, plan } };
  const posts = [
    aCount({ topic: first?.id ?? '', count: 9 }),
    aCount({ topic: second?.id ?? '', count: 4 }),
    aCount({ topic: null, count: 20 }),
  ];
  const { unplanned } = makeMonth('2026-11', { ...NOTHING, posts }, LATER, house);
  expect(unplanned.map(({ title, questions }) => [title, questions])).toEqual([[second?.titles.es, 4]]);
});

it('what is only counted is told by topic, that on none of ours last, and that of a topic that is gone by its id', () => {
  const watched = [
    { topic: null, count: 90 },
    { topic: 'gone', count: 2 },
    { topic: 'water', count: 7 },
  ];
  const water = handbook.institution.topics.find(({ id }) => id === 'water')?.titles.es;
  expect(monthOf({ watched }).watched).toEqual([
    { title: water, count: 7 },
    { title: 'gone', count: 2 },
    { title: null, count: 90 },
  ]);
});

it('a duty is told by how often its hour came and how often it was noted, at whichever hour', () => {
  const { institution } = handbook;
  const duty = { id: 'mentions', what: 'Menciones', who: 'S0COMUNICA', at: ['08:30', '12:00'] };
  const weekdays = ['monday' as const];
  const monitoring = { owner: 'water', howOften: '', sources: ['x'], analysis: '', duties: [{ ...duty, weekdays }] };
  const house = { ...handbook, institution: { ...institution, plan: { ...institution.plan, monitoring } } };
  const noted = { id: '1', recordedBy: ana, recordedAt: LATER, doneOn: '2026-11-09' };
  const done = ['duty:mentions@08:30', 'duty:mentions@12:00', 'duty:others@08:30', 'mentions'].map((action) => {
    return { ...noted, action };
  });
  const month = makeMonth('2026-11', { ...NOTHING, done }, LATER, house);
  expect(month.duties).toEqual([{ what: 'Menciones', planned: 10, noted: 2 }]);
});

it('a duty is noted no more often than it was due: not on its free days, nor ahead of its hours', () => {
  const { institution } = handbook;
  const duty = { id: 'mentions', what: 'Menciones', who: 'S0COMUNICA', at: ['08:30', '12:00'] };
  const monitoring = { owner: 'water', howOften: '', sources: ['x'], analysis: '', duties: [duty] };
  const house = { ...handbook, institution: { ...institution, plan: { ...institution.plan, monitoring } } };
  const noted = { id: '1', recordedBy: ana, recordedAt: LATER };
  const done = [
    // Of an hour that the handbook no longer has, beside one that it has; of a Sunday; and of an hour that is still to come.
    { ...noted, action: 'duty:mentions@07:30', doneOn: '2026-11-02' },
    { ...noted, action: 'duty:mentions@08:30', doneOn: '2026-11-02' },
    { ...noted, action: 'duty:mentions@12:00', doneOn: '2026-11-02' },
    { ...noted, action: 'duty:mentions@08:30', doneOn: '2026-11-08' },
    { ...noted, action: 'duty:mentions@08:30', doneOn: '2026-11-09' },
    { ...noted, action: 'duty:mentions@12:00', doneOn: '2026-11-09' },
  ];
  const month = makeMonth('2026-11', { ...NOTHING, done }, '2026-11-09T08:00:00.000Z', house);
  expect(month.duties).toEqual([{ what: 'Menciones', planned: 11, noted: 3 }]);
});

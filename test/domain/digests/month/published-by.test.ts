import { describe, expect, it } from 'vitest';
import type { MonthRows } from '../../../../src/domain/digests/month/month.ts';
import { makeMonth } from '../../../../src/domain/digests/month/month.ts';
import type { MeasuredOut } from '../../../../src/domain/measures/measure-store.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const LATER = '2026-12-02T10:00:00.000Z';
const NOBODY = { events: { answered: [] }, posts: [], waiting: [], done: [] };
const NOTHING: MonthRows = { ...NOBODY, out: [], contents: [], profiles: [], watched: [] };

function anOut(over: Partial<MeasuredOut> = {}): MeasuredOut {
  const counts = { answers: 2, shares: 1, likes: 5, reach: null };
  const day = { found: 'counts', ageMinutes: 1_441, counts } as const;
  const about = { isReply: false, playbook: null, topic: null, day, isGone: false };
  return { caseId: 1, network: 'x', publishedAt: '2026-11-10T10:00:00.000Z', ...about, ...over };
}

describe('how often we published on a topic and in a format', () => {
  const [water, roads] = ['water', 'roads'].map(
    (id) => handbook.institution.topics.find((topic) => topic.id === id)?.titles.es ?? 'no topic',
  );
  const about = { owner: 'water', at: '09:00' };
  const calendar = [
    {
      ...about,
      id: 'tap',
      what: 'El agua de la semana',
      networks: ['x', 'facebook'],
      weekdays: ['monday' as const],
      format: 'video' as const,
    },
    { ...about, id: 'news', what: 'Novedades', networks: ['mastodon'], date: '2026-11-10', topic: 'roads' },
  ];
  const { institution } = handbook;
  const house = { ...handbook, institution: { ...institution, plan: { ...institution.plan, calendar } } };
  const seenOnX = ['2026-10-30T10:00:00.000Z', '2026-11-02T08:05:00.000Z', '2026-11-09T09:30:00.000Z'];
  const onX = { network: 'x', readAt: LATER, lastAt: null, publishedAt: seenOnX };
  const out = [
    anOut({ topic: 'water' }),
    anOut({ topic: 'water', isReply: true }),
    anOut({ publishedAt: '2026-10-10T10:00:00.000Z' }),
  ];
  const unseen = { day: null, isGone: false };
  const news = { kind: 'entry', id: 'news' } as const;
  const contents = [{ network: 'mastodon', publishedAt: '2026-11-10T09:30:00.000Z', aim: news, ...unseen }];
  const publishedOf = (rows: Partial<MonthRows>) =>
    makeMonth('2026-11', { ...NOTHING, ...rows }, LATER, house).published;

  it('is told beside what its calendar wants, and how much of that came out where it can be known', () => {
    // Five Mondays on two networks, one of which nobody reads.
    expect(publishedOf({ out, contents, profiles: [onX] })).toEqual({
      byTopic: [
        { name: water, own: 1, replies: 1, planned: 10, known: 5, out: 2 },
        { name: roads, own: 1, replies: 0, planned: 1, known: 1, out: 1 },
      ],
      byFormat: [
        { name: 'video', own: 0, replies: 0, planned: 10, known: 5, out: 2 },
        { name: 'text', own: 2, replies: 1, planned: 0, known: 0, out: 0 },
        { name: null, own: 0, replies: 0, planned: 1, known: 1, out: 1 },
      ],
    });
  });

  it('says nothing of the time before the first post that was seen, nor after reading stopped', () => {
    const late = { ...onX, readAt: '2026-11-23T08:10:00.000Z', publishedAt: ['2026-11-16T09:00:00.000Z'] };
    expect(publishedOf({ profiles: [late] }).byTopic).toEqual([
      { name: water, own: 0, replies: 0, planned: 10, known: 1, out: 1 },
      { name: roads, own: 0, replies: 0, planned: 1, known: 0, out: 0 },
    ]);
  });

  it('counts what has neither topic nor guide last', () => {
    const about = { topic: null, playbook: null };
    const { byTopic } = publishedOf({ out: [anOut(about), anOut({ ...about, isReply: true })] });
    expect(byTopic.at(-1)).toEqual({ name: null, own: 1, replies: 1, planned: 0, known: 0, out: 0 });
  });

  it('counts planned posts of our own by what they are for', () => {
    const on = (aim: { kind: 'action' | 'topic' | 'entry'; id: string }, publishedAt = '2026-11-12T10:00:00.000Z') => {
      return { network: 'x', publishedAt, aim, ...unseen };
    };
    const rows = {
      contents: [
        on({ kind: 'topic', id: 'roads' }),
        on({ kind: 'entry', id: 'tap' }),
        on({ kind: 'entry', id: 'gone' }),
        on({ kind: 'action', id: 'replies' }),
        on({ kind: 'topic', id: 'roads' }, '2026-12-01T10:00:00.000Z'),
      ],
    };
    const { byTopic } = publishedOf(rows);
    expect(byTopic.map(({ name, own }) => [name, own])).toEqual([
      [water, 1],
      [roads, 1],
      [null, 2],
    ]);
    const month = makeMonth('2026-11', { ...NOTHING, ...rows }, LATER, house);
    expect(month.networks.find(({ name }) => name === 'X')?.own).toBe(4);
  });

  it('where nobody reads the profile, knows of an entry only by planned posts of our own, and then of each of its days', () => {
    // A message of a crisis is no entry of the calendar, whatever its hour.
    const statements = [anOut({ network: 'facebook', publishedAt: '2026-11-09T08:30:00.000Z' })];
    const known = (rows: Partial<MonthRows>) => publishedOf(rows).byFormat.find(({ name }) => name === 'video');
    expect(known({ out: statements })).toMatchObject({ planned: 10, known: 0, out: 0 });
    const tap = {
      network: 'facebook',
      publishedAt: '2026-11-16T08:01:00.000Z',
      aim: { kind: 'entry', id: 'tap' },
      ...unseen,
    } as const;
    expect(known({ contents: [tap] })).toMatchObject({ planned: 10, known: 5, out: 1 });
  });

  it('an entry has the whole day after it to come out, over the end of the month too', () => {
    const late = { ...about, id: 'late', what: 'Última hora', networks: ['x'], at: '23:30', date: '2026-11-30' };
    const next = { ...about, id: 'next', what: 'Primera hora', networks: ['x'], at: '08:30', date: '2026-12-01' };
    const ended = { ...institution, plan: { ...institution.plan, calendar: [late, next] } };
    const lateOf = (now: string, ...publishedAt: string[]) => {
      const profiles = [
        { network: 'x', readAt: now, lastAt: null, publishedAt: ['2026-11-20T10:00:00.000Z', ...publishedAt] },
      ];
      const month = makeMonth('2026-11', { ...NOTHING, profiles }, now, { ...handbook, institution: ended });
      return month.published.byFormat.map(({ planned, known, out }) => ({ planned, known, out }));
    };
    const [justAfter, dayAfter] = ['2026-11-30T23:05:00.000Z', '2026-12-01T22:31:00.000Z'];
    expect(lateOf(justAfter)).toEqual([{ planned: 1, known: 0, out: 0 }]);
    expect(lateOf(dayAfter)).toEqual([{ planned: 1, known: 1, out: 0 }]);
    expect(lateOf(dayAfter, '2026-11-30T23:10:00.000Z')).toEqual([{ planned: 1, known: 1, out: 1 }]);
    // What comes at the hour of the next entry is that one.
    expect(lateOf(dayAfter, '2026-12-01T07:31:00.000Z')).toEqual([{ planned: 1, known: 1, out: 0 }]);
  });
});

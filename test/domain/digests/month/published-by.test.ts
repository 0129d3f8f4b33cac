import { describe, expect, it } from 'vitest';
import type { MonthRows } from '../../../../src/domain/digests/month/month.ts';
import { makeMonth } from '../../../../src/domain/digests/month/month.ts';
import type { MeasuredOut } from '../../../../src/domain/measures/measure-store.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const LATER = '2026-12-02T10:00:00.000Z';
const NOBODY = { events: { answered: [] }, posts: [], waiting: [], done: [] };
const NOTHING: MonthRows = { ...NOBODY, out: [], profiles: [], watched: [] };

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
    anOut({ topic: 'roads', network: 'mastodon', publishedAt: '2026-11-10T09:30:00.000Z' }),
    anOut({ publishedAt: '2026-10-10T10:00:00.000Z' }),
  ];
  const publishedOf = (rows: Partial<MonthRows>) =>
    makeMonth('2026-11', { ...NOTHING, ...rows }, LATER, house).published;

  it('is told beside what its calendar wants, and how much of that came out where it can be known', () => {
    // Five Mondays on two networks, one of which nobody reads.
    expect(publishedOf({ out, profiles: [onX] })).toEqual({
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
});

import { describe, expect, it } from 'vitest';
import { drawnByNetwork, networksWithoutFigures } from '../../../src/domain/measures/drawn.ts';
import type { MeasuredOut } from '../../../src/domain/measures/measure-store.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const handbook = aHandbook();

function anOut(
  over: Partial<MeasuredOut> & { answers?: number | null; reach?: number; ageMinutes?: number } = {},
): MeasuredOut {
  const { answers = 2, reach = null, ageMinutes = 1_441, ...post } = over;
  const day = { found: 'counts' as const, ageMinutes, counts: { answers, shares: 1, likes: 5, reach } };
  const about = { isReply: true, isGone: false, playbook: null, topic: null };
  const out = { caseId: 1, network: 'mastodon', publishedAt: '2026-11-24T10:00:00.000Z', ...about };
  return { ...out, day, ...post };
}

describe('what came of posts', () => {
  it('is counted by network, on how many it rests, and never with figures of another age', () => {
    const posts = [
      anOut(),
      anOut({ answers: 4 }),
      anOut({ answers: 100, ageMinutes: 2_881 }),
      anOut({ day: null }),
      anOut({
        isGone: true,
        day: { found: 'gone', ageMinutes: 1_440, counts: { answers: null, shares: null, likes: null, reach: null } },
      }),
      anOut({ network: 'facebook', answers: 7, reach: 900 }),
    ];
    expect(drawnByNetwork(posts, handbook)).toEqual({
      byNetwork: [
        {
          name: 'Mastodon',
          out: 5,
          measured: 2,
          counts: { answers: 6, shares: 2, likes: 10, reach: null },
          answered: 2,
          shared: 2,
          liked: 2,
          reached: 0,
          gone: 1,
        },
        {
          name: 'Facebook',
          out: 1,
          measured: 1,
          counts: { answers: 7, shares: 1, likes: 5, reach: 900 },
          answered: 1,
          shared: 1,
          liked: 1,
          reached: 1,
          gone: 0,
        },
      ],
      most: { name: 'Facebook', each: 7, answered: 1 },
    });
  });

  it('leaves out networks without a figure, and compares nothing with nothing', () => {
    expect(drawnByNetwork([anOut({ network: 'x', day: null })], handbook)).toEqual({ byNetwork: [], most: null });
    expect(drawnByNetwork([anOut()], handbook).most).toBeNull();
    const unanswered = [anOut({ answers: 0 }), anOut({ network: 'facebook', answers: 0 })];
    expect(drawnByNetwork(unanswered, handbook).most).toBeNull();
    const unknown = [anOut(), anOut({ network: 'facebook', answers: null })];
    expect(drawnByNetwork(unknown, handbook).most).toBeNull();
  });

  it('names a network that was asked in vain, and none that nobody asked', () => {
    const counts = { answers: null, shares: null, likes: null, reach: null };
    const failed = anOut({ network: 'x', day: { found: 'failed', ageMinutes: 1_500, counts } });
    const posts = [failed, anOut({ network: 'x', day: null }), anOut({ network: 'facebook', day: null }), anOut()];
    expect(networksWithoutFigures(posts, handbook)).toEqual(['X']);
    expect(networksWithoutFigures([failed, anOut({ network: 'x' })], handbook)).toEqual([]);
    expect(networksWithoutFigures([anOut({ ageMinutes: 2_881 })], handbook)).toEqual(['Mastodon']);
  });

  it('tells of a network whose only post is gone', () => {
    const { byNetwork } = drawnByNetwork([anOut({ day: null, isGone: true })], handbook);
    expect(byNetwork).toMatchObject([{ name: 'Mastodon', out: 1, measured: 0, gone: 1 }]);
  });

  it('divides by the posts whose answers are known, and by no others', () => {
    const posts = [anOut({ answers: 6 }), anOut({ answers: null }), anOut({ network: 'facebook', answers: 5 })];
    expect(drawnByNetwork(posts, handbook).most).toEqual({ name: 'Mastodon', each: 6, answered: 1 });
  });

  it('of two that draw alike, names the one that rests on more', () => {
    const posts = [anOut({ network: 'facebook' }), anOut(), anOut()];
    expect(drawnByNetwork(posts, handbook).most).toEqual({ name: 'Mastodon', each: 2, answered: 2 });
  });
});

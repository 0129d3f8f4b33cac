import { describe, expect, it } from 'vitest';
import type { MinuteCount, Spike } from '../../../../src/domain/cases/model/joining/spike.ts';
import { usualPosts } from '../../../../src/domain/intake/spikes/usual-posts.ts';
import type { Look } from '../../../../src/domain/intake/spikes/watch-spikes.ts';
import { watchSpikes } from '../../../../src/domain/intake/spikes/watch-spikes.ts';

const now = '2026-11-24T18:00:00.000Z';
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

/** So many a minute, of the last minutes. */
function steady(playbook: string | null, count: number, minutes: number): MinuteCount[] {
  return Array.from({ length: minutes }, (_, at) => ({ minute: minutesAgo(at + 1), playbook, count }));
}

function look(recent: MinuteCount[], over: Partial<Look> = {}) {
  const ids: string[] = [];
  const newId = () => `spike-${ids.push('taken')}`;
  return watchSpikes({ now, recent, usualOf: () => usualPosts([]), lasting: [], newId, ...over });
}

function aSpike(over: Partial<Spike> = {}): Spike {
  const base = { id: 'spike-0', playbook: 'flood', beganAt: minutesAgo(30), usual: 0.5, told: 10 };
  return { ...base, toldAt: minutesAgo(30), endedAt: null, ...over };
}

describe('what is usual', () => {
  it('is the middle of the weeks, which one week with a flood does not move', () => {
    expect(usualPosts([2, 2.2, 1.8, 2.1, 400])).toMatchObject({ perMinute: 2.1 });
    expect(usualPosts([2, 2.2, 1.8, 2.1, 400]).spread).toBeLessThan(0.4);
    expect(usualPosts([])).toEqual({ perMinute: 0, spread: 0 });
  });
});

describe('a spike', () => {
  it('is no handful of posts, even where nothing is known of other weeks', () => {
    expect(look(steady('flood', 1, 5)).news).toEqual([]);
    expect(look(steady(null, 1, 14)).news).toEqual([]);
  });

  it('is a burst, and a slow rise over an hour', () => {
    expect(look(steady('flood', 4, 5)).spikes).toMatchObject([{ playbook: 'flood', told: 4, usual: 0 }]);
    expect(look(steady('flood', 1, 40)).spikes).toMatchObject([{ playbook: 'flood', told: 40 / 60 }]);
  });

  it('is measured against the hour: what is much for a night is nothing at noon', () => {
    const recent = steady('everyday', 4, 60);
    expect(look(recent, { usualOf: () => usualPosts([4, 3.8, 4.3, 4.1]) }).news).toEqual([]);
    expect(look(recent, { usualOf: () => usualPosts([0.5, 0.4, 0.6, 0.5]) }).spikes).toMatchObject([
      { playbook: 'everyday', told: 4, usual: 0.5 },
    ]);
  });

  it('of one matter is not told a second time as one of all posts; what is spread over many matters is', () => {
    expect(look(steady('flood', 50, 10)).news).toEqual([{ news: 'began', ids: ['spike-1'] }]);
    const spread = ['a', 'b', 'c', 'd', 'e'].flatMap((playbook) => steady(playbook, 2, 5));
    expect(look(spread).spikes).toMatchObject([{ playbook: null, told: 10 }]);
  });

  it('is told together with others that begin then, the greatest first', () => {
    const seen = look([...steady('flood', 5, 5), ...steady('blackout', 90, 5)]);
    expect(seen.spikes.map(({ playbook }) => playbook)).toEqual(['blackout', 'flood']);
    expect(seen.news).toEqual([{ news: 'began', ids: ['spike-1', 'spike-2'] }]);
  });

  it('is told once, again when it has doubled, no sooner than after ten minutes, and when it is over', () => {
    const lasting = [aSpike()];
    expect(look(steady('flood', 12, 30), { lasting })).toEqual({ spikes: [], news: [] });
    expect(look(steady('flood', 20, 30), { lasting })).toEqual({
      spikes: [aSpike({ told: 20, toldAt: now })],
      news: [{ news: 'doubled', ids: ['spike-0'] }],
    });
    expect(look(steady('flood', 20, 30), { lasting: [aSpike({ toldAt: minutesAgo(9) })] }).news).toEqual([]);
    const gone = steady('flood', 20, 30).map((one, at) => ({ ...one, minute: minutesAgo(at + 16) }));
    expect(look(gone, { lasting })).toEqual({
      spikes: [aSpike({ endedAt: now })],
      news: [{ news: 'ended', ids: ['spike-0'] }],
    });
    expect(look(gone).news).toEqual([]);
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { runDrill } from '../../sandbox/run-drill.ts';
import type { Message } from '../../sandbox/workspace/wire.ts';
import type { PlayedDrill } from '../../src/domain/crises/drill/played-drill.ts';
import { drillTime } from '../../src/domain/crises/drill/played-drill.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';

const BEGAN = Date.parse('2026-11-24T17:00:00.000Z');

afterEach(() => {
  vi.useRealTimers();
});

/** Plays three posts at 0, 60 and 1200 s; tells when each arrived, and what the page shows of the drill. */
function played(speed: number, settings: { waits?: boolean } = {}) {
  vi.useFakeTimers({ now: BEGAN });
  const posts = [0, 60, 1200].map((at) => ({ at, network: 'x', author: 'vecina', text: `a los ${at} s` }));
  const handbook = aHandbook();
  const arrivals: [seconds: number, text: string][] = [];
  const shown: unknown[] = [];
  const over: PlayedDrill[] = [];
  const running = runDrill(
    { drill: { id: 'rain', titles: { es: 'Lluvia' }, playbook: 'flood', posts }, handbook },
    {
      setDrill: (drill) => shown.push(drill),
      as: () => ({
        say: async (channel, text, more) => {
          arrivals.push([(Date.now() - BEGAN) / 1000, `${text} ${JSON.stringify(more?.attachments)}`]);
          return { channel } as Message;
        },
      }),
    },
    { speed, ...settings },
    async (drill) => void over.push(drill),
  );
  return { arrivals, shown, over, running };
}

it('lets each post arrive at its second, stamped as a drill', async () => {
  const { arrivals, shown } = played(1);
  await vi.advanceTimersByTimeAsync(1_200_000);
  expect(arrivals.map(([seconds]) => seconds)).toEqual([0, 60, 1200]);
  expect(arrivals[1]?.[1]).toMatch(/^SIMULACRO · X .*a los 60 s/);
  expect(shown.at(-1)).toMatchObject({ title: 'Lluvia', arrived: 3, total: 3, pace: 'playing', speed: 1 });
});

it('plays twenty minutes in one at speed 20, and stops when told', async () => {
  const { arrivals, shown, running } = played(20);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(arrivals.map(([seconds]) => seconds)).toEqual([0, 3]);
  expect(shown.at(-1)).toMatchObject({ title: 'Lluvia', arrived: 2, total: 3, speed: 20 });
  running.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(arrivals).toHaveLength(2);
});

it('is over once, a minute of its own after the last post, and tells when each post arrived', async () => {
  const { over } = played(20);
  await vi.advanceTimersByTimeAsync(62_999);
  expect(over).toEqual([]);
  await vi.advanceTimersByTimeAsync(600_000);
  const at = (seconds: number) => new Date(BEGAN + seconds * 1000).toISOString();
  expect(over).toMatchObject([
    { speed: 20, beganAt: at(0), endedAt: at(63), arrivedAt: [at(0), at(3), at(60)], drill: { id: 'rain' } },
  ]);
});

it('is never over once it was stopped', async () => {
  const { over, running } = played(20);
  await vi.advanceTimersByTimeAsync(61_000);
  running.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(over).toEqual([]);
});

it('waits until it is played, stands still in a pause, and goes on at another speed', async () => {
  const { arrivals, shown, running } = played(1, { waits: true });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(arrivals).toEqual([]);
  expect(shown).toMatchObject([{ pace: 'waiting', arrived: 0 }]);
  running.play();
  await vi.advanceTimersByTimeAsync(30_000);
  running.pause();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(arrivals.map(([seconds]) => seconds)).toEqual([600]);
  expect(shown.at(-1)).toMatchObject({ pace: 'paused', arrived: 1 });
  running.setSpeed(10);
  running.play();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(arrivals.map(([seconds]) => seconds)).toEqual([600, 1_233]);
});

it('tells of its pauses and speeds, so that a score goes by the drill’s own time', async () => {
  const { over, running } = played(1, { waits: true });
  running.play();
  await vi.advanceTimersByTimeAsync(30_000);
  running.pause();
  await vi.advanceTimersByTimeAsync(1_000_000);
  running.setSpeed(10);
  running.play();
  await vi.advanceTimersByTimeAsync(200_000);
  const [one] = over;
  expect(shownTimes(one)).toEqual([0, 60, 1_200, 1_260]);
  expect(running.brought()).toHaveLength(3);
});

/** Seconds of the drill at which its posts arrived, and at which it was over. */
function shownTimes(one: PlayedDrill | undefined): number[] {
  if (one === undefined) throw new Error('It is not over.');
  const seconds = (moment: string) => (Date.parse(drillTime(one, moment)) - Date.parse(one.beganAt)) / 1000;
  return [...one.arrivedAt, one.endedAt].map((moment) => Math.round(seconds(moment)));
}

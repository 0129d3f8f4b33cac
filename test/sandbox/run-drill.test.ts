import { afterEach, expect, it, vi } from 'vitest';
import { runDrill } from '../../sandbox/run-drill.ts';
import type { Message } from '../../sandbox/workspace/wire.ts';
import type { PlayedDrill } from '../../src/domain/crises/drill/played-drill.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';

const BEGAN = Date.parse('2026-11-24T17:00:00.000Z');

afterEach(() => {
  vi.useRealTimers();
});

/** Plays three posts at 0, 60 and 1200 s; tells when each arrived, and what the page shows of the drill. */
function played(speed: number) {
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
    speed,
    async (drill) => void over.push(drill),
  );
  return { arrivals, shown, over, running };
}

it('lets each post arrive at its second, stamped as a drill', async () => {
  const { arrivals, shown } = played(1);
  await vi.advanceTimersByTimeAsync(1_200_000);
  expect(arrivals.map(([seconds]) => seconds)).toEqual([0, 60, 1200]);
  expect(arrivals[1]?.[1]).toMatch(/^SIMULACRO · X .*a los 60 s/);
  expect(shown.at(-1)).toEqual({ title: 'Lluvia', arrived: 3, total: 3 });
});

it('plays twenty minutes in one at speed 20, says so, and stops when told', async () => {
  const { arrivals, shown, running } = played(20);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(arrivals.map(([seconds]) => seconds)).toEqual([0, 3]);
  expect(shown.at(-1)).toEqual({ title: 'Lluvia · 20×', arrived: 2, total: 3 });
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

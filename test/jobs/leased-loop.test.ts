import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Coordination } from '../../src/domain/cases/ports/coordination.ts';
import { tickBeat, timerBeat } from '../../src/jobs/beat.ts';
import { createLease } from '../../src/jobs/lease.ts';
import { startLeasedLoop } from '../../src/jobs/leased-loop.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aGate } from '../support/drivers/jobs/a-gate.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

const TTL_MS = 10_000;
const REST_MS = 700;

type Parts = Partial<Parameters<typeof startLeasedLoop>[0]>;

/** A process that keeps the lease and rests by a timer; what it does is written into `done`. */
async function aProcess(
  coordination: Coordination,
  clock: ReturnType<typeof aClock>,
  {
    name = 'work',
    holder = 'one',
    renewEveryMs = 0,
    ...parts
  }: Parts & { name?: string; holder?: string; renewEveryMs?: number } = {},
) {
  const timer = aTimer();
  const log = aJobLog();
  const done: string[] = [];
  const rests = timer.isSet();
  const { now } = clock;
  const loop = startLeasedLoop({
    lease: createLease({ coordination, name, holder, ttlMs: TTL_MS, kept: 'until_end', renewEveryMs, now }),
    beat: timerBeat(REST_MS, timer.set),
    round: async () => {
      done.push('round');
      return undefined;
    },
    standBy: () => done.push('stand by'),
    finish: async () => {
      done.push('finish');
    },
    failed: { round: 'It failed and will be tried again', stop: 'It could not be handed on' },
    log,
    ...parts,
  });
  await rests;
  return {
    loop,
    timer,
    log,
    done,
    async turn() {
      const set = timer.isSet();
      timer.fire();
      await set;
    },
  };
}

/** A process that takes the lease for one round at each tick. */
function aTickedProcess(coordination: Coordination, holder: string, round: () => Promise<undefined>) {
  let tick = async () => {};
  const { now } = aClock('2026-11-24T10:00:00.000Z');
  const loop = startLeasedLoop({
    lease: createLease({ coordination, name: 'work', holder, ttlMs: TTL_MS, kept: 'during_work', now }),
    beat: tickBeat((given) => {
      tick = given;
      return () => {};
    }),
    round,
    failed: { round: 'It failed' },
    log: aJobLog(),
  });
  return { loop, tick: () => tick() };
}

it('lets another process have a round only after a stop, or when the time of the lease has run out', async () => {
  await using database = await aDatabase();
  let walks = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ actorName: fc.nat(2), ms: fc.nat(6_000), stops: fc.boolean() }), { maxLength: 25 }),
      async (steps) => {
        const clock = aClock('2026-11-24T10:00:00.000Z');
        const name = `work ${walks++}`;
        const stopped = new Set<number>();
        const rounds: { actorName: number; at: number }[] = [];
        const start = (actorName: number) =>
          aProcess(database.upkeep.coordination, clock, {
            name,
            holder: `process ${actorName}`,
            round: async () => {
              const last = rounds.at(-1);
              const at = Date.parse(clock.now());
              const isFree = last === undefined || last.actorName === actorName || stopped.has(last.actorName);
              expect(isFree || at - last.at >= TTL_MS).toBe(true);
              rounds.push({ actorName, at });
              return undefined;
            },
          });
        const processes = [await start(0), await start(1), await start(2)];
        for (const { actorName, ms, stops } of steps) {
          clock.pass(ms);
          const one = processes[actorName];
          if (one === undefined || stopped.has(actorName)) continue;
          if (stops && stopped.size < 2) {
            await one.loop.stop();
            stopped.add(actorName);
          } else await one.turn();
          expect(one.log.lines).toEqual([]);
        }
        for (const { loop } of processes) await loop.stop();
      },
    ),
    { numRuns: 30 },
  );
});

it('stands by while another process holds the lease, and asks for none while nothing is due', async () => {
  await using database = await aDatabase();
  const clock = aClock('2026-11-24T10:00:00.000Z');
  let isDue = false;
  const one = await aProcess(database.upkeep.coordination, clock, { isDue: () => isDue });
  const other = await aProcess(database.upkeep.coordination, clock, { holder: 'another' });
  isDue = true;
  await one.turn();
  expect([one.done, other.done]).toEqual([['stand by'], ['round']]);
  await other.loop.stop();
  await one.turn();
  expect(one.done).toEqual(['stand by', 'round']);
  await one.loop.stop();
});

it('rests as long as the round says, and as usual after one that says nothing or fails', async () => {
  await using database = await aDatabase();
  const rests = [20, undefined, 0, new TypeError('Ana Ruiz escribió')];
  const one = await aProcess(database.upkeep.coordination, aClock('2026-11-24T10:00:00.000Z'), {
    round: async () => {
      const rest = rests.shift();
      if (rest instanceof Error) throw rest;
      return rest;
    },
  });
  const seen = [one.timer.restMs()];
  for (let turns = 0; turns < 3; turns++) {
    await one.turn();
    seen.push(one.timer.restMs());
  }
  expect(seen).toEqual([20, REST_MS, 0, REST_MS]);
  expect(one.log.lines.join()).toMatch(/^error It failed and will be tried again .*"TypeError"/);
  expect(one.log.lines.join()).not.toContain('Ana');
  await one.loop.stop();
});

it('renews a lease no more often than it is told, but when the clock was set back', async () => {
  await using database = await aDatabase();
  const { coordination } = database.upkeep;
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const renewed: string[] = [];
  const holdLease: Coordination['holdLease'] = (name, holder, now, ttlMs) => {
    renewed.push(now.slice(11, 23));
    return coordination.holdLease(name, holder, now, ttlMs);
  };
  const one = await aProcess({ ...coordination, holdLease }, clock, { renewEveryMs: 2_000 });
  for (const ms of [1_999, 1, 500, -3_600_000]) {
    clock.pass(ms);
    await one.turn();
  }
  expect(renewed).toEqual(['10:00:00.000', '10:00:02.000', '09:00:02.500']);
  expect(one.done).toEqual(Array(5).fill('round'));
  await one.loop.stop();
});

it('lets the round under way end at a stop, finishes, gives the lease back, and is not woken again', async () => {
  await using database = await aDatabase();
  const { coordination } = database.upkeep;
  const gate = aGate();
  const order: string[] = [];
  const { now } = aClock('2026-11-24T10:00:00.000Z');
  const lease = { coordination, name: 'work', ttlMs: TTL_MS, kept: 'until_end', now } as const;
  const loop = startLeasedLoop({
    lease: createLease({ ...lease, holder: 'one' }),
    beat: timerBeat(REST_MS, aTimer().set),
    round: async () => {
      await gate.passed;
      order.push('round');
      return undefined;
    },
    finish: async () => {
      order.push('finish');
      expect(await coordination.holdLease('work', 'another', now(), TTL_MS)).toBe(false);
    },
    failed: { round: 'It failed', stop: 'It could not be handed on' },
    log: aJobLog(),
  });
  const stops = [loop.stop(), loop.stop()];
  loop.wake();
  gate.open();
  await Promise.all(stops);
  loop.wake();
  expect(order).toEqual(['round', 'finish']);
  expect(await coordination.holdLease('work', 'another', now(), TTL_MS)).toBe(true);
});

it('stops, and says so, also where the lease cannot be given back', async () => {
  await using database = await aDatabase();
  const releaseLease = async () => {
    throw new Error('held');
  };
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const one = await aProcess({ ...database.upkeep.coordination, releaseLease }, clock);
  await one.loop.stop();
  expect(one.log.lines.map((line) => line.split(' {')[0])).toEqual(['warn It could not be handed on']);
});

it('gives the lease back also where what rounds began could not be finished', async () => {
  await using database = await aDatabase();
  const { coordination } = database.upkeep;
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const one = await aProcess(coordination, clock, {
    finish: async () => {
      throw new Error('held');
    },
  });
  await one.loop.stop();
  expect(one.log.lines.map((line) => line.split(' {')[0])).toEqual(['warn It could not be handed on']);
  expect(await coordination.holdLease('work', 'another', clock.now(), TTL_MS)).toBe(true);
});

it('has one round for all ticks during it, and gives the lease to another process as soon as it is over', async () => {
  await using database = await aDatabase();
  const gate = aGate();
  const done: string[] = [];
  const one = aTickedProcess(database.upkeep.coordination, 'one', async () => {
    await gate.passed;
    done.push('one');
    return undefined;
  });
  const other = aTickedProcess(database.upkeep.coordination, 'another', async () => {
    done.push('another');
    return undefined;
  });
  const ticks = [one.tick(), one.tick()];
  await other.tick();
  expect(done).toEqual([]);
  gate.open();
  await Promise.all(ticks);
  await other.tick();
  expect(done).toEqual(['one', 'another']);
  await Promise.all([one.loop.stop(), other.loop.stop()]);
});

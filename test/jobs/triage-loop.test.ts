import { expect, it } from 'vitest';
import type { ClaimedPost, Triaged } from '../../src/domain/intake/claims.ts';
import { startTriageLoop } from '../../src/jobs/triage-loop.ts';
import { anIncomingPost } from '../support/builders/an-incoming-post.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

const resultOf = (text: string): Triaged => ({
  standard: text,
  isUrgent: false,
  assessment: { class: 'question', playbook: null, language: 'es', because: [], needsReply: true },
});

/** A loop over a queue in memory; results of claims that were lost are refused. */
async function aLoop(texts: string[], { isDown = false, isLost = false } = {}) {
  const timer = aTimer();
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const log = aJobLog();
  const looks: boolean[] = [];
  const kept: string[] = [];
  let told = 0;
  let down = isDown;
  const claims = {
    async claim(limit: number, { all }: { all: boolean }): Promise<ClaimedPost[]> {
      if (down) throw new TypeError('the database is gone');
      looks.push(all);
      const post = (text: string) => anIncomingPost({ text });
      return texts
        .splice(0, limit)
        .map((text, rank) => ({ id: text, source: 'tool', post: post(text), rank, fence: 1 }));
    },
    async store(results: readonly { triaged: Triaged }[]) {
      if (isLost) return 0;
      kept.push(...results.map(({ triaged }) => triaged.standard));
      return results.length;
    },
  };
  const set = timer.isSet();
  const loop = startTriageLoop({
    claims,
    triage: async (some) => some.map(resultOf),
    stored: () => {
      told += 1;
    },
    now: clock.now,
    log,
    setTimer: timer.set,
  });
  await set;
  return {
    loop,
    looks,
    kept,
    log,
    told: () => told,
    up: () => {
      down = false;
    },
    async after(ms: number) {
      clock.pass(ms);
      const isSet = timer.isSet();
      timer.fire();
      await isSet;
    },
  };
}

it('triages all that waits, and then looks each second for what other processes have accepted or left', async () => {
  const texts = Array.from({ length: 100 }, (_, number) => `post ${number}`);
  const { loop, looks, kept, told, after } = await aLoop([...texts]);
  // 8, 16 and 32 posts, the other 44, and none.
  for (let round = 0; round < 4; round += 1) await after(0);
  expect([kept, told()]).toEqual([texts, 4]);
  await after(1_000);
  expect(looks).toEqual([true, false, false, false, false, true]);
  await loop.stop();
});

it('wakes nobody for results that another process has brought meanwhile', async () => {
  const { loop, told } = await aLoop(['uno'], { isLost: true });
  expect(told()).toBe(0);
  await loop.stop();
});

it('says that the database was gone, and goes on', async () => {
  const { loop, log, kept, up, after } = await aLoop(['uno'], { isDown: true });
  expect([kept, log.lines.length]).toEqual([[], 1]);
  up();
  await after(1_000);
  expect(kept).toEqual(['uno']);
  await loop.stop();
});

it('leaves to another process its part of what waits, also of a small flood', async () => {
  const texts = Array.from({ length: 60 }, (_, number) => `post ${number}`);
  const kept = new Map<string, number>();
  const done = Promise.withResolvers<void>();
  const process = (name: string) =>
    startTriageLoop({
      claims: {
        claim: async (limit) =>
          texts
            .splice(0, limit)
            .map((text, rank) => ({ id: text, source: 'tool', post: anIncomingPost({ text }), rank, fence: 1 })),
        async store(results) {
          kept.set(name, (kept.get(name) ?? 0) + results.length);
          if ([...kept.values()].reduce((sum, one) => sum + one, 0) === 60) done.resolve();
          return results.length;
        },
      },
      // Each text takes both processes a turn.
      async triage(some) {
        for (const _ of some) await new Promise(setImmediate);
        return some.map(resultOf);
      },
      stored() {},
      now: () => '2026-11-24T10:00:00.000Z',
      log: aJobLog(),
    });
  const loops = [process('one'), process('other')];
  await done.promise;
  await Promise.all(loops.map((loop) => loop.stop()));
  expect(Math.min(kept.get('one') ?? 0, kept.get('other') ?? 0)).toBeGreaterThanOrEqual(24);
});

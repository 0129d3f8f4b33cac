import process from 'node:process';
import { expect, it } from 'vitest';
import { createInHand } from '../../../src/app/lifecycle/in-hand.ts';
import { returnMemory, returnMemoryJob } from '../../../src/app/lifecycle/return-memory.ts';

const MB = 1_048_576;

it('gives back to the system what nobody holds any more', () => {
  const held = [Array.from({ length: 8_000_000 }, (_, at) => at / 3)];
  const full = process.memoryUsage().heapTotal;
  held.pop();
  returnMemory();
  expect(process.memoryUsage().heapTotal).toBeLessThan(full - 50 * MB);
});

/** The job beside a clock of its own: time passes timer by timer, and only as far as it is told. */
function aJob() {
  let now = 0;
  let heap = 400 * MB;
  let due: { run(): void; at: number } | null = null;
  const collected: number[] = [];
  const inHand = createInHand(() => now);
  const job = returnMemoryJob({
    inHand,
    heap: () => heap,
    collect() {
      collected.push(now);
      heap = 200 * MB;
    },
    setTimer(run, afterMs) {
      due = { run, at: now + afterMs };
      return () => {
        due = null;
      };
    },
  });
  return {
    inHand,
    collected,
    start: () => job.start(),
    grow: (mb: number) => {
      heap += mb * MB;
    },
    pass(ms: number) {
      const until = now + ms;
      while (due !== null && due.at <= until) {
        const { run, at } = due;
        due = null;
        now = at;
        run();
      }
      now = until;
    },
  };
}

it('collects once the start has been quiet for a while, and not again for nothing', () => {
  const { start, pass, grow, collected } = aJob();
  start();
  pass(20_000);
  expect(collected).toHaveLength(1);
  grow(20);
  pass(3_600_000);
  expect(collected).toHaveLength(1);
});

it('waits while something is in hand, and through the pauses of a flood', () => {
  const { start, pass, grow, inHand, collected } = aJob();
  start();
  for (let delivery = 0; delivery < 600; delivery += 1) {
    const end = inHand.begin();
    grow(1);
    pass(60);
    end();
    pass(40);
  }
  const end = inHand.begin();
  pass(60_000);
  expect(collected).toEqual([]);
  end();
  pass(10_000);
  expect(collected).toHaveLength(1);
});

it('collects what a later flood has left, once it is over', () => {
  const { start, pass, grow, inHand, collected } = aJob();
  start();
  pass(60_000);
  const end = inHand.begin();
  grow(300);
  pass(300_000);
  expect(collected).toHaveLength(1);
  end();
  pass(120_000);
  expect(collected).toHaveLength(2);
});

it('collects nothing once it is stopped', async () => {
  const { start, pass, collected } = aJob();
  await start().stop();
  pass(60_000);
  expect(collected).toEqual([]);
});

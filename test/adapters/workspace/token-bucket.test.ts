import { fc, test as law } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { takeToken } from '../../../src/adapters/workspace/token-bucket.ts';

const paces = fc.record({ everyMs: fc.integer({ min: 1, max: 5_000 }), burst: fc.integer({ min: 1, max: 20 }) });
const startMs = 1_700_000_000_000;
const steps = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 80 });

describe('a token bucket', () => {
  law.prop([paces, steps])('gives no more than the burst and one for every interval that passed', (pace, waits) => {
    const takenAt = takenMoments(pace, waits);
    for (const [first, from] of takenAt.entries()) {
      for (const [index, to] of takenAt.slice(first).entries()) {
        expect(index + 1).toBeLessThanOrEqual(pace.burst + (to - from) / pace.everyMs);
      }
    }
  });

  law.prop([paces, steps])('gives one at the moment that it named', (pace, waits) => {
    let fullAtMs = 0;
    let nowMs = startMs;
    for (const wait of waits) {
      const answer = takeToken(pace, fullAtMs, nowMs);
      if (answer.kind === 'taken') fullAtMs = answer.fullAtMs;
      else {
        expect(answer.waitMs).toBeGreaterThan(0);
        expect(takeToken(pace, fullAtMs, nowMs + answer.waitMs - 1).kind).toBe('wait');
        expect(takeToken(pace, fullAtMs, nowMs + answer.waitMs).kind).toBe('taken');
      }
      nowMs += wait % 50;
    }
  });
});

function takenMoments(pace: { everyMs: number; burst: number }, waits: number[]): number[] {
  let fullAtMs = 0;
  let nowMs = startMs;
  const moments: number[] = [];
  for (const wait of waits) {
    const answer = takeToken(pace, fullAtMs, nowMs);
    if (answer.kind === 'taken') {
      fullAtMs = answer.fullAtMs;
      moments.push(nowMs);
    }
    nowMs += wait;
  }
  return moments;
}

import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { DrillRun } from '../../../../src/domain/crises/drill/drill-run.ts';
import { nextStep, playedOf } from '../../../../src/domain/crises/drill/drill-run.ts';
import { secondsUntilOver } from '../../../../src/domain/crises/drill/played-drill.ts';
import { CLOCK } from '../../../../src/domain/people/actor.ts';
import { START } from '../../../support/builders/a-case.ts';
import { aDrill, aDrillPost } from '../../../support/builders/crises/a-drill.ts';

const atSecond = (seconds: number) => new Date(Date.parse(START) + seconds * 1000).toISOString();

const aPlay = fc.record({
  seconds: fc
    .array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 8 })
    .map((seconds) => seconds.toSorted((one, other) => one - other)),
  speed: fc.integer({ min: 1, max: 60 }),
  /** When somebody looks, in seconds from the start; a process that was dead looks late. */
  looks: fc
    .array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 40 })
    .map((looks) => looks.toSorted((one, other) => one - other)),
});

test.prop([aPlay])(
  'each post of a drill comes once, in its order, never before its second; then the end, then the score',
  ({ seconds, speed, looks }) => {
    const drill = aDrill({ posts: seconds.map((at) => aDrillPost({ at })) });
    let run: DrillRun = {
      id: 'run',
      drill: drill.id,
      speed,
      startedBy: CLOCK,
      startedAt: START,
      arrivedAt: [],
      ended: null,
      scoredAt: null,
    };
    const done: string[] = [];
    for (const look of [...looks, 10_000]) {
      const now = atSecond(look);
      for (
        let step = nextStep(run, drill, now);
        step.kind !== 'rest' && step.kind !== 'over';
        step = nextStep(run, drill, now)
      ) {
        done.push(step.kind);
        if (step.kind === 'arrive') {
          expect(look * speed).toBeGreaterThanOrEqual(seconds[step.post] ?? Infinity);
          expect(step.post).toBe(run.arrivedAt.length);
          run = { ...run, arrivedAt: [...run.arrivedAt, now] };
        } else if (step.kind === 'end') {
          expect(look * speed).toBeGreaterThanOrEqual(secondsUntilOver(drill));
          run = { ...run, ended: { by: CLOCK, at: now } };
        } else run = { ...run, scoredAt: now };
      }
    }
    expect(done).toEqual([...seconds.map(() => 'arrive'), 'end', 'score']);
    expect(playedOf(run, drill, atSecond(9_999))).toMatchObject({ beganAt: START, endedAt: run.ended?.at, speed });
  },
);

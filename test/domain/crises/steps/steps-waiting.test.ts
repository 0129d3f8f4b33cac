import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrisisStep } from '../../../../src/domain/cases/model/crises/crisis-step.ts';
import {
  currentSteps,
  nextStepOf,
  stepDueAt,
  stepsWaiting,
} from '../../../../src/domain/crises/steps/steps-waiting.ts';
import { ROLES, STEP_PHASES } from '../../../../src/domain/handbook/vocabulary.ts';
import { ana, biel } from '../../../support/builders/a-case.ts';
import { aCrisis } from '../../../support/builders/a-reported-crisis.ts';
import { aStep } from '../../../support/builders/crises/some-steps.ts';

const at = (minutes: number) => new Date(Date.parse('2026-11-24T10:00:00.000Z') + minutes * 60_000).toISOString();
const crisis = {
  ...aCrisis(),
  closed: null,
  startedAt: at(0),
  lastWordAt: at(0),
  cadenceMinutes: 60,
  promisedAt: null,
};
const said = (steps: readonly CrisisStep[], minutes: number) =>
  stepsWaiting(crisis, steps, at(minutes)).map(({ step, why, whose }) => [step.id, why, whose]);

describe('a step', () => {
  it('waits for its role once half of its time is over and nobody has it, and as late when all of it is', () => {
    const whose = { kind: 'role', role: 'duty_officer' };
    expect(said([aStep()], 4)).toEqual([]);
    expect(said([aStep()], 5)).toEqual([['step-1', 'untaken', whose]]);
    expect(said([aStep()], 10)).toEqual([['step-1', 'late', whose]]);
  });

  it('waits for the person who took it, and only when it is late', () => {
    const taken = aStep({ taken: { by: biel, at: at(1) } });
    expect(said([taken], 9)).toEqual([]);
    expect(said([taken], 11)).toEqual([['step-1', 'late', { kind: 'person', who: biel }]]);
  });

  it('of nobody in particular is the information lead’s', () => {
    expect(said([aStep({ role: null, step: null })], 11)).toEqual([['step-1', 'late', { kind: 'person', who: ana }]]);
  });

  it('that is over, of a closed crisis, or without a clock waits for nobody', () => {
    const ended = { kind: 'done', by: ana, at: at(2), why: null } as const;
    expect(said([aStep({ ended }), aStep({ phase: 'closing', dueAt: null })], 900)).toEqual([]);
    const closed = { by: ana, at: at(5), why: 'Ya está' };
    expect(stepsWaiting({ ...crisis, closed }, [aStep()], at(900))).toEqual([]);
  });

  it('of an update is due when the public must hear from us again, at the latest', () => {
    const step = aStep({ phase: 'each_update', dueAt: at(50) });
    expect(stepDueAt(step, crisis)).toBe(at(50));
    expect(stepDueAt(step, { ...crisis, cadenceMinutes: 30 })).toBe(at(30));
    expect(stepDueAt(step, { ...crisis, promisedAt: at(20) })).toBe(at(20));
  });

  it('of an earlier update counts no more', () => {
    const [old, last] = [
      aStep({ id: 'old', phase: 'each_update', since: at(0) }),
      aStep({ id: 'last', phase: 'each_update', since: at(60), dueAt: at(80) }),
    ];
    expect(currentSteps([old, last])).toEqual([last]);
    expect(nextStepOf(crisis, [old, last])).toBe(last);
  });
});

const aMinute = fc.integer({ min: -200, max: 200 });
const anyStep = fc.record({ since: aMinute, minutes: fc.integer({ min: 1, max: 200 }) }).chain(({ since, minutes }) =>
  fc.record({
    id: fc.uuid(),
    phase: fc.constantFrom(...STEP_PHASES),
    role: fc.constantFrom(null, ...ROLES),
    since: fc.constant(at(since)),
    dueAt: fc.constantFrom(null, at(since + minutes)),
    taken: fc.constantFrom(null, { by: biel, at: at(since) }),
    ended: fc.constantFrom(null, { kind: 'done' as const, by: ana, at: at(since), why: null }),
  }),
);

describe('whatever the steps', () => {
  it('each that waits is open and somebody’s; once it waits it goes on until it is over', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), aMinute, aMinute, (made, one, other) => {
        const steps = made.map((over) => aStep(over));
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        const waiting = stepsWaiting(crisis, steps, at(before));
        for (const { step, whose, dueAt, why } of waiting) {
          expect(step.ended).toBeNull();
          expect(why === 'late').toBe(dueAt <= at(before));
          if (step.taken !== null) expect(whose).toEqual({ kind: 'person', who: biel });
        }
        const later = new Set(stepsWaiting(crisis, steps, at(after)).map(({ step }) => step));
        expect(waiting.filter(({ step }) => !later.has(step))).toEqual([]);
        const dues = waiting.map(({ dueAt }) => dueAt);
        expect(dues).toEqual(dues.toSorted());
      }),
    );
  });
});

import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { PassedStep } from '../../../../../src/domain/cases/deadlines/passed-steps.ts';
import { passedSteps, stepToTell } from '../../../../../src/domain/cases/deadlines/passed-steps.ts';
import { deadlinesOf } from '../../../../../src/domain/cases/model/deadlines/case-deadlines.ts';
import type { CaseTimes } from '../../../../../src/domain/cases/model/deadlines/case-times.ts';
import { STEPS } from '../../../../../src/domain/cases/model/deadlines/step-deadline.ts';
import { SEVERITIES } from '../../../../../src/domain/handbook/vocabulary.ts';
import { ana } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const START = Date.parse('2026-10-24T20:00:00.000Z');
const iso = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

/** A look at one case: when, by a clock that may have been set, and what has become of the case by then. */
type Look = { minute: number; times: CaseTimes };

const aMinute = fc.integer({ min: 0, max: 6_000 });
const aLook: fc.Arbitrary<Look> = fc.record({
  minute: aMinute,
  times: fc.record({
    id: fc.constant(1),
    severity: fc.constantFrom(...SEVERITIES),
    openedAt: fc.constant(iso(0)),
    claim: fc.constantFrom(null, { by: ana, at: iso(1) }),
    releasedAt: fc.constantFrom(null, iso(30), iso(400)),
    isOwn: fc.boolean(),
    isAnswered: fc.boolean(),
    waitsSince: fc.constantFrom(null, iso(5), iso(90)),
    followsSince: fc.constantFrom(null, iso(7), iso(80)),
  }),
});

/** Looks one after another, each of which writes down all that had come; a restart forgets nothing of it. */
function toldBy(looks: readonly Look[]) {
  const keys = new Set<string>();
  return looks.map(({ minute, times }) => {
    const now = iso(minute);
    const passed = passedSteps(times.id, deadlinesOf(times, handbook), now);
    const told = stepToTell(passed, ({ key }) => keys.has(key));
    const before = new Set(keys);
    for (const { key } of passed) keys.add(key);
    return { told, passed, before };
  });
}

const rank = ({ step }: PassedStep) => STEPS.indexOf(step);

test.prop([fc.array(aLook, { maxLength: 40 })])(
  'each step is told once at most, whatever the order of the looks, restarts and clocks that are set',
  (looks) => {
    const keys = toldBy(looks).flatMap(({ told }) => told?.key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  },
);

test.prop([fc.array(aLook, { maxLength: 40 })])('of what was missed only the last is told', (looks) => {
  for (const { told, passed, before } of toldBy(looks)) {
    if (told === null) continue;
    const ofClock = passed.filter(({ clock }) => clock === told.clock);
    expect(ofClock.at(-1)).toEqual(told);
    expect(before.has(told.key)).toBe(false);
    const untoldLater = passed.filter((step) => rank(step) > rank(told) && !before.has(step.key));
    expect(untoldLater.filter((step) => passed.findLast(({ clock }) => clock === step.clock) === step)).toEqual([]);
  }
});

test.prop([aLook, fc.integer({ min: 1, max: 60 })], { numRuns: 25 })(
  'who looks every minute tells every step of each clock once, in its order, unless two of a case come in one minute',
  ({ times }, every) => {
    const minutes = Array.from({ length: 200 }, (_, index) => index * every);
    const looks = toldBy(minutes.map((minute) => ({ minute, times })));
    const all = looks.at(-1)?.passed ?? [];
    const told = looks.flatMap((look) => look.told ?? []);
    for (const kind of new Set(all.map(({ clock }) => clock))) {
      const ranks = told.filter(({ clock }) => clock === kind).map(rank);
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    }
    const busy = looks.filter(({ passed, before }) => passed.filter(({ key }) => !before.has(key)).length > 1);
    if (busy.length === 0) expect(told.map(({ key }) => key).toSorted()).toEqual(all.map(({ key }) => key).toSorted());
  },
);

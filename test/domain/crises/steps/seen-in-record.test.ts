import { describe, expect, it } from 'vitest';
import type { Crisis } from '../../../../src/domain/cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../../../src/domain/cases/model/crises/crisis-step.ts';
import type { Pause } from '../../../../src/domain/cases/model/crises/pause.ts';
import type { SeenState } from '../../../../src/domain/crises/steps/seen-in-record.ts';
import { seenInRecord } from '../../../../src/domain/crises/steps/seen-in-record.ts';
import { aFact, ana, berta, biel } from '../../../support/builders/a-case.ts';
import { aCrisis, minutesIn } from '../../../support/builders/a-reported-crisis.ts';
import { aStep } from '../../../support/builders/crises/some-steps.ts';

const open = { closed: null, startedAt: minutesIn(0), lastWordAt: minutesIn(0) };

function stateOf(crisis: Partial<Crisis> = {}, over: Partial<SeenState> = {}): SeenState {
  return { crisis: { ...aCrisis(), ...open, ...crisis }, facts: [], pauses: [], ...over };
}

function seen(tickedBy: CrisisStep['tickedBy'], state: SeenState, over: Partial<CrisisStep> = {}) {
  return seenInRecord(aStep({ tickedBy, since: minutesIn(0), ...over }), state);
}

const pause: Pause = {
  id: 'p1',
  crisisId: 3,
  scope: { kind: 'all' },
  except: null,
  reason: 'Hay víctimas',
  by: ana,
  at: minutesIn(2),
  errands: [
    { id: 'e1', kind: 'scheduler', what: 'Una', dueAt: null, stopped: { by: biel, at: minutesIn(6) } },
    { id: 'e2', kind: 'scheduler', what: 'Otra', dueAt: null, stopped: { by: berta, at: minutesIn(4) } },
    { id: 'e3', kind: 'calendar', what: 'Agenda', dueAt: minutesIn(60), stopped: null },
  ],
  resumed: null,
};

describe('what the bot sees done', () => {
  it('is nothing at the beginning, and nothing for a step that no event ticks', () => {
    const events = ['plan_recorded', 'publishing_paused', 'schedulers_stopped', 'fact_confirmed'] as const;
    const words = ['first_message_out', 'next_update_promised', 'update_out', 'legal_hold_placed'] as const;
    for (const event of [...events, ...words]) expect(seen(event, stateOf()), event).toBeNull();
    expect(seen(null, stateOf({ lastWordAt: minutesIn(9) }))).toBeNull();
  });

  it('is outside tools stopped, once the last of them is, by whoever stopped it', () => {
    expect(seen('schedulers_stopped', stateOf({}, { pauses: [pause] }))).toMatchObject({ by: biel, at: minutesIn(6) });
    const errands = pause.errands.map((one) => (one.id === 'e1' ? { ...one, stopped: null } : one));
    expect(seen('schedulers_stopped', stateOf({}, { pauses: [{ ...pause, errands }] }))).toBeNull();
    expect(seen('schedulers_stopped', stateOf({}, { pauses: [{ ...pause, errands: [] }] }))).toMatchObject({ by: ana });
    const other = { ...pause, crisisId: 9, scope: { kind: 'network', network: 'x' } as const };
    expect(seen('publishing_paused', stateOf({}, { pauses: [other] }))).toBeNull();
  });

  it('is a word to the public, and what it promises, since the step was laid out alone', () => {
    const said = stateOf({ lastWordAt: minutesIn(12), promisedAt: minutesIn(72) });
    expect(seen('first_message_out', said)).toMatchObject({ at: minutesIn(12) });
    expect(seen('next_update_promised', said)).toMatchObject({ at: minutesIn(12) });
    expect(seen('update_out', said)).toMatchObject({ at: minutesIn(12) });
    const update = { phase: 'each_update', since: minutesIn(12) } as const;
    expect(seen('update_out', said, update)).toBeNull();
    expect(seen('next_update_promised', said, update)).toBeNull();
  });

  it('is a fact that is confirmed; of an update, one since the last word', () => {
    const fact = aFact({ status: 'verified', verifiedBy: biel, verifiedAt: minutesIn(5) });
    const state = stateOf({}, { facts: [fact] });
    expect(seen('fact_confirmed', state)).toEqual({ by: biel, at: minutesIn(5) });
    expect(seen('fact_confirmed', state, { phase: 'each_update', since: minutesIn(6) })).toBeNull();
  });

  it('is what stands on the board: the plan, the spokesperson, the legal hold', () => {
    const plan = { level: 'nivel 2', director: 'Dirección', link: null, since: minutesIn(3) };
    expect(seen('plan_recorded', stateOf({ plan }))).toMatchObject({ at: minutesIn(3) });
    const roles = { spokesperson: { who: berta, since: minutesIn(8) } };
    expect(seen('spokesperson_named', stateOf({ roles }))).toMatchObject({ at: minutesIn(8) });
    const legalHold = { by: berta, at: minutesIn(9), why: 'Diligencias', lifts: [] };
    expect(seen('legal_hold_placed', stateOf({ legalHold }))).toEqual({ by: berta, at: minutesIn(9) });
  });
});

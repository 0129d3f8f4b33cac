import { describe, expect, it } from 'vitest';
import { gatheredSince, openTurns, ringOf, ringsDue } from '../../../src/domain/bell/rings-due.ts';
import type { Turn } from '../../../src/domain/bell/turn.ts';
import { PLAIN_TURN, ringsOf } from '../../../src/domain/bell/turn.ts';
import type { CaseCore, CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { Ring } from '../../../src/domain/cases/model/deadlines/ring.ts';
import type { TeamPerson } from '../../../src/domain/people/team-person.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { ana, START } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aFloodCase, inCrisis } from '../../support/builders/cases/a-flood-case.ts';
import { TEAM } from '../../support/builders/cases/a-rota.ts';
import { aDraft, aPublication, aTelling } from '../../support/builders/rows/invented-rows.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A bell on a clock that only the test moves, over the cases that it is given. */
function aBell(given: { team?: readonly TeamPerson[]; silent?: readonly string[] } = {}) {
  const { team = TEAM, silent = [] } = given;
  const handbook = aHandbook();
  const states = new Map<number, CaseState>();
  const rings: Ring[] = [];
  const clock = { now: START };
  function stateOf(id: number): CaseState {
    const state = states.get(id);
    if (state === undefined) throw new Error(`there is no case ${id}`);
    return state;
  }
  return {
    now: () => clock.now,
    pass: (ms: number) => {
      clock.now = momentAfter(clock.now, ms);
    },
    /** A grave card of now: a question in the open crisis of its flood, a call for help, or what is asked for. */
    opens(id: number, of: 'question' | 'life_risk', core: Partial<CaseCore> = {}): void {
      const state = aFloodCase({ class: of, severity: 'S1' });
      const shared = inCrisis(state);
      const changed = { ...shared.core, id, openedAt: clock.now, openedBy: { kind: 'clock' } as const, ...core };
      states.set(id, { ...state, ...shared, core: changed });
    },
    claims(id: number): void {
      const state = stateOf(id);
      states.set(id, { ...state, core: { ...state.core, claim: { by: ana, at: clock.now } } });
    },
    /** A person notes that 112 knows. */
    tells(id: number): void {
      states.set(id, { ...stateOf(id), handoffs: [aTelling({ caseId: id, recordedAt: clock.now })] });
    },
    /** A line of safety goes out to the person at risk. */
    answers(id: number): void {
      const state = stateOf(id);
      const draft = aDraft({ id: `d${id}`, caseId: id });
      const out = aPublication({ caseId: id, draftId: draft.id, status: 'published', publishedAt: clock.now });
      const core = { ...state.core, currentDraftId: draft.id };
      states.set(id, { ...state, core, drafts: [draft], publications: [out] });
    },
    /** Looks, and says who was rung for which case. */
    looks(): string[] {
      const at = { handbook, now: clock.now };
      const turns = openTurns({ cases: [...states.values()], crises: [] }, at);
      const since = gatheredSince(turns, at);
      const lately = rings.filter((ring) => ring.at >= since);
      const due = ringsDue(turns, { ofTurns: rings, lately }, { ...at, team, silent: new Set(silent) });
      for (const { turn, step, who } of due)
        for (const user of who) rings.push(ringOf(turn, { id: `r${rings.length}`, who: user, step, at: clock.now }));
      return due.map(({ turn, step, who }) => `#${turn.caseId} ${step} ${who.join(' ')}`);
    },
  };
}

const TWO = TEAM.filter(({ user }) => ['UANA', 'UBIEL'].includes(user));

describe('a call for help', () => {
  it('rings the writers at once, and a minute later all who can telephone 112, in no Do Not Disturb', () => {
    const bell = aBell({ silent: ['UBERTA'] });
    bell.opens(1, 'life_risk');
    expect(bell.looks()).toEqual(['#1 first UANA UOSCAR']);
    bell.pass(59 * SECOND);
    expect(bell.looks()).toEqual([]);
    bell.pass(SECOND);
    expect(bell.looks()).toEqual(['#1 first UBIEL UDORA UARNAU ULLUC']);
    bell.claims(1);
    bell.tells(1);
    bell.pass(60 * MINUTE);
    expect(bell.looks()).toEqual([]);
  });

  it('that a person took rings all who can telephone 112 again once nobody told it for five minutes', () => {
    const bell = aBell();
    bell.opens(1, 'life_risk');
    bell.looks();
    bell.claims(1);
    bell.pass(5 * MINUTE - 1);
    expect(bell.looks()).toEqual([]);
    // A line of safety to the person at risk tells 112 nothing.
    bell.answers(1);
    bell.pass(1);
    expect(bell.looks()).toEqual(['#1 first UANA UOSCAR UBIEL UBERTA UDORA UARNAU ULLUC']);
    bell.pass(5 * MINUTE);
    expect(bell.looks()[0]).toContain('#1 again UANA');
    bell.tells(1);
    bell.pass(60 * MINUTE);
    expect(bell.looks()).toEqual([]);
  });

  it('waits for no ring but that of another one that is still open', () => {
    const bell = aBell({ team: TWO });
    bell.opens(1, 'question');
    expect(bell.looks()).toEqual(['#1 first UANA']);
    bell.pass(5 * SECOND);
    bell.opens(2, 'life_risk');
    expect(bell.looks()).toEqual(['#2 first UANA']);
    bell.pass(5 * SECOND);
    bell.opens(3, 'life_risk');
    expect(bell.looks()).toEqual([]);
    bell.claims(2);
    expect(bell.looks()).toEqual(['#3 first UANA']);
  });
});

describe('what else waits', () => {
  it('does not wait for calls for help, however many come one after the other', () => {
    const bell = aBell({ team: TWO });
    const heard: string[] = [];
    for (let id = 1; id <= 8; id += 1) {
      bell.opens(id, id === 3 ? 'question' : 'life_risk');
      heard.push(...bell.looks());
      if (id !== 3) bell.claims(id);
      bell.pass(20 * SECOND);
    }
    expect(heard).toContain('#3 first UANA');
  });
});

describe('questions that only their crisis makes grave', () => {
  it('ring once in the minutes after which the bell repeats, all together, and are repeated by the bell alone', () => {
    const bell = aBell({ team: TWO });
    const heard: string[][] = [];
    for (let id = 1; id <= 12; id += 1) {
      bell.opens(id, 'question');
      heard.push(bell.looks());
      bell.pass(MINUTE);
    }
    expect(heard.map((rings) => rings.length)).toEqual([1, 0, 0, 0, 0, 6, 0, 0, 0, 0, 11, 0]);
    expect(heard[5]?.[0]).toBe('#1 again UANA');
    expect(heard[5]?.slice(1)).toEqual(['#2', '#3', '#4', '#5', '#6'].map((id) => `${id} first UANA`));
  });

  it('ring each where a person gave the severity, or should read it first', () => {
    const bell = aBell({ team: TWO });
    bell.opens(1, 'question');
    bell.looks();
    bell.pass(MINUTE);
    const weighed = aFloodCase({ class: 'question', severity: 'S3' }).core.assessment;
    bell.opens(2, 'question', { assessment: weighed });
    bell.pass(MINUTE);
    bell.opens(3, 'question', {
      assessment: { ...weighed, severity: 'S1', because: [{ decided: 'class', rule: 'life_risk.maybe', words: [] }] },
    });
    expect(bell.looks().filter((one) => one.includes('first'))).toEqual(['#2 first UANA', '#3 first UANA']);
  });
});

describe('what a person has just done', () => {
  it('rings the others, and the person alone only after the time of the bell', () => {
    const bell = aBell();
    bell.opens(1, 'question', { openedBy: ana });
    expect(bell.looks()).toEqual(['#1 first UOSCAR']);
    const alone = aBell({ team: TWO });
    alone.opens(1, 'question', { openedBy: ana });
    expect(alone.looks()).toEqual([]);
    alone.pass(5 * MINUTE);
    expect(alone.looks()).toEqual(['#1 again UANA']);
  });
});

describe('a step that nobody took', () => {
  const aStepTurn = (id: string): Turn => ({
    ...PLAIN_TURN,
    key: `step:1:${id}`,
    kind: 'step',
    severity: 'S1',
    caseId: null,
    crisisId: 1,
    stepId: id,
    roles: ['writer'],
    canDo: ({ user }) => user === 'UANA',
    preferred: [],
  });
  const [call, plan] = [aStepTurn('call'), aStepTurn('plan')];
  const rung = (turn: Turn, step: Ring['step'], minutes: number): Ring =>
    ringOf(turn, { id: `${turn.key} ${step}`, who: 'UANA', step, at: momentAfter(START, minutes * MINUTE) });

  /** Who is rung again for the first step after 20 minutes. */
  function again(ofPlan: Ring['step']): string[] {
    const rings = [rung(call, 'first', 0), rung(plan, ofPlan, 17)];
    const now = { handbook: aHandbook(), now: momentAfter(START, 20 * MINUTE) };
    const due = ringsDue([call], { ofTurns: rings, lately: rings }, { ...now, team: TWO, silent: new Set() });
    return due.map(({ step, who }) => `${step} ${who.join(' ')}`);
  }

  it('rings again though another one has just rung for the first time, and waits for one that rang again', () => {
    expect(again('first')).toEqual(['again UANA']);
    expect(again('again')).toEqual([]);
  });
});

describe('a clock that was set back by an hour', () => {
  const HOUR = 60 * MINUTE;

  it('holds up no first ring, rings again at once what had rung, and then no sooner than before', () => {
    const bell = aBell({ team: TWO });
    bell.opens(1, 'question');
    expect(bell.looks()).toEqual(['#1 first UANA']);
    bell.pass(-HOUR);
    bell.opens(2, 'question');
    expect(bell.looks()).toEqual(['#1 again UANA', '#2 first UANA']);
    bell.pass(5 * MINUTE - 1);
    expect(bell.looks()).toEqual([]);
    bell.pass(1);
    expect(bell.looks()).toEqual(['#1 lead UANA', '#2 again UANA']);
  });

  it('lets no call for help wait, whether or not a person took it', () => {
    const bell = aBell();
    bell.opens(1, 'life_risk');
    expect(bell.looks()).toEqual(['#1 first UANA UOSCAR']);
    bell.pass(-HOUR);
    expect(bell.looks()).toEqual(['#1 first UBIEL UBERTA UDORA UARNAU ULLUC']);
    const taken = aBell();
    taken.opens(1, 'life_risk');
    taken.looks();
    taken.claims(1);
    taken.pass(-HOUR);
    expect(taken.looks()).toEqual(['#1 first UANA UOSCAR UBIEL UBERTA UDORA UARNAU ULLUC']);
  });

  it('begins again once after another turn, not with each look', () => {
    const turn: Turn = {
      ...PLAIN_TURN,
      key: 'crisis:1:S2',
      kind: 'crisis',
      severity: 'S2',
      caseId: null,
      crisisId: 1,
      restartsAfter: ['crisis:1:S1'],
      roles: ['duty_officer'],
      canDo: () => true,
      preferred: [],
    };
    const rung = (key: string, minutes: number): Ring =>
      ringOf({ ...turn, key }, { id: key, who: 'UANA', step: 'first', at: momentAfter(START, minutes * MINUTE) });
    const own = rung(turn.key, -60);
    expect(ringsOf(turn, [rung(turn.key, -1), rung('crisis:1:S1', 0), own])).toEqual([own]);
  });
});

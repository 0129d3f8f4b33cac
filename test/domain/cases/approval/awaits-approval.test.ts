import { describe, expect, it } from 'vitest';
import { turnsOfCase } from '../../../../src/domain/bell/turns-of-case.ts';
import { awaitsApproval, waitsForValue } from '../../../../src/domain/cases/approval/awaits-approval.ts';
import { returnNote } from '../../../../src/domain/cases/approval/return-note.ts';
import { waitsFor } from '../../../../src/domain/cases/approval/waits-for.ts';
import { canGive } from '../../../../src/domain/cases/deadlines/who-may-approve.ts';
import type { CaseState, Draft } from '../../../../src/domain/cases/model/case-state.ts';
import type { Role } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { aFact, ana, arnau, biel, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aPlace, aPlacedDraft, aRecall, aStatement, seenBy } from '../../../support/builders/a-statement.ts';

const AT = { handbook: aHandbook(), now: START };

/** A first message that lacked a fact as it was opened, and lacks none now. */
function completed(over: Partial<Draft> = {}, core: Partial<CaseState['core']> = {}): CaseState {
  return aStatement({ drafts: [aPlacedDraft([aPlace('x')], { version: 2, ...over })], core });
}

const CORRECTION = { statement: 'correction' } as const;

describe('a text of ours that nobody has proposed', () => {
  it.each([
    ['a first message whose facts were confirmed', completed()],
    ['a correction in a crisis', completed({ version: 1 }, CORRECTION)],
  ])('waits for approvals: %s', (_, state) => {
    expect(awaitsApproval(state, AT)).toBe(true);
    const person = (actor: Actor, roles: Role[]) => ({ actor, roles });
    expect(waitsFor(state, person(biel, ['approver']), AT)).toBe(true);
    expect(waitsFor(state, person(ana, ['writer']), AT)).toBe(false);
    const one = (user: string, roles: readonly Role[]) => canGive({ team: 'T1', user, roles, entries: [] }, state, AT);
    expect([one('UBIEL', ['approver']), one('UANA', ['writer'])]).toEqual([true, false]);
  });

  it.each([
    ['a first message that was whole as a person opened it', completed({ version: 1 })],
    ['one that lacks a fact', completed({ missingFacts: ['zone'] })],
    [
      'one in which a gap is left',
      aStatement({ drafts: [aPlacedDraft([aPlace('x', 'Agua en [falta: zona].')], { version: 2 })] }),
    ],
    ['one that a person has touched', completed({ touchedBy: ['slack:T1:UANA'] })],
    ['one that a person has written', completed({ templateId: null, writtenBy: ana })],
    ['one that a model has written', completed({ writingId: 'w-1' })],
    ['an update', completed({}, { statement: 'update' })],
    ['one outside of a crisis', completed({}, { crisisId: null })],
    ['one that takes a single approval', completed({}, { severity: 'S3' })],
  ])('is proposed first: %s', (_, state) => {
    expect(awaitsApproval(state, AT)).toBe(false);
  });

  describe('that was whole as a person opened it, and changed since', () => {
    const zone = aFact({ id: 'zone-1', scope: 'crisis:3', key: 'zone' });
    const other = aFact({ id: 'zone-2', scope: 'crisis:3', key: 'zone' });
    const hour = (at: string) => `record:crisis:3/next@${at}`;
    const opened = aPlacedDraft([aPlace('x')], { id: 'draft-1', version: 1, factIds: [zone.id, hour('12:00')] });
    const next = (number: number, factIds: string[], over: Partial<Draft> = {}) =>
      aPlacedDraft([aPlace('x')], {
        id: `draft-${number}`,
        version: number,
        basedOn: `draft-${number - 1}`,
        factIds,
        ...over,
      });
    const changed = (...drafts: Draft[]) => ({
      ...aStatement({ drafts: [opened, ...drafts], core: { currentDraftId: drafts.at(-1)?.id ?? '' } }),
      facts: [zone, other],
    });

    it('is still proposed first where the clock alone renewed its hours', () => {
      const state = changed(next(2, [zone.id, hour('13:00')]), next(3, [zone.id, hour('14:00')]));
      expect(awaitsApproval(state, AT)).toBe(false);
      expect(turnsOfCase(state, AT)).toMatchObject([{ kind: 'statement', doneBy: { user: 'UANA' } }]);
    });

    it('waits for approvals once a person replaced a fact or chose another variant, and after the clock renewed that', () => {
      const replaced = next(2, [other.id, hour('12:00')]);
      const chosen = next(2, [zone.id, hour('12:00')], { basedOn: null, templateId: 'flood/es/holding_statement/b' });
      for (const one of [replaced, chosen]) {
        expect(awaitsApproval(changed(one), AT)).toBe(true);
        expect(awaitsApproval(changed(one, next(3, [...one.factIds.slice(0, 1), hour('13:00')])), AT)).toBe(true);
      }
    });
  });

  it('is proposed first once it was sent back', () => {
    const state = completed();
    const [draft] = state.drafts;
    const sentBack = (draft === undefined ? [] : seenBy(draft)).map((one) => ({ ...one, voidedAt: START }));
    expect(awaitsApproval({ ...state, signOffs: sentBack }, AT)).toBe(false);
  });
});

describe('a text that a person sent back with a reason', () => {
  const version = (number: number, basedOn: string | null) =>
    aPlacedDraft([aPlace('x', `Agua en El Molinar, ${number}.`)], { id: `draft-${number}`, version: number, basedOn });
  const first = version(2, null);
  const drafts = [first, version(3, first.id), version(4, 'draft-3')];
  const note = { id: 'n-1', caseId: 1, by: biel, at: START, text: 'Falta el puente' };

  /** Version 2 was signed off, and that ended; then facts were confirmed twice. */
  function sentBack(notes: CaseState['notes'], over: Partial<CaseState['core']> = {}): CaseState {
    const signOffs = seenBy(first).map((one) => ({ ...one, voidedAt: START }));
    return { ...aStatement({ drafts, core: { currentDraftId: 'draft-4', ...over } }), signOffs, notes };
  }

  it.each([
    ['a first message', {}],
    ['a correction', CORRECTION],
  ] as const)('is proposed first in its later versions too, and the reason is seen: %s', (_, core) => {
    const state = sentBack([note], core);
    expect(awaitsApproval(state, AT)).toBe(false);
    expect(turnsOfCase(state, AT).map(({ kind }) => kind)).toEqual(['returned']);
    expect(returnNote(state)).toEqual(note);
  });

  it('is not one whose approvals a changed fact ended: nobody objected', () => {
    expect(awaitsApproval(sentBack([]), AT)).toBe(true);
  });
});

describe('a correction', () => {
  const value = aFact({ scope: 'crisis:3', key: 'zone', status: 'proposed', enteredBy: arnau, enteredAt: START });
  const waiting = { ...completed({ version: 1 }, CORRECTION), recalls: [aRecall()], facts: [value] };

  it('waits three minutes for the confirmation of the value that takes the place of the fallen one', () => {
    const later = { ...AT, now: new Date(Date.parse(START) + 3 * 60_000).toISOString() };
    expect([waitsForValue(waiting, AT.now), awaitsApproval(waiting, AT)]).toEqual([true, false]);
    expect([waitsForValue(waiting, later.now), awaitsApproval(waiting, later)]).toEqual([false, true]);
  });

  it('waits for no other value, and not for one that is confirmed', () => {
    const other = { ...waiting, facts: [{ ...value, key: 'level' }] };
    const confirmed = { ...waiting, facts: [{ ...value, status: 'verified' as const }] };
    for (const state of [other, confirmed]) expect(awaitsApproval(state, AT)).toBe(true);
  });
});

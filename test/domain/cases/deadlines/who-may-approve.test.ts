import { describe, expect, it } from 'vitest';
import { approvalGapFinder } from '../../../../src/domain/cases/deadlines/find-approval-gap.ts';
import { approvalGap, whoMayApproveNow } from '../../../../src/domain/cases/deadlines/who-may-approve.ts';
import type { CaseState, SignOff } from '../../../../src/domain/cases/model/case-state.ts';
import type { Rota } from '../../../../src/domain/handbook/rota-file.ts';
import type { Role, Severity } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import type { TeamPerson } from '../../../../src/domain/people/team-person.ts';
import { aCase, aDraft, ana, berta, biel, oscar } from '../../../support/builders/a-case.ts';
import { aTownHandbook } from '../../../support/builders/cases/a-look.ts';
import { aRota, everyDay, TEAM } from '../../../support/builders/cases/a-rota.ts';

/** Tuesday: 10:00 and 17:00 in town. */
const MORNING = '2026-11-24T09:00:00.000Z';
const EVENING = '2026-11-24T16:00:00.000Z';

function inReview(severity: Severity, seen: [Actor, SignOff['as'], Role[]][], touchedBy: string[] = []): CaseState {
  const draft = aDraft({ templateId: null, touchedBy });
  const signOffs = seen.map(([by, as, roles], index) => ({
    id: `e${index}`,
    caseId: 1,
    draftId: draft.id,
    digest: draft.digest,
    by,
    as,
    roles,
    at: MORNING,
    overruled: [],
    noteId: null,
    spoken: null,
    voidedAt: null,
  }));
  return aCase({ core: { severity, playbook: null }, drafts: [draft], signOffs });
}

const gapAt = (state: CaseState, now: string, rota?: Rota, team: readonly TeamPerson[] = TEAM) => {
  const gap = approvalGap(state, { team, handbook: aTownHandbook(rota), now });
  return gap === null
    ? null
    : { ...gap, next: gap.next && `${gap.next.people.map(({ user }) => user)} ${gap.next.at}` };
};

const proposed = (severity: Severity) => inReview(severity, [[ana, 'proposer', ['writer']]]);

describe('nobody on shift can approve', () => {
  it('when the role is not there: who comes first that has it, and when', () => {
    expect(gapAt(proposed('S4'), MORNING, aRota())).toBeNull();
    expect(gapAt(proposed('S4'), EVENING, aRota())).toEqual({
      roles: ['approver', 'lead'],
      hasRota: true,
      next: 'UBIEL 2026-11-25T07:00:00.000Z',
    });
  });

  it('when one of two approvals cannot be given: that one alone', () => {
    expect(gapAt(proposed('S1'), MORNING, aRota())).toBeNull();
    expect(gapAt(proposed('S1'), EVENING, aRota())).toMatchObject({ roles: ['approver', 'lead'] });
    const guard = aRota({ shifts: [{ id: 'm', weekdays: everyDay, from: '08:00', to: '20:00', people: ['UBIEL'] }] });
    expect(gapAt(proposed('S1'), MORNING, guard)).toEqual({ roles: ['plan_director'], hasRota: true, next: null });
    const given = inReview('S1', [
      [ana, 'proposer', ['writer']],
      [biel, 'approver', ['approver']],
    ]);
    expect(gapAt(given, EVENING, aRota())).toBeNull();
  });

  it('when the only one there has written the text', () => {
    const bielWrote = inReview('S1', [[biel, 'proposer', ['approver']]], ['slack:T1:UBIEL']);
    expect(gapAt(bielWrote, MORNING, aRota())).toMatchObject({ roles: ['approver', 'lead'], next: null });
    const berta8 = aRota({
      shifts: [...aRota().shifts, { id: 'late', weekdays: everyDay, from: '20:00', to: '22:00', people: ['UBERTA'] }],
    });
    expect(gapAt(bielWrote, MORNING, berta8)).toMatchObject({ next: 'UBERTA 2026-11-24T19:00:00.000Z' });
  });

  it('when somebody alone on shift has it all but a second reader', () => {
    const alone = aRota({ shifts: [{ id: 'm', weekdays: everyDay, from: '08:00', to: '14:00', people: ['UBERTA'] }] });
    const state = inReview('S4', [[berta, 'proposer', ['approver', 'lead']]]);
    expect(gapAt(state, MORNING, alone)).toEqual({ roles: [], hasRota: true, next: null });
    const two = aRota({
      shifts: [...alone.shifts, { id: 'a', weekdays: everyDay, from: '14:00', to: '20:00', people: ['UOSCAR'] }],
    });
    expect(gapAt(state, MORNING, two)).toMatchObject({ roles: [], next: 'UOSCAR 2026-11-24T13:00:00.000Z' });
  });

  it('without a rota: when nobody of the whole team can', () => {
    expect(gapAt(proposed('S2'), EVENING)).toEqual({ roles: ['area'], hasRota: false, next: null });
    const areas = [...TEAM, { team: 'T1', user: 'UARNAU2', roles: ['area' as const], entries: ['UARNAU2'] }];
    expect(gapAt(proposed('S2'), EVENING, undefined, areas)).toBeNull();
  });

  it('is said of no text that waits for nothing', () => {
    expect(gapAt(aCase(), EVENING, aRota())).toBeNull();
    expect(gapAt(inReview('S4', []), EVENING, aRota())).toBeNull();
  });
});

it('called are those who may, not who has approved, nor who wrote it', () => {
  const who = (state: CaseState) =>
    whoMayApproveNow(state, { team: TEAM, handbook: aTownHandbook(), now: MORNING }).map(({ user }) => user);
  expect(who(proposed('S1'))).toEqual(['UBIEL', 'UBERTA', 'UDORA']);
  expect(
    who(
      inReview('S1', [
        [oscar, 'proposer', ['writer']],
        [biel, 'approver', ['approver']],
      ]),
    ),
  ).toEqual(['UDORA']);
  expect(who(inReview('S1', [[berta, 'proposer', ['lead']]], ['slack:T1:UBERTA']))).toEqual(['UBIEL', 'UDORA']);
});

describe('who seems to be able is looked up', () => {
  const found = (strangers: readonly string[], team: readonly TeamPerson[] | null = TEAM) =>
    approvalGapFinder({
      roster: {
        team: async () => team ?? Promise.reject(new Error('silent')),
        isStranger: async (user) => strangers.includes(user),
      },
      handbook: { current: () => aTownHandbook(aRota()), own: () => null, follow: async () => undefined },
      now: () => MORNING,
    })(proposed('S4'));

  it('and is nobody when they are a guest, or have left', async () => {
    expect(await found(['UANA'])).toBeNull();
    expect(await found(['UBIEL'])).toMatchObject({ roles: ['approver', 'lead'] });
  });

  it('but nothing is told while the workspace does not say who is of the team', async () => {
    expect(await found([], null)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { HeldThings } from '../../../../src/domain/crises/handover/holdings.ts';
import { holdingsOf, holdsNothing } from '../../../../src/domain/crises/handover/holdings.ts';
import type { SlackActor } from '../../../../src/domain/people/actor.ts';
import { aCase, aFact } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisis } from '../../../support/builders/a-statement.ts';
import { aFollowUp } from '../../../support/builders/crises/some-steps.ts';

const marta: SlackActor = { kind: 'slack', team: 'T1', user: 'UMARTA' };
const oscar: SlackActor = { kind: 'slack', team: 'T1', user: 'UOSCAR' };
const at = '2026-11-24T10:00:00.000Z';
const shift = { weekdays: ['monday' as const], from: '08:00', to: '15:00' };
const handbook = aHandbook();
const rota = {
  shifts: [
    { id: 'morning', ...shift, people: ['UMARTA'] },
    { id: 'evening', ...shift, people: ['SPRESS'] },
    { id: 'night', ...shift, people: ['UOSCAR'] },
  ],
  deputies: [
    { of: 'UMARTA', deputy: 'UOSCAR' },
    { of: 'UOSCAR', deputy: 'UMARTA' },
  ],
};
const question = { id: 'q', caseId: 7, area: 'water', noteId: 'n', askedAt: at, report: null, answer: null };

const things: HeldThings = {
  team: [
    { team: 'T1', user: 'UMARTA', roles: ['writer', 'lead'], entries: ['UMARTA', 'SPRESS'] },
    { team: 'T1', user: 'UOSCAR', roles: ['writer'], entries: ['SPRESS'] },
  ],
  handbook: {
    ...handbook,
    institution: { ...handbook.institution, rota, languageReviewers: { ca: ['UMARTA'], en: ['lead'] } },
  },
  crises: [
    { ...aCrisis(), id: 3, roles: { legal: { who: marta, since: at }, approver: { who: oscar, since: at } } },
    { ...aCrisis(), id: 2, roles: { legal: { who: marta, since: at } }, closed: { by: oscar, at, why: 'fin' } },
  ],
  claimed: [aCase()],
  facts: [aFact({ owner: marta })],
  questions: [
    { ...question, askedBy: marta },
    { ...question, id: 'other', askedBy: oscar },
  ],
  followUps: [
    { ...aFollowUp(), id: 't1', owner: marta, ended: null },
    { ...aFollowUp(), id: 't2', owner: oscar, ended: null },
    { ...aFollowUp(), id: 't3', owner: marta, ended: { kind: 'done', by: marta, at, why: null } },
  ],
};

describe('what a person who leaves holds', () => {
  it('is all that names them, in the handbook, in crises and in cases, with those who could have it', () => {
    expect(holdingsOf(marta, things)).toMatchObject({
      roles: [
        { role: 'writer', others: ['UOSCAR'] },
        { role: 'lead', others: [] },
      ],
      groups: ['SPRESS'],
      shifts: ['morning', 'evening'],
      deputies: ['UOSCAR'],
      deputyOf: ['UOSCAR'],
      reads: ['ca'],
      crisisRoles: [{ crisisId: 3, role: 'legal' }],
      cases: [{ core: { id: 1 } }],
      facts: [{ id: 'fact-1' }],
      questions: [{ id: 'q' }],
      tasks: [{ id: 't1' }],
    });
  });

  it('is nothing for a person whom nobody names', () => {
    const nobody = holdingsOf({ ...marta, user: 'UNIL' }, { ...things, claimed: [], facts: [] });
    expect(holdsNothing(nobody)).toBe(true);
    expect(holdsNothing(holdingsOf(marta, things))).toBe(false);
  });
});

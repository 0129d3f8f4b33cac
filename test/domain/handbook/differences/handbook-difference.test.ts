import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import {
  FIELDS_NEEDING_SECOND_APPROVAL,
  SELECT_FIELD,
} from '../../../../src/domain/handbook/differences/fields-needing-second-approval.ts';
import type { HandbookChange } from '../../../../src/domain/handbook/differences/handbook-difference.ts';
import {
  handbookDifference,
  secondApprovalsIn,
} from '../../../../src/domain/handbook/differences/handbook-difference.ts';
import { leavesOf } from '../../../../src/domain/handbook/differences/handbook-leaves.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

function changed(change: (handbook: Handbook) => void): HandbookChange[] {
  const after = aHandbook();
  change(after);
  return handbookDifference(aHandbook(), after);
}

function told({ file, field, before, after, guarded }: HandbookChange): string {
  return `${guarded ?? 'free'}: ${file} ${field.join('/')}: ${before} → ${after}`;
}

/** The first of a list that a test is about. */
function first<T>(list: readonly T[]): T {
  const item = list[0];
  if (item === undefined) throw new Error('the list is empty');
  return item;
}

describe('the difference of two handbooks', () => {
  it('is empty between a handbook and itself, and when only an order differs', () => {
    expect(changed(() => undefined)).toEqual([]);
    expect(changed(({ playbooks }) => playbooks.reverse())).toEqual([]);
  });

  it('names file and field as their author calls them, before and after', () => {
    const changes = changed(({ playbooks, severity }) => {
      first(first(playbooks).templates).template = 'Otro texto.';
      first(severity.severities).claimMinutes = 7;
    });
    expect(secondApprovalsIn(changes)).toEqual([]);
    expect(changes.map(told)).toEqual([
      expect.stringMatching(/^free: crises\/[a-z-]+\.md templates\/.+\/template: .+ → Otro texto\.$/),
      expect.stringMatching(/^free: severity\.yml severities\/S1\/claim_minutes: \d+ → 7$/),
    ]);
  });

  it('of the rota waits for nobody: it says whom to call, not what they may do', () => {
    const changes = changed(({ institution }) => {
      institution.rota = {
        shifts: [{ id: 'day', weekdays: ['monday'], from: '08:00', to: '15:00', people: ['S0COMUNICA'] }],
        absences: [{ who: 'U0MARTA000', from: '2026-12-28', to: '2027-01-03' }],
      };
    });
    expect(changes.map(told)).toEqual([
      'free: institution.yml rota/shifts/day: null → monday · 08:00 · 15:00 · S0COMUNICA',
      'free: institution.yml rota/absences/1: null → U0MARTA000 · 2026-12-28 · 2027-01-03',
    ]);
  });

  it('tells what came and what went as one each', () => {
    const changes = changed((handbook) => {
      handbook.institution.team.members.push({ slack: 'U0NUEVA000', name: 'Eva Soler', roles: ['approver', 'lead'] });
      handbook.drills.length = 0;
    });
    expect(changes.map(told)).toEqual([
      'team: institution.yml team/members/U0NUEVA000: null → Eva Soler · approver, lead',
      expect.stringMatching(/^free: drills\/flood\.yml : .*barranco.* → null$/),
    ]);
  });

  it('tells of a long list only what came and went', () => {
    const terms = Array.from({ length: 60 }, (_, index) => `palabra ${index}`);
    const before = aHandbook();
    const after = aHandbook();
    first(before.playbooks).triggers = { es: terms };
    first(after.playbooks).triggers = { es: [...terms.slice(1), 'una nueva'] };
    const [change] = handbookDifference(before, after);
    expect(change).toMatchObject({ field: ['triggers', 'es'], before: 'palabra 0', after: 'una nueva', guarded: null });
  });

  it('tells an order that counts', () => {
    const changes = changed(({ institution }) => institution.languages.reverse());
    expect(changes.map(({ field }) => field)).toEqual([['languages']]);
  });
});

describe('a second person is asked for', () => {
  const cases: [string, string, (handbook: Handbook) => void][] = [
    ['a role', 'team', ({ institution }) => first(institution.team.members).roles.push('lead')],
    ['somebody of the team', 'team', ({ institution }) => institution.team.members.pop()],
    ['an approval', 'approvals', ({ severity }) => first(severity.severities).approvals.pop()],
    [
      'who may have edited',
      'approvals',
      ({ severity }) => {
        for (const row of severity.severities) row.approverMayHaveEdited = !row.approverMayHaveEdited;
      },
    ],
    [
      'whom a case escalates to',
      'approvals',
      ({ severity }) => {
        first(severity.severities).escalatesTo = 'dpo';
      },
    ],
    [
      'who approves what is marked',
      'approvals',
      ({ severity }) => {
        first(severity.tags).anyOf = ['writer'];
      },
    ],
    [
      'how urgent a playbook is',
      'approvals',
      ({ playbooks }) => {
        first(playbooks).severity = 'S4';
      },
    ],
    [
      'an official host',
      'hosts',
      ({ institution }) => institution.officialSources.hosts.push({ host: 'x.example', body: 'X' }),
    ],
    [
      'the contact',
      'hosts',
      ({ institution }) => {
        institution.contact.web = 'https://otra.example';
      },
    ],
    [
      'the link of a competence',
      'hosts',
      ({ institution }) => {
        first(institution.competences).link = 'https://otra.example';
      },
    ],
    [
      'the host of a body',
      'hosts',
      ({ playbooks }) => first(playbooks).bodies.push({ name: 'Y', matter: 'y', host: 'y.example' }),
    ],
    [
      'where posts may be sent',
      'model',
      ({ institution }) => {
        institution.writer = {
          hosts: ['modelo.example'],
          withheldClasses: [],
          withheldMatters: [],
          teamReads: ['es'],
        };
      },
    ],
    [
      'a phone',
      'phones',
      ({ institution }) => {
        first(institution.officialSources.phones).phone = '+34 600 000 000';
      },
    ],
    [
      'the phone of the house',
      'phones',
      ({ institution }) => {
        institution.contact.phone = '+34 600 000 000';
      },
    ],
    [
      'the phone of a body',
      'phones',
      ({ playbooks }) => first(playbooks).bodies.push({ name: 'Y', matter: 'y', phone: '112' }),
    ],
  ];

  it('for an electoral period that goes', () => {
    expect(secondApprovalsIn(changed(({ institution }) => institution.electoralPeriods?.pop()))).toEqual(['electoral']);
  });

  it('for what a locked telephone shows, said or unsaid', () => {
    const discreet = (said: boolean | undefined) => {
      const handbook = aHandbook();
      const [playbook, ...others] = handbook.playbooks;
      if (playbook === undefined) throw new Error('no playbook');
      const { discreet: _, ...rest } = playbook;
      return { ...handbook, playbooks: [said === undefined ? rest : { ...rest, discreet: said }, ...others] };
    };
    const steps = [
      [true, false],
      [true, undefined],
      [undefined, false],
    ] as const;
    for (const [before, after] of steps) {
      const changes = handbookDifference(discreet(before), discreet(after));
      expect(secondApprovalsIn(changes), `${before} to ${after}`).toEqual(['discreet']);
    }
  });

  it.for(cases)('for %s', ([, place, change]) => {
    expect(secondApprovalsIn(changed(change))).toEqual([place]);
  });

  it('wherever a guarded place is read from: each of its leaves is one of the handbook', async () => {
    const shipped = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), '2026-11-24');
    for (const plain of [aHandbook(), shipped.handbook ?? aHandbook()]) {
      const handbook = { ...plain, playbooks: plain.playbooks.map((one) => ({ ...one, discreet: true })) };
      const { institution, style, severity, playbooks, drills } = handbook;
      const all = leavesOf({ institution, style, severity, playbooks, drills }).byKey;
      for (const place of FIELDS_NEEDING_SECOND_APPROVAL) {
        const guarded = [...leavesOf(SELECT_FIELD[place](handbook)).byKey];
        const sharing = guarded.filter(([, { values }]) => values.length > 0);
        expect(sharing.length).toBeGreaterThan(2);
        expect(sharing.filter(([key]) => !all.has(key))).toEqual([]);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { callOutGap, phoneFinder, phonesToCall } from '../../../../src/domain/cases/deadlines/find-phones-to-call.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, ana } from '../../../support/builders/a-case.ts';
import { aTownHandbook } from '../../../support/builders/cases/a-look.ts';
import { aRota, TEAM } from '../../../support/builders/cases/a-rota.ts';

/** Tuesday, 10:00 in town, and in the night before. */
const MORNING = '2026-11-24T09:00:00.000Z';
const NIGHT = '2026-11-24T02:00:00.000Z';

/** Everybody's phone is their name. */
function aHandbookWithPhones(): Handbook {
  const handbook = aTownHandbook(aRota());
  const { institution } = handbook;
  const members = institution.team.members.map((member) => ({ ...member, phone: `+34 ${member.slack}` }));
  return { ...handbook, institution: { ...institution, team: { ...institution.team, members } } };
}

const finder = (team: readonly (typeof TEAM)[number][] | null) =>
  phoneFinder({
    handbook: { current: aHandbookWithPhones, own: () => null, follow: async () => {} },
    now: () => MORNING,
    roster: {
      team: async () => {
        if (team === null) throw new Error('The workspace does not answer');
        return team;
      },
    },
  });

describe('the phones to call', () => {
  it('are those of the people on shift, the duty officer first', () => {
    const handbook = aHandbookWithPhones();
    const names = (now: string, team: typeof TEAM | null = TEAM) =>
      phonesToCall({ handbook, now, team }).map(({ name }) => name);
    const roleOf = (name: string) => handbook.institution.team.members.find((one) => one.name === name)?.roles ?? [];
    expect(names(MORNING)).toContain('UDORA');
    expect(names(MORNING)).not.toEqual(names(NIGHT));
    expect(names(MORNING).length).toBeLessThan(names(MORNING, null).length);
    expect(roleOf(names(MORNING, null)[0] ?? '')).toContain('duty_officer');
  });

  it('stand on the card of an S1 that nobody has taken, and on no other', async () => {
    const free = aCase({ core: { severity: 'S1' } });
    expect((await finder(TEAM)(free)).length).toBeGreaterThan(0);
    expect((await finder(null)(free)).length).toBeGreaterThan(0);
    const taken = aCase({ core: { severity: 'S1', claim: { by: ana, at: MORNING } } });
    for (const other of [taken, aCase({ core: { severity: 'S2' } })]) expect(await finder(TEAM)(other)).toEqual([]);
    const phones = [
      { name: 'Guardia *24 h*', phone: '+34 600 000 001' },
      { name: 'Jefatura', phone: '+34 600 000 002' },
    ];
    for (const language of ['es', 'ca', 'gl', 'eu', 'en'] as const) {
      const texts = textsIn(language);
      const view = caseView(free, aHandbookWithPhones(), MORNING, texts, () => 'digest', { phones });
      const card = JSON.stringify(caseCard(view, texts));
      expect(card).toMatch(/Guardia .*24 h.* \+34 600 000 001 → Jefatura \+34 600 000 002/);
    }
  });
});

it('says what is missing for calls', () => {
  expect(callOutGap(null, aTownHandbook())).toBe('no_gateway_and_no_phones');
  expect(callOutGap(null, aHandbookWithPhones())).toBe('no_gateway');
  expect(callOutGap({}, aTownHandbook())).toBeNull();
});

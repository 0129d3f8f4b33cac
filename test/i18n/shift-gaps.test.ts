import { expect, it } from 'vitest';
import type { ShiftReading } from '../../src/domain/cases/deadlines/read-shifts.ts';
import { shiftWords } from '../../src/i18n/shift-gaps.ts';
import { BOT_LANGUAGES, textsIn } from '../../src/i18n/texts.ts';

const gap = (day: string) => ({
  from: `${day}T02:00:00.000Z`,
  to: `${day}T07:00:00.000Z`,
  roles: ['approver' as const],
});
const READINGS: readonly ShiftReading[] = [
  { kind: 'covered' },
  { kind: 'no_shifts' },
  { kind: 'not_chosen' },
  { kind: 'nobody', roles: ['approver', 'plan_director'] },
  { kind: 'gaps', gaps: [{ roles: ['approver'], stretches: [gap('2026-11-29')] }] },
  { kind: 'gaps', gaps: [{ roles: ['approver'], stretches: [gap('2026-11-29'), gap('2026-12-02')] }] },
];

it('tells what the shifts show in each of the five languages, in its own words', () => {
  for (const reading of READINGS) {
    const said = BOT_LANGUAGES.map((language) =>
      JSON.stringify(shiftWords(reading, 'Europe/Madrid', textsIn(language))),
    );
    expect(new Set(said).size, said.join('\n')).toBe(BOT_LANGUAGES.length);
    expect(said.join()).not.toMatch(/\{\{|rota\.[a-z]/);
  }
});

it('lists several stretches below what is to be done, and says one alone', () => {
  const [one] = shiftWords(READINGS[4] ?? { kind: 'covered' }, 'Europe/Madrid', textsIn('ca'));
  expect(one?.what).toBe('Diumenge 29 de novembre 03:00 a 08:00: ningú no pot aprovar un S1.');
  const [two] = shiftWords(READINGS[5] ?? { kind: 'covered' }, 'Europe/Madrid', textsIn('en'));
  expect(two?.todo.split('\n')).toHaveLength(3);
  expect(two?.what).toBe('In the next four weeks there are 2 stretches in which nobody can approve S1.');
});

import { describe, expect, it } from 'vitest';
import type { CaseDeadline } from '../../../../src/domain/cases/model/deadlines/case-deadlines.ts';
import { stepDeadline } from '../../../../src/domain/cases/model/deadlines/step-deadline.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import * as lines from '../../../../src/slack/cases/card/deadline-lines.ts';
import { anInstitution } from '../../../support/builders/handbook/an-institution.ts';

const texts = textsIn('es');
const timeZone = 'Europe/Madrid';
const START = '2026-11-24T10:00:00.000Z';
const running = (kind: CaseDeadline['kind'], minutes: number): CaseDeadline => ({
  kind,
  ...stepDeadline(START, minutes, 'wall', anInstitution()),
});
const deadlines = [running('first_reply', 60), running('approval', 30), running('claim', 20)];
const at = (now: string) => ({ deadlines, now, timeZone });

/** What a reader in the house's zone sees of Slack's date tokens. */
const read = (line: string) => line.replaceAll(/<!date\^\d+\^[^|>]*\|([^>]*)>/g, '$1');
const deadlineLine = (...given: Parameters<typeof lines.deadlineLine>) => read(lines.deadlineLine(...given));
const pressingDeadline = (...given: Parameters<typeof lines.pressingDeadline>) =>
  read(lines.pressingDeadline(...given));
const gapLine = (...given: Parameters<typeof lines.gapLine>) => read(lines.gapLine(...given));

it('are date tokens, so that each reader sees their own hour, with the house’s for old clients', () => {
  expect(lines.pressingDeadline(at(START), texts)).toBe(
    '⏳ Que alguien se encargue: hasta las <!date^1795515600^{time}|11:20>',
  );
  expect(lines.deadlineLine({ ...at(START), deadlines: [running('approval', 840)] }, texts)).toContain(
    'hasta el <!date^1795564800^{date_num} {time}|25/11/26, 01:00>',
  );
});

describe('the clocks of a case in words', () => {
  it('say what runs out when, what is past half and what has run out', () => {
    expect(deadlineLine(at('2026-11-24T10:05:00.000Z'), texts)).toBe(
      '⏳ Responder: hasta las 12:00 · Aprobar: hasta las 11:30 · Que alguien se encargue: hasta las 11:20',
    );
    expect(deadlineLine(at('2026-11-24T10:20:00.001Z'), texts)).toBe(
      '⏰ *Fuera de plazo desde las 11:20: nadie se encarga* · ⏳ Responder: hasta las 12:00 · *Aprobar: hasta las 11:30* (ya ha pasado la mitad)',
    );
  });

  it('name the day when it is another one, by the clocks there', () => {
    expect(deadlineLine({ ...at('2026-11-24T23:30:00.000Z'), deadlines: [running('approval', 840)] }, texts)).toContain(
      'Aprobar: hasta las 01:00',
    );
    expect(deadlineLine({ ...at(START), deadlines: [running('approval', 840)] }, texts)).toBe(
      '⏳ Aprobar: hasta el 25/11/26, 01:00',
    );
  });

  it('in a list are the gravest that has run out, else the next to', () => {
    expect(pressingDeadline(at(START), texts)).toBe('⏳ Que alguien se encargue: hasta las 11:20');
    expect(pressingDeadline(at('2026-11-24T11:30:00.000Z'), texts)).toBe(
      '⏰ *Fuera de plazo desde las 12:00: sin responder*',
    );
    expect(pressingDeadline({ ...at(START), deadlines: [] }, texts)).toBe('');
    expect(deadlineLine({ ...at(START), deadlines: [] }, texts)).toBe('');
  });
});

describe('that nobody can approve', () => {
  const gap = { roles: ['approver' as const], hasRota: true, next: null };
  const said = (over: Partial<Parameters<typeof gapLine>[0]['gap']>) =>
    gapLine({ gap: { ...gap, ...over }, now: START, timeZone }, texts);
  const people = ['UA', 'UB', 'UC', 'UD'].map((user) => ({
    team: 'T1',
    user,
    roles: ['approver' as const],
    entries: [user],
  }));

  it.each([
    [
      { next: { at: '2026-11-24T14:00:00.000Z', people: people.slice(0, 1) } },
      'pueda dar esta aprobación:* aprobación de comunicación. Quien puede y entra antes: <@UA>, desde las 15:00.',
    ],
    [{ next: { at: '2026-11-25T07:00:00.000Z', people } }, '<@UA>, <@UB>, <@UC>, desde el 25/11/26, 08:00.'],
    [{}, 'En dos semanas no entra de turno nadie que pueda: avisad a alguien fuera de turno.'],
    [{ roles: [] }, '⚠️ *Ahora no hay nadie más de turno que pueda leerlo.*'],
    [
      { hasRota: false },
      '⚠️ *Nadie del equipo puede dar esta aprobación:* aprobación de comunicación. Mirad en el manual quién es quién.',
    ],
    [{ hasRota: false, roles: [] }, '⚠️ *No hay nadie más en el equipo que pueda leerlo.*'],
  ])('%j', (over, words) => {
    expect(said(over)).toContain(words);
  });

  it('is not said while somebody can', () => {
    expect(gapLine({ gap: null, now: START, timeZone }, texts)).toBe('');
  });
});

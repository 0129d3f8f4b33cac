import { expect, it } from 'vitest';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import type { Digest } from '../../../src/domain/digests/digest.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { digestMessage } from '../../../src/slack/digests/digest-message.ts';

const nothing: Digest = {
  from: '2026-11-23T07:30:00.000Z',
  to: '2026-11-24T07:30:00.000Z',
  date: '2026-11-24',
  opened: 0,
  openBySeverity: {},
  byTopic: [],
  overdue: { first_reply: [], language: [], approval: [], claim: [] },
  published: [],
  dismissedByReason: {},
  unconfirmed: [],
  openRecalls: [],
  openBreaches: [],
  crises: [],
  medianMinutesToReply: null,
  quietProfiles: [],
  calendarMissed: [],
  calendarToday: [],
  playbooksDue: [],
  hoaxes: [],
  chain: { seq: 1, hash: 'a'.repeat(64) },
};
const said = (over: Partial<Digest>) => plainTextOf(digestMessage({ ...nothing, ...over }, textsIn('es')).blocks);

it('calls a profile quiet that somebody reads, and of any other says that it was not seen', () => {
  const profile = { network: 'X', minimumDays: 2, lastAt: '2026-11-20T10:00:00.000Z', isSeen: true };
  expect(said({ quietProfiles: [profile] })).toContain('X: nada desde el 20 nov 2026 (mínimo, cada 2 días)');
  const unseen = said({
    quietProfiles: [
      { ...profile, isSeen: false },
      { ...profile, network: 'Facebook', lastAt: null, isSeen: false },
      { ...profile, network: 'Bluesky', lastAt: null, isSeen: false },
    ],
  });
  expect(unseen).toContain('X: no visto. Ese perfil no se lee; lo último conocido es del 20 nov 2026');
  expect(unseen).toContain('Facebook y Bluesky: no visto. Ahí no lee ni ha publicado nada el bot');
  expect(unseen).not.toContain('nada desde');
});

it('never tells a time of no minutes', () => {
  expect(said({ opened: 1, medianMinutesToReply: 0.3 })).toContain('Mediana hasta la respuesta: menos de 1 minuto');
  expect(said({ opened: 1, medianMinutesToReply: 0.6 })).toContain('Mediana hasta la respuesta: 1 minuto');
});

it('tells what the calendar wanted and no profile shows', () => {
  const text = said({
    calendarMissed: [{ what: 'Agenda', at: '12:00', missing: ['X', 'Bluesky'], notSeen: ['Instagram'] }],
  });
  expect(text).toContain('Del calendario, no visto publicado');
  expect(text).toContain('12:00 · Agenda · no está en X y Bluesky · no visto en Instagram');
});

it('begins with the open crises and their people at risk, without naming anybody', () => {
  const people = [
    { caseId: 4, state: 'untold', isDiscreet: false },
    { caseId: 5, state: 'safe', isDiscreet: true },
  ] as const;
  const text = said({ crises: [{ id: 3, title: 'DANA', people: [...people] }] });
  expect(text).toContain('Crisis 3 · DANA* · 🆘 *2* · 1 sin avisar · 0 con aviso dado · 1 a salvo');
  expect(text).not.toContain('#4');
});

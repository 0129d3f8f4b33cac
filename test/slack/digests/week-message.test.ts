import { expect, it } from 'vitest';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import type { FollowUp } from '../../../src/domain/cases/model/crises/follow-up.ts';
import { makeWeek, weekEnding } from '../../../src/domain/digests/week.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { weekMessage } from '../../../src/slack/digests/week-message.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aFollowUp } from '../../support/builders/crises/some-steps.ts';

it('says how often triage and the team agreed, where the team decided on anything', () => {
  const opened = [{ at: '2026-11-24T09:00:00.000Z', severity: 'S3', topic: null, network: null } as const];
  const events = { opened, closed: [], claimed: [], approved: [], answered: [] };
  const said = (kept: number, corrected: number) => {
    const rows = {
      events,
      posts: [],
      actions: { done: [], latest: [] },
      agreement: { kept, corrected },
      followUps: [],
    };
    const period = weekEnding('2026-11-24', '2026-11-24T12:00:00.000Z', 'Europe/Madrid');
    return plainTextOf(weekMessage(makeWeek(rows, period, aHandbook()), textsIn('es')).blocks);
  };
  expect(said(44, 6)).toContain('de 50 casos decididos: clase mantenida en 44, corregida en 6');
  expect(said(0, 0)).not.toContain('Clasificación y equipo');
});

it('lists what crises left to be done, each with its owner and its date, also in a week without a post', () => {
  const rows = {
    events: { opened: [], closed: [], claimed: [], approved: [], answered: [] },
    posts: [],
    actions: { done: [], latest: [] },
    agreement: { kept: 0, corrected: 0 },
  };
  const period = weekEnding('2026-11-24', '2026-11-24T12:00:00.000Z', 'Europe/Madrid');
  const said = (followUps: FollowUp[]) =>
    plainTextOf(weekMessage(makeWeek({ ...rows, followUps }, period, aHandbook()), textsIn('es')).blocks);
  expect(said([aFollowUp()])).toMatch(
    /Tareas que dejaron las crisis[\s\S]*Poner el 010 en el manual · .*UANA.*, 08\/12 · crisis n\.º 1[\s\S]*Tareas pendientes/,
  );
  expect(said([])).not.toContain('Tareas');
});

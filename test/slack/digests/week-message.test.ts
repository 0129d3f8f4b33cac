import { expect, it } from 'vitest';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import type { FollowUp } from '../../../src/domain/cases/model/crises/follow-up.ts';
import type { SuggestionFigures } from '../../../src/domain/cases/model/suggestions/suggestion.ts';
import { makeWeek, weekEnding } from '../../../src/domain/digests/week.ts';
import type { MeasuredOut } from '../../../src/domain/measures/measure-store.ts';
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
      suggestions: null,
      out: null,
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
    suggestions: null,
    out: null,
  };
  const period = weekEnding('2026-11-24', '2026-11-24T12:00:00.000Z', 'Europe/Madrid');
  const said = (followUps: FollowUp[]) =>
    plainTextOf(weekMessage(makeWeek({ ...rows, followUps }, period, aHandbook()), textsIn('es')).blocks);
  expect(said([aFollowUp()])).toMatch(
    /Tareas que dejaron las crisis[\s\S]*Poner el 010 en el manual · .*UANA.*, 08\/12 · crisis n\.º 1[\s\S]*Tareas pendientes/,
  );
  expect(said([])).not.toContain('Tareas');
});

it('says what came of our posts a day later, by network, and how few it rests on', () => {
  const rows = {
    events: { opened: [], closed: [], claimed: [], approved: [], answered: [] },
    posts: [],
    actions: { done: [], latest: [] },
    agreement: { kept: 0, corrected: 0 },
    suggestions: null,
    followUps: [],
  };
  const period = weekEnding('2026-11-24', '2026-11-24T12:00:00.000Z', 'Europe/Madrid');
  const said = (out: MeasuredOut[] | null) =>
    plainTextOf(weekMessage(makeWeek({ ...rows, out }, period, aHandbook()), textsIn('es')).blocks).replaceAll('*', '');
  const counts = { answers: 3, shares: 1, likes: 12, reach: null };
  const post = {
    caseId: 1,
    publishedAt: '2026-11-22T10:00:00.000Z',
    isReply: true,
    isGone: false,
    playbook: null,
    topic: null,
  };
  const day = { found: 'counts', ageMinutes: 1_445, counts } as const;
  const reached = { ...day, counts: { ...counts, answers: 1, reach: 1_250 } };
  const text = said([
    { ...post, network: 'mastodon', day },
    { ...post, network: 'mastodon', day: null },
    { ...post, network: 'facebook', day: reached },
  ]);
  expect(text).toContain('Qué dio lo publicado, al cabo de un día');
  expect(text).toContain('Mastodon: 2 publicaciones · 1 con cifras · 3 respuestas · compartido 1 vez · 12 me gusta');
  expect(text).toContain(
    'Facebook: 1 publicación · 1 respuesta · compartido 1 vez · 12 me gusta · alcance 1250 (de 1)',
  );
  expect(text).toContain('Más respuestas por publicación: Mastodon, 3. Calculado con 1 publicación.');
  expect(said(null)).not.toContain('Qué dio');
  expect(said([])).not.toContain('Qué dio');
});

it('says how many suggestions came in and what became of some; nothing where the plan is off', () => {
  const rows = {
    events: { opened: [], closed: [], claimed: [], approved: [], answered: [] },
    posts: [
      {
        hour: '2026-11-20T10:00:00.000Z',
        class: 'question' as const,
        network: 'x',
        playbook: null,
        topic: null,
        suggests: true,
        count: 7,
      },
    ],
    actions: { done: [], latest: [] },
    agreement: { kept: 0, corrected: 0 },
    followUps: [],
    out: null,
  };
  const period = weekEnding('2026-11-24', '2026-11-24T12:00:00.000Z', 'Europe/Madrid');
  const said = (suggestions: SuggestionFigures | null) =>
    plainTextOf(weekMessage(makeWeek({ ...rows, suggestions }, period, aHandbook()), textsIn('es')).blocks).replaceAll(
      '*',
      '',
    );
  expect(said({ done: 2, planned: 1, declined: 0, unsaid: 4, told: 3 })).toMatch(
    /Sugerencias[\s\S]*7 sugerencias[\s\S]*qué fue de algunas: 2 hechas, 1 prevista[\s\S]*3 personas saben qué fue de la suya[\s\S]*4 sin respuesta de su área/,
  );
  expect(said({ done: 0, planned: 0, declined: 0, unsaid: 0, told: 0 })).not.toMatch(
    /qué fue de algunas|qué fue de la suya/,
  );
  expect(said(null)).not.toMatch(/sin respuesta de su área|Sugerencias\n/);
});

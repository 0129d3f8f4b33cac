import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import { CRISIS_ROLES } from '../../../src/domain/cases/model/crises/crisis.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { caseView } from '../../../src/slack/cases/view/view-case.ts';
import { homeView, listCases } from '../../../src/slack/home/home-view.ts';
import { aCase, aPost, digestOf, START } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const texts = textsIn('es');
const LATER = '2026-11-24T12:30:00.000Z';
const TOMORROW = '2026-11-25T09:00:00.000Z';
const UGLY = '<!channel> & <@U1> *@aquí* '.repeat(800);

it('the home fits Slack, mentions nobody and says how many more there are, however much there is', () => {
  const states = Array.from({ length: 60 }, (_, index) =>
    aCase({ core: { id: index + 1, class: 'life_risk', severity: 'S1' }, posts: [aPost({ text: UGLY })] }),
  );
  const many = listCases({ count: 10_000, states }, (state) => caseView(state, aHandbook(), START, texts, digestOf));
  const failing = Array.from({ length: 7 }, () => ({ name: UGLY, since: START, why: 'throttled' as const }));
  const health = {
    sources: { read: 9, failing },
    version: '1.2.3',
    isTrial: false,
    isSending: false,
    toSend: 9,
    unsettled: 3,
    handbookHash: 'abcdef0123456789',
    hasSecondChannel: true,
    unreachableSince: START,
    publicPageDown: null,
    nextDigestAt: START,
    model: {
      model: UGLY,
      host: 'modelo.example',
      circuit: 'open' as const,
      openSince: START,
      tokensToday: 300_000,
      tokensLeft: 100_000,
      costToday: { amount: 0.1236, currency: 'EUR' },
    },
    networks: [
      { name: 'Mastodon', account: { handle: 'ayuntamiento' }, trouble: null },
      { name: UGLY, account: null, trouble: { key: 'network.scopes', params: { missing: UGLY } } },
    ],
  };
  const open = (['S1', 'S2', 'S3', 'S4'] as const).map((severity) => ({
    severity,
    count: 2_500,
    oldestId: 1,
    oldestAt: START,
  }));
  const person = { kind: 'slack', team: 'T1', user: 'U1' } as const;
  const crisis: Crisis = {
    id: 1,
    playbook: 'flood',
    title: UGLY,
    level: 'S1',
    territory: UGLY,
    networks: [],
    plan: null,
    drill: null,
    leadAccount: null,
    startedBy: person,
    startedAt: START,
    channel: null,
    cadenceMinutes: 60,
    closed: null,
    roles: Object.fromEntries(CRISIS_ROLES.map((role) => [role, { who: person, since: START }])),
    lastWordAt: START,
    promisedAt: null,
  };
  const link = 'https://town.slack.com/archives/C1/p1';
  const surroundings = { now: LATER, timeZone: 'Europe/Madrid' };
  const view = homeView(
    {
      atRisk: many,
      mine: many,
      waiting: many,
      links: new Map([[1, link]]),
      open,
      health,
      mayChangeHandbook: true,
      ...surroundings,
      crises: {
        crises: Array.from({ length: 40 }, (_, index) => ({
          crisis: { ...crisis, id: index + 1 },
          link,
          people: [{ caseId: index, state: 'untold' as const, isDiscreet: false }],
        })),
        pauses: 3,
        person,
        ...surroundings,
      },
      shifts: { kind: 'known', shifts: Array.from({ length: 40 }, () => ({ from: START, to: TOMORROW })) },
      plan: null,
      preference: { language: 'eu', notices: 'direct' },
      agreement: { kept: 42, corrected: 8 },
      electoral: { from: '2026-11-01', to: '2026-12-20', scope: 'regional' },
    },
    texts,
  );
  expect(view.blocks.length).toBeLessThanOrEqual(100);
  // The sum of characters that is counted there is a message's; a view has its size.
  expect(view.blocks.flatMap((block) => blockKitProblems([block]))).toEqual([]);
  expect(JSON.stringify(view).length).toBeLessThan(250_000);
  const said = plainTextOf(view.blocks);
  expect(said.match(/y 9988 más/g)).toHaveLength(3);
  expect(said).toContain('*Periodo electoral hasta el 20 de diciembre de 2026* (elecciones autonómicas)');
  expect(said).toContain('Manual: `abcdef012345` · Portavoz 1.2.3 · Segundo canal: listo');
  expect(said).toContain('El canal de casos no está disponible desde el 24/11/26, 11:00');
  expect(said).toContain('⚠️ Envíos parados (9 en espera)');
  expect(said).toContain('en modelo.example: falla desde el 24/11/26, 11:00; mientras, textos de la guía');
  expect(said).toContain('de 50 casos decididos: clase mantenida en 42, corregida en 8');
  expect(said).toContain('9 fuentes leídas');
  expect(said).toContain('no se lee desde el 24/11/26, 11:00; pide que esperemos');
  expect(said).toContain('y 2 fuentes más que fallan');
  expect(said).toContain('hoy 300.000 tokens · 0,1236 EUR · quedan 100.000');
  expect(said).toContain('⚠️ Publicación: 3 respuestas sin resolver');
  expect(said).toContain('el más antiguo, #1, desde el 24/11/26, 11:00');
  expect(JSON.stringify(view.blocks).split(`*<${link}|#1>*`)).toHaveLength(4);
  expect(said).toContain('y 34 más');
  expect(said).toContain('La ciudadanía espera desde las 12:00');
  expect(said).toContain('Hay 3 pausas activas');
  expect(said).toContain('Ahora, hasta el 25/11/26, 10:00');
  expect(said).toContain('El bot te habla en: euskara');
  expect(said).toContain('No es un canal de emergencias: no envía a nadie ni decide a quién se atiende antes.');
  expect(JSON.stringify(view)).not.toMatch(/<!channel>|<@U1>/);
});

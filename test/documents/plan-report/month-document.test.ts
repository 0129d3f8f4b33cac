import { describe, expect, it } from 'vitest';
import { monthDocument } from '../../../src/documents/plan-report/month-document.ts';
import { reportInHtml } from '../../../src/documents/report/in-html.ts';
import type { Month } from '../../../src/domain/digests/month/month.ts';
import type { DrawnBy } from '../../../src/domain/measures/drawn.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { wordsOf } from '../a-print.ts';
import { aMonth } from './a-month.ts';

const saidOf = (month: Month, language = 'es') =>
  wordsOf(reportInHtml(monthDocument(month, aHandbook(), textsIn(language))));

describe('the report of a month', () => {
  it('begins with the few figures, and holds each network against the plan', () => {
    const said = saidOf(aMonth());
    expect(said).toContain('Informe del mes: noviembre de 2026');
    expect(said).toMatch(
      /12 Publicaciones propias\s+31 Respuestas a la ciudadanía\s+90 % Respondido en plazo \(de 20\)\s+40 Resp/,
    );
    expect(said).toMatch(/X 9 30 20 10 cada 2 días 4/);
    expect(said).toMatch(/Mastodon 3 1 no se lee 0 cada 3 días –/);
    expect(said).toContain('Callaron más de lo que permite el plan: X.');
    expect(said).toContain('No vistas, o no hasta el final: Mastodon. No se sabe si callaron.');
    expect(said).not.toContain('no ha acabado');
  });

  it('tells of each topic and format what the calendar wanted, and what of that came out as far as it is known', () => {
    const page = reportInHtml(monthDocument(aMonth(), aHandbook(), textsIn('es')));
    const said = wordsOf(page);
    expect(said).toMatch(/el agua 7 20 8 4 \(de 5\)\s+las calles 0 0 2 2\s+otros temas 5 11 1 no se sabe/);
    expect(said).toMatch(/texto 12 31 0 –\s+sin indicar 0 0 11 6 \(de 7\)/);
    expect(said).toContain('di el de cada entrada del calendario (format), en institution.yml.');
    expect(page).toContain('<strong>4 (de 5)</strong>');
    expect(page).not.toContain('<strong>2</strong>');
  });

  it('says of each action what its figure came to, of how many and what is asked, else how often people noted it', () => {
    const page = reportInHtml(monthDocument(aMonth(), aHandbook(), textsIn('es')));
    const said = wordsOf(page);
    expect(said).toContain(
      'El 90 % el mismo día respondido el mismo día laborable: 92 % (de 40), y se pide 90 %: hecha',
    );
    expect(page).toContain('<strong>publicado de lo previsto: 75 % (de 4), y se pide 100 %: no llega</strong>');
    expect(said).toContain('Acaba en plazo respondido en plazo: sin cifras; se pide 95 %');
    expect(said).toContain('Sale cada aviso anotada 2 veces');
    expect(said).toMatch(/Escribir claro .* – sin anotar/);
  });

  it('says on how few it rests what drew answers, and what people ask that is not in the plan', () => {
    const said = saidOf(aMonth());
    expect(said).toMatch(/Mastodon 12 \(1 ya no está\) 10 40 \(de 8\) 12 90 – 5/);
    expect(said).toContain('Más respuestas por publicación: el agua, 5. Calculado con 8 publicaciones.');
    expect(said).toMatch(/las calles 8 2 0/);
    expect(said).toContain('añade una acción o una fecha al plan');
    expect(said).toMatch(/Fuentes que solo se cuentan: entradas por tema Tema Entradas el agua 1\.?200 otros temas 30/);
  });

  it('never says that all were answered on time where one was not', () => {
    const late = { severity: 'S3', count: 400, within: 399, median: 45, ninety: 200 } as const;
    const replies = [{ ...late, target: 240, worst: null, clock: 'working' } as const];
    expect(saidOf(aMonth({ replies }))).toContain('99 % Respondido en plazo (de 400)');
  });

  it('lists the topics that have figures, and counts those that do not fit', () => {
    const counts = { answers: 1, shares: 0, likes: 0, reach: null };
    const figures = { out: 1, measured: 1, counts, answered: 1, shared: 1, liked: 1, reached: 0, gone: 0 };
    const unseen = { ...figures, measured: 0, counts: { ...counts, answers: null, shares: null, likes: null } };
    const named = (prefix: string, figures: object) =>
      Array.from({ length: 14 }, (_, at) => ({ name: `${prefix} ${at + 1}`, ...figures }) as DrawnBy);
    const byTopic = [...named('callado', unseen), ...named('tema', figures)];
    const unplanned = named('duda', {}).map(({ name }) => ({
      title: name,
      questions: 1,
      complaints: 0,
      suggestions: 0,
    }));
    const drawn = { byNetwork: [], byTopic, mostOfNetworks: null, mostOfTopics: null, without: [] };
    const said = saidOf(aMonth({ drawn, unplanned }));
    expect(said).toMatch(/tema 12 1 [\s\S]*y 2 más[\s\S]*duda 12 1 [\s\S]*y 2 más/);
    expect(said).not.toMatch(/callado|tema 13|duda 13/);
  });

  it('says of how few posts each sum is', () => {
    const counts = { answers: 40, shares: 12, likes: 90, reach: 900 };
    const known = { answered: 10, shared: 7, liked: 9, reached: 3 };
    const facebook = { name: 'Facebook', out: 12, measured: 10, counts, ...known, gone: 0 };
    const drawn = { byNetwork: [facebook], byTopic: [], mostOfNetworks: null, mostOfTopics: null, without: [] };
    expect(saidOf(aMonth({ drawn }))).toMatch(/Facebook 12 10 40 12 \(de 7\) 90 \(de 9\) 900 \(de 3\) 4/);
  });

  it('never writes that little is nothing', () => {
    const counts = { answers: 1, shares: 0, likes: 0, reach: null };
    const few = { out: 30, measured: 30, counts, answered: 30, shared: 30, liked: 30, reached: 0, gone: 0 };
    const none = { ...few, counts: { ...counts, answers: 0 } };
    const byNetwork = [
      { name: 'Facebook', ...few },
      { name: 'X', ...none },
    ];
    const most = { name: 'Facebook', each: 1 / 30, answered: 30 };
    const drawn = { byNetwork, byTopic: [], mostOfNetworks: most, mostOfTopics: null, without: [] };
    const said = saidOf(aMonth({ drawn }));
    expect(said).toMatch(/Facebook 30 30 1 0 0 – menos de 0,1\s+X 30 30 0 0 0 – 0/);
    expect(said).toContain('Más respuestas por publicación: Facebook, menos de 0,1.');
  });

  it('names the networks that were asked in vain, also where there is nothing else', () => {
    const drawn = { byNetwork: [], byTopic: [], mostOfNetworks: null, mostOfTopics: null, without: ['Mastodon', 'X'] };
    const said = saidOf(aMonth({ drawn }));
    expect(said).toContain(
      'Sin cifras al cabo de un día: Mastodon y X. Se pidieron, y la red no las dio o llegaron tarde.',
    );
  });

  it('of a month without anything says so in each part, and until when it goes', () => {
    const drawn = { byNetwork: [], byTopic: [], mostOfNetworks: null, mostOfTopics: null, without: [] };
    const said = saidOf(
      aMonth({
        isOver: false,
        replies: [],
        drawn,
        unplanned: [],
        networks: [],
        published: { byTopic: [], byFormat: [] },
        watched: [],
        actions: [],
        duties: [],
      }),
    );
    expect(said).not.toContain('Fuentes que solo se cuentan');
    expect(said.match(/Nada que contar\./g)).toHaveLength(3);
    expect(said).toContain('Ninguna red calló más');
    expect(said).toContain('el mes no ha acabado');
  });

  it('ends with who follows the networks and what is made of it, or that the handbook does not say', () => {
    const handbook = aHandbook();
    const { institution } = handbook;
    const sources = ['Menciones'];
    const monitoring = { owner: 'water', howOften: 'Cada mañana', sources, analysis: 'Cada lunes, un informe' };
    const saidWith = (plan: typeof institution.plan, language = 'es') =>
      reportInHtml(monthDocument(aMonth(), { ...handbook, institution: { ...institution, plan } }, textsIn(language)));
    const name = institution.areas.find(({ id }) => id === 'water')?.names.es ?? 'no area';
    expect(wordsOf(saidWith({ ...institution.plan, monitoring }))).toContain(
      `Quién sigue las redes y qué se hace con ello A cargo de: ${name} Cada cuánto: Cada mañana Qué se hace con ello: Cada lunes, un informe Ronda Tocaba Anotada Menciones 63 58`,
    );
    expect(saidWith({ ...institution.plan, monitoring }, 'en')).toMatch(/<span lang="es">Cada lunes, un informe/);
    const { monitoring: _, ...silent } = institution.plan;
    expect(wordsOf(saidWith(silent))).toContain('El manual deja esta pregunta abierta.');
  });

  it.each(['ca', 'gl', 'eu', 'en'])('is written in %s', (language) => {
    const page = monthDocument(aMonth(), aHandbook(), textsIn(language));
    expect(page.language).toBe(language);
    expect(JSON.stringify(page)).not.toMatch(/Informe del mes: noviembre de 2026|\{\{|month\./);
  });

  it('shows what the handbook says as words, never as markup', () => {
    const name = '<script>alert(1)</script>';
    const network = {
      name,
      own: 1,
      replies: 0,
      seen: 1,
      planned: 1,
      minimumDays: 1,
      quietDays: 9,
      isQuiet: true,
      isSeen: true,
    };
    const html = reportInHtml(monthDocument(aMonth({ networks: [network] }), aHandbook(), textsIn('es')));
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});

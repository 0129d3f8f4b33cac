import { describe, expect, it } from 'vitest';
import type { PlanPrint } from '../../../src/documents/plan/plan-context.ts';
import { planDocument } from '../../../src/documents/plan/plan-document.ts';
import { reportInHtml } from '../../../src/documents/report/in-html.ts';
import { reportInMarkdown } from '../../../src/documents/report/in-markdown.ts';
import type { PlanFigures } from '../../../src/domain/digests/plan/plan-figures.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { quarterOf } from '../../../src/domain/time/quarters.ts';
import { BOT_LANGUAGES, textsIn } from '../../../src/i18n/texts.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aRecurringContent } from '../../support/builders/handbook/a-recurring-content.ts';
import { anInstitution } from '../../support/builders/handbook/an-institution.ts';
import { wordsOf } from '../a-print.ts';

const FIGURES: PlanFigures = {
  days: { first: '2026-07-01', last: '2026-09-30' },
  replies: 1_204,
  medianMinutes: 38,
  times: [
    { severity: 'S1', count: 4, median: 9, ninety: 31, target: 15, worst: null, clock: 'wall' },
    { severity: 'S4', count: 1_200, median: 90, ninety: 300, target: 420, worst: null, clock: 'working' },
  ],
  profiles: [
    { network: 'x', days: 90, longestGap: 2, isSeen: true },
    { network: 'mastodon', days: 20, longestGap: 9, isSeen: true },
    { network: 'facebook', days: 0, longestGap: 93, isSeen: false },
  ],
  actions: [
    {
      what: 'Avisos de servicio',
      owner: 'Comunicación',
      doneOn: ['2026-07-01', '2026-09-30'],
      lastDoneOn: '2026-09-30',
    },
  ],
};

function documentOf(over: Partial<PlanPrint> = {}) {
  return planDocument({
    handbook: aHandbook(),
    texts: textsIn('es'),
    from: { kind: 'in_force', since: '2026-11-01T08:00:00.000Z' },
    quarter: quarterOf('2026-11-24'),
    figures: FIGURES,
    printedAt: '2026-11-24T17:00:00.000Z',
    ...over,
  });
}

const pageOf = (over?: Partial<PlanPrint>) => reportInHtml(documentOf(over));
const saidIn = (over?: Partial<PlanPrint>) => wordsOf(pageOf(over));

function aHandbookOf(over: Partial<Handbook['institution']>): Handbook {
  return aHandbook({ institution: { ...anInstitution(), ...over } });
}

/** A handbook that answers none of the plan's questions. */
function anOpenHandbook(): Handbook {
  const networks = anInstitution().networks.map(
    ({ audience: _, owner: __, minimumFrequencyDays: ___, ...rest }) => rest,
  );
  return aHandbookOf({ plan: {}, networks, topics: [] });
}

describe('the plan as a document', () => {
  it('answers the ten questions in their order, then has the indicators and what is open', () => {
    expect(documentOf().sections.map(({ title }) => title)).toEqual([
      '1. ¿Para qué estamos en redes?',
      '2. ¿Qué comunicamos y qué no?',
      '3. ¿Cómo lo hacemos?',
      '4. ¿Dónde estamos?',
      '5. ¿Para quién?',
      '6. ¿Quién lo hace?',
      '7. ¿De qué temas hablamos?',
      '8. ¿Cuándo publicamos?',
      '9. ¿En qué tono?',
      '10. ¿Cómo escuchamos y qué aprendemos?',
      'Indicadores',
      'Lo que queda abierto',
    ]);
    const said = saidIn();
    const parts = [
      'Plan de comunicación de Ayuntamiento de Vallserena',
      'Impreso el 24 de noviembre de 2026, 18:00 · manual 000000000000. Es el manual vigente desde el 1 nov 2026, 09:00.',
      'Que la ciudadanía tenga a tiempo la información que necesita.',
      'Servicios Avisos',
      'Qué no comunicamos Opiniones de partidos',
      'Avisos de servicio Redes y web Comunicación –',
      'X @vallserena Comunicación al menos cada 2 días',
      'Facebook Familias y barrios Idiomas: castellano, valenciano/catalán e inglés.',
      'Dirección del plan Dirección del plan y Amparo Llopis (Jefa de guardia de bomberos)',
      'S1 Vida y seguridad',
      'El agua Ciclo del agua',
      'Claro, directo y cercano.',
      'Castellano tu Cercano y respetuoso. 20',
      'A cargo de: Comunicación Cada cuánto: Dos veces al día',
      'Nada. El manual responde a todo.',
    ];
    const places = parts.map((part) => said.indexOf(part));
    expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(said).not.toContain('900 000 085');
  });

  it('has the calendar of the quarter with its dates, its election and its holidays, and what comes later', () => {
    const { plan } = anInstitution();
    const item = { networks: ['x'], owner: 'works', at: '10:00' };
    const handbook = aHandbookOf({
      plan: {
        ...plan,
        calendar: [
          ...(plan.calendar ?? []),
          { ...item, id: 'traffic', what: 'Tráfico', weekdays: ['monday', 'tuesday', 'wednesday'] },
          { ...item, id: 'fair', what: 'Feria', date: '2027-01-15' },
          { ...item, id: 'tax', what: 'Impuesto', date: '2027-04-01' },
          { ...item, id: 'past', what: 'Ayer', date: '2026-04-01' },
        ],
      },
      electoralPeriods: [{ from: '2027-03-30', to: '2027-05-23', scope: 'municipal' }],
    });
    const said = saidIn({ handbook, quarter: quarterOf('2027-02-01') });
    expect(said).toContain('Trimestre 1 de 2027: 1 de enero – 31 de marzo.');
    expect(said).toContain(
      'Agenda de la semana lunes, 09:00 enero: 4, 11, 18, 25; febrero: 1, 8, 15, 22; marzo: 1, 8, 15, 22, 29 X y Facebook',
    );
    expect(said).toContain('lunes, martes y miércoles, 10:00 enero: 4–6, 11–13, 18–20, 25–27; febrero: 1–3,');
    expect(said).toContain('Feria 10:00 enero: 15 X Obras y vía pública');
    expect(said).toContain('Periodo electoral (elecciones municipales): 30 de marzo – 23 de mayo.');
    expect(said).toContain('Festivos 6 de enero: Reyes');
    expect(said).toContain('Más adelante 1 abr 2027: Impuesto');
    expect(said).not.toContain('Ayer');
  });

  it('has the figures of the last quarter beside what the plan wants', () => {
    const said = saidIn();
    expect(said).toContain('Cifras de estos días: 1 de julio – 30 de septiembre.');
    expect(said).toMatch(/1204 Primeras respuestas\s+38 min Mediana hasta la respuesta\s+2 Acciones anotadas/);
    expect(said).toContain('S1 Vida y seguridad 5 min 15 min 4 9 min 31 min, fuera de plazo');
    expect(said).toMatch(/S4 \S.* 7 h 1200 90 min 5 h /);
    expect(said).toContain('X al menos cada 2 días 90 2 días ');
    expect(said).toContain('Mastodon al menos cada 7 días 20 9 días, más de lo previsto');
    expect(said).toContain('Facebook al menos cada 3 días 0 nada publicado');
    expect(said).toContain('Perfiles que el bot no lee: Facebook.');
    expect(said).toContain('Avisos de servicio Comunicación 2 30 sept 2026');
  });

  it('does not call an action never done that goes by a figure: nobody notes it', () => {
    const about = { owner: 'Comunicación', doneOn: [], lastDoneOn: null };
    const actions = [
      { ...about, what: 'Responder', byFigure: true as const },
      { ...about, what: 'Avisos de servicio' },
    ];
    const said = saidIn({ figures: { ...FIGURES, actions } });
    expect(said).toContain('Responder – según el informe del mes –');
    expect(said).toContain('Avisos de servicio Comunicación 0 nunca anotada');
  });

  it('says in a sentence that figures are lacking, and keeps the targets', () => {
    const without = saidIn({ figures: null });
    expect(without).toContain('Faltan las cifras del último trimestre: no hay una base de datos de la que leerlas.');
    expect(without).toContain('S1 Vida y seguridad 5 min 15 min ');
    const empty = { ...FIGURES, replies: 0, profiles: [], actions: [] };
    expect(saidIn({ figures: empty })).toContain('De estos días no hay nada anotado: 1 de julio – 30 de septiembre.');
  });

  it('says the most that a first reply may take beside its target', () => {
    const handbook = aHandbook();
    const [gravest, ...others] = handbook.severity.severities;
    if (gravest === undefined) throw new Error('no severity');
    const severities = [{ ...gravest, firstReplyWorstMinutes: 45 }, ...others];
    const patient = { ...handbook, severity: { ...handbook.severity, severities } };
    expect(saidIn({ handbook: patient })).toContain('15 min, 45 min en el peor caso');
    expect(saidIn({ handbook: patient, texts: textsIn('en') })).toContain('15 min, 45 min at worst');
  });

  it('lists what the handbook leaves open, each with its field', () => {
    const { lines, sections } = documentOf({ handbook: anOpenHandbook() });
    expect(lines[1]).toBe('De las diez preguntas de un plan de redes, quedan 15 cosas por responder. Están al final.');
    const said = saidIn({ handbook: anOpenHandbook() });
    expect(said).toContain('¿Para qué está la institución en redes? plan.purpose');
    expect(said).toContain('X: ¿para quién es el perfil? networks[0].audience');
    expect(said).toContain('¿Quién escucha, qué, cada cuánto y qué se hace con ello? plan.monitoring');
    const unanswered = sections.filter(({ blocks }) =>
      blocks.some((block) => block.kind === 'words' && block.text === 'El manual deja esta pregunta abierta.'),
    );
    expect(unanswered.map(({ title }) => Number.parseInt(title, 10))).toEqual([1, 2, 3, 5, 7, 8, 10]);
  });

  it('marks words of the handbook that are in another language than the page', () => {
    const page = pageOf({ texts: textsIn('en') });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<p lang="es">Que la ciudadanía tenga a tiempo la información que necesita.</p>');
    expect(page).toContain('<th scope="row"><span lang="es">Avisos de servicio</span></th>');
    expect(page).toContain('<td>Communication</td>');
    expect(page).toContain('<td><span lang="ca">Proper i respectuós.</span></td>');
    expect(pageOf()).not.toContain('lang="es">Avisos');
  });

  it.each(BOT_LANGUAGES)('has headings in order and names for rows and columns in %s', (language) => {
    const page = pageOf({ texts: textsIn(language) });
    const levels = [...page.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
    expect(levels.slice(0, 2)).toEqual([1, 2]);
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    expect(page).not.toContain('<th>');
    expect(page.match(/<th scope="row">/g)?.length).toBeGreaterThan(30);
    expect(page).not.toMatch(/plan\.[a-z]+_|\{\{|undefined/);
  });

  it('is the same in Markdown, for further editing', () => {
    const written = reportInMarkdown(documentOf({ handbook: anOpenHandbook() }));
    expect(written).toMatch(/^<!-- portavoz plan print -->\n\n# Plan de comunicación de Ayuntamiento de Vallserena\n/);
    expect(written).toContain('\n## 4\\. ¿Dónde estamos?\n');
    expect(written).toContain('[@vallserena](<https://x.com/vallserena>)');
    expect(written).toContain('\n### Quién aprueba\n');
    expect(written).toContain('- **¿Para qué está la institución en redes?** plan.purpose\n');
  });

  it('lets no words of the handbook become markup', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=1>';
    const { plan, networks, areas, team } = anInstitution();
    const handbook = aHandbookOf({
      names: { es: evil },
      plan: {
        ...plan,
        purpose: evil,
        actions: [{ id: 'a', what: evil, means: evil, owner: 'communication', doneWhen: evil }],
        monitoring: { owner: 'communication', howOften: evil, sources: [evil], analysis: evil },
      },
      networks: networks.map((network) => ({
        ...network,
        name: evil,
        audience: evil,
        profileUrl: 'javascript:alert(1)',
      })),
      areas: areas.map((area) => ({ ...area, names: { es: evil } })),
      team: { members: team.members.map((member) => ({ ...member, name: evil })) },
    });
    const page = pageOf({ handbook, texts: textsIn('en') });
    expect(page).not.toMatch(/<script|<img|href="javascript/);
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(20);
    expect(reportInMarkdown(documentOf({ handbook }))).not.toMatch(/(?<!\\)<(?!!-- portavoz|https)/);
  });
});

it('names the editor responsible, and the posts of which the handbook has the text', () => {
  const { plan } = anInstitution();
  const handbook = {
    ...aHandbookOf({ plan: { ...plan, editor: 'Jefatura de prensa' } }),
    contents: [aRecurringContent()],
  };
  expect(saidIn({ handbook })).toContain('Responsable editorial de lo que se publica: Jefatura de prensa.');
  expect(saidIn({ handbook })).toContain('Con texto preparado en el manual: Mercado.');
  expect(saidIn()).toContain('Responsable editorial de lo que se publica: Ayuntamiento de Vallserena.');
});

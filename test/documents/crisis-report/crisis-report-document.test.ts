import { expect, it } from 'vitest';
import { crisisReportDocument } from '../../../src/documents/crisis-report/crisis-report-document.ts';
import { reportContext } from '../../../src/documents/crisis-report/report-context.ts';
import { variantPatch } from '../../../src/documents/crisis-report/variant-patch.ts';
import { reportInHtml } from '../../../src/documents/report/in-html.ts';
import { reportInMarkdown } from '../../../src/documents/report/in-markdown.ts';
import type { ReportDocument } from '../../../src/documents/report/report-document.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import type { Written } from '../../support/builders/a-reported-crisis.ts';
import { aWholeReport, WRITTEN } from '../../support/builders/a-reported-crisis.ts';
import { wordsOf } from '../a-print.ts';

const EVIL = `"><script src=//evil.example></script><img src=x onerror=alert(1)>'&amp;</style>\\"}@import url(//evil) | [a](javascript:1) https://evil.example`;
const PICTURE = { title: 'Mensajes por hora', alt: '5 mensajes', svg: '<svg><text>5</text></svg>' };

function theReport(
  { written = WRITTEN, namesIn = 'names', handbook = aHandbook() } = {} as Partial<{
    written: Written;
    namesIn: 'names' | 'roles';
    handbook: ReturnType<typeof aHandbook>;
  }>,
): ReportDocument {
  const whole = aWholeReport(written, handbook);
  const reading = reportContext(whole.report.crisis, handbook, namesIn, (user) => `Persona ${user}`);
  return crisisReportDocument(whole, [PICTURE], 1, reading);
}

it('tells everything that the report holds, in the order in which it is read', () => {
  const said = wordsOf(reportInHtml(theReport())).replace(/ +/g, ' ');
  const parts = [
    'Informe de la crisis 3: Riada en La Ribera',
    'Se cerró: Baja el agua',
    '5 Mensajes recibidos',
    'Falta 1 imagen',
    'El nivel pasa de S2 a S1',
    'Se para todo lo aprobado: Hay víctimas',
    'Portavocía pasa a',
    'Agua 3 0 1',
    '¿Dónde recojo agua? Escribidme al ▒▒▒ (teléfono)',
    'Persona UBIEL Falta decir dónde es',
    '64 % de flood/es/question/a',
    'Policía Local, Rosa Martínez López',
    'Persona UBERTA · «Era otro barrio»',
    '24/11/26, 13:00 corregido #4 en X',
    '1. Se ha roto la presa falso',
    'Programador – nadie',
    'Publicar la agenda',
    'justo cuando llegaba la pausa',
    'nadie anotó a quién se avisó',
    'Pedir este dato, que la guía no pide: Albergue abierto',
  ];
  const places = parts.map((part) => said.indexOf(part));
  expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(reportInHtml(theReport())).toContain(
    `<img alt="5 mensajes" src="data:image/svg+xml;base64,${btoa(PICTURE.svg)}">`,
  );
});

it('runs and fetches nothing, whatever people wrote', () => {
  const written = Object.fromEntries(Object.keys(WRITTEN).map((key) => [key, EVIL])) as Written;
  for (const namesIn of ['names', 'roles'] as const) {
    const page = reportInHtml(theReport({ written, namesIn }));
    const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
    const known =
      'html head meta title style body main header h1 p section ul li b span table thead tbody tr th td figure img strong a h2 footer';
    expect([...tags].filter((name) => !known.split(' ').includes(name ?? ''))).toEqual([]);
    expect(page).not.toMatch(/<[^>]*\son\w+=/i);
    expect([...page.matchAll(/ src="([^"]*)"/g)].map(([, src]) => src?.split(',')[0])).toEqual([
      'data:image/svg+xml;base64',
    ]);
    expect([...page.matchAll(/ href="([^"]*)"/g)].every(([, to]) => to?.startsWith('https://') === true)).toBe(true);
    expect(page).not.toContain('href="https://evil');
    expect(page).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'`);
    expect([...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('')).not.toMatch(
      /@import|url\(/,
    );
    expect(page.match(/&lt;script src=/g)?.length).toBeGreaterThan(8);
  }
});

it('says who did which step and when, which nobody did, and what became of the tasks of earlier crises', () => {
  const words = wordsOf(reportInHtml(theReport()));
  expect(words).toMatch(/Llama a la comarca[\s\S]*sin hacer[\s\S]*lo tenía/);
  expect(words).toContain('no hacía falta, 24/11/26, 11:09 · «No hay colegios allí»');
  expect(words).toContain('hecho, 24/11/26, 11:07 (tarde)');
  expect(words).toContain('Poner el teléfono de la comarca en el manual');
  expect(words).toMatch(/Comprar megáfonos \(crisis n\.º 2\)[\s\S]*descartada[\s\S]*Los tiene la Policía Local/);
  const markdown = reportInMarkdown(theReport());
  expect(markdown).toContain('Pasos: quién hizo qué');
  expect(markdown).toContain('Poner el teléfono de la comarca en el manual');
});

it('is the same in Markdown, where nothing that people wrote is markup', () => {
  const plain = reportInMarkdown(theReport());
  expect(plain).toContain('# Informe de la crisis 3: Riada en La Ribera');
  expect(plain).toMatch(/\| \*\*corregido\*\* \| \[\\?#4 en X, [^\]]+\]\(<https:\/\/x\.com\/vallserena\/status\/2>\)/);
  expect(plain).toContain('*Mensajes por hora.* 5 mensajes');
  const written = Object.fromEntries(Object.keys(WRITTEN).map((key) => [key, EVIL])) as Written;
  const hostile = reportInMarkdown(theReport({ written }));
  expect(hostile).not.toMatch(/(?<!\\)<script|(?<!\\)<img|(?<!\\)\[a(?<!\\)\]|https:\/\/evil/);
  const columns = hostile.split('\n').filter((line) => line.startsWith('| '));
  const cells = columns.map((line) => line.split(/(?<!\\)\|/).length);
  // A line that is a row has as many cells as the head of its table.
  expect(new Set(cells).size).toBeLessThan(8);
  expect(hostile.split('\n').filter((line) => line.includes('script') && !line.startsWith('#')).length).toBeGreaterThan(
    5,
  );
});

it('names nobody in the version without names: roles stand in their place', () => {
  const handbook = aHandbook();
  handbook.institution.team.members.unshift({ slack: 'UANA', name: 'Rosalía Pons Vidal', roles: ['lead'] });
  const written = { ...WRITTEN, pause: 'Lo pide rosalia pons vidal', fell: 'Me llamo Rosa Martínez y es otro barrio' };
  const named = wordsOf(reportInHtml(theReport({ written, handbook })));
  expect(named).toMatch(/Rosalía Pons Vidal[\s\S]*rosalia pons vidal[\s\S]*Rosa Martínez López/);
  const nameless = wordsOf(reportInHtml(theReport({ written, handbook, namesIn: 'roles' })));
  expect(nameless).toContain('Versión sin nombres');
  expect(nameless).toContain('Información');
  expect(nameless).toContain('Lo pide jefatura de comunicación');
  expect(nameless).not.toMatch(/rosa|martínez|pons|persona U/i);
});

it('a variant for the playbook is Markdown of ours around lines that end nothing', () => {
  const handbook = aHandbook();
  const { report } = aWholeReport(WRITTEN, handbook);
  const [reply] = report.edited;
  if (reply === undefined) throw new Error('no reply was changed');
  const reading = reportContext(report.crisis, handbook, 'roles', () => null);
  const text = [{ kind: 'plain' as const, text: 'Sube.\n```\n# es' }];
  const variant = { playbook: 'flood', language: 'es', kind: 'question', variant: 'c', text } as const;
  const patch = variantPatch(reply, { ...variant, text: [...text] }, reading);
  expect(patch).toContain('````diff\n # es\n\n ## question\n+\n+### c\n+\n+Sube.\n+```\n+# es\n````\n');
  expect(patch).toContain('cambió un 64 % de flood/es/question/a');
});

import { describe, expect, it } from 'vitest';
import { infoSheetDocument } from '../../../src/documents/info-sheet/info-sheet-document.ts';
import { reportInHtml } from '../../../src/documents/report/in-html.ts';
import type { InfoSheet } from '../../../src/domain/crises/sheet/info-sheet.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { aFact, ana } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import { wordsOf } from '../a-print.ts';

const AT = '2026-11-24T12:00:00.000Z';
const held = {
  scope: 'crisis:1',
  status: 'verified',
  verifiedBy: ana,
  verifiedAt: '2026-11-24T11:00:00.000Z',
} as const;

function aSheet(over: Partial<InfoSheet> = {}): InfoSheet {
  return {
    crisis: aCrisis({ playbook: 'flood' }),
    at: AT,
    facts: [aFact({ ...held, id: 'f1', key: 'zone', value: 'La Ribera' })],
    fallen: [
      aFact({
        ...held,
        id: 'f2',
        key: 'own_2',
        title: 'Cisterna',
        value: 'Plaza del Puerto',
        status: 'retracted',
        ended: { at: '2026-11-24T11:30:00.000Z', by: ana, why: 'Ya no está' },
      }),
    ],
    statements: [
      {
        caseId: 7,
        kind: 'holding',
        publishedAt: '2026-11-24T11:10:00.000Z',
        texts: [
          { language: 'es', text: 'Aviso por lluvias en La Ribera.' },
          { language: 'ca', text: 'Avís per pluges en La Ribera.' },
        ],
      },
    ],
    ...over,
  };
}

const pageOf = (sheet: InfoSheet, language = 'es', since: string | null = null) =>
  infoSheetDocument(sheet, { handbook: aHandbook(), texts: textsIn(language) }, since);
const wordsIn = (sheet: InfoSheet, language?: string, since?: string | null) =>
  wordsOf(reportInHtml(pageOf(sheet, language, since))).replace(/\s+/g, ' ');

describe('the sheet of what may be said now', () => {
  it('begins with what holds no longer, and gives each fact its hour', () => {
    const said = wordsIn(aSheet());
    const parts = [
      'Ya no vale: no lo digas',
      'Cisterna: Plaza del Puerto',
      '12:30',
      'Datos vigentes',
      ': La Ribera',
      '12:00',
    ];
    const places = parts.map((part) => said.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(said).toContain('«Aviso por lluvias en La Ribera.»');
  });

  it('says whose it is, and of its own day the hours alone', () => {
    const said = wordsIn(
      aSheet({ facts: [aFact({ ...held, id: 'f1', key: 'zone', validUntil: '2026-11-25T09:00:00.000Z' })] }),
    );
    expect(said).toContain('Ayuntamiento de Vallserena');
    expect(said).toContain('(dejó de valer: 12:30)');
    expect(said).toMatch(/\(confirmado: 12:00; vale hasta: 25\/11\/26, 10:00\)/);
    expect(said.match(/24\/11\/26/g)).toHaveLength(1);
  });

  it('names a place of the handbook in full, though a family has that name', () => {
    const names = ['El Perelló', 'Sueca'];
    const fact = aFact({
      ...held,
      id: 'f1',
      key: 'zone',
      value: 'El Perelló y Sueca',
      meaning: { kind: 'places', names },
    });
    expect(wordsIn(aSheet({ facts: [fact] }))).toContain('El Perelló y Sueca');
    const typed = aFact({ ...held, id: 'f2', key: 'own_1', title: 'Lugar', value: 'Marta Perelló Sanz' });
    expect(wordsIn(aSheet({ facts: [typed] }))).not.toContain('Perelló');
  });

  it('speaks the language of its reader, with the text that we published in it', () => {
    expect(wordsIn(aSheet(), 'ca')).toContain('«Avís per pluges en La Ribera.»');
    expect(wordsIn(aSheet(), 'en')).toContain('“Aviso por lluvias en La Ribera.”');
  });

  it('names nobody, neither as a source nor as a value, and shows no telephone of a citizen', () => {
    const fact = (id: string, value: string) =>
      aFact({ ...held, id, key: `own_${id}`, title: 'Contacto', value, source: 'Rosa Martínez López', owner: ana });
    const said = wordsIn(
      aSheet({ facts: [fact('a', 'Rosa Martínez López, calle Mayor'), fact('b', 'Llamad al 600 123 456')] }),
    );
    expect(said).not.toContain('Rosa');
    expect(said).not.toContain('Martínez');
    expect(said).not.toContain('600 123 456');
  });

  it('holds every fact that fell since the last one, and of the others the last ten', () => {
    const fell = (index: number) =>
      aFact({
        ...held,
        id: `f${index}`,
        key: `own_${index}`,
        title: `Dato ${index}.`,
        status: 'retracted',
        ended: { at: new Date(Date.parse(AT) - index * 60_000).toISOString(), by: ana, why: null },
      });
    const fallen = Array.from({ length: 30 }, (_, index) => fell(index));
    const count = (since: string | null) => wordsIn(aSheet({ fallen }), 'es', since).match(/Dato \d+\./g)?.length;
    expect(count(null)).toBe(10);
    expect(count(new Date(Date.parse(AT) - 19.5 * 60_000).toISOString())).toBe(20);
  });

  it('runs nothing, whatever people wrote', () => {
    const evil = '"><script>alert(1)</script>';
    const facts = [aFact({ ...held, id: 'f1', key: 'own_1', title: evil, value: evil })];
    const page = reportInHtml(pageOf(aSheet({ facts, crisis: aCrisis({ title: evil }) })));
    expect(page).not.toContain('<script');
  });
});

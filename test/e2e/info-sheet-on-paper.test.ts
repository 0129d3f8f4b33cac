import { expect, it } from 'vitest';
import { shippedHandbook } from '../../sandbox/shipped-handbook.ts';
import { openChromium } from '../../sandbox/visit/open-chromium.ts';
import { infoSheetDocument } from '../../src/documents/info-sheet/info-sheet-document.ts';
import { reportInHtml } from '../../src/documents/report/in-html.ts';
import type { EnteredFact } from '../../src/domain/cases/model/fact.ts';
import type { Language } from '../../src/domain/text/languages.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { aFact, ana } from '../support/builders/a-case.ts';
import { aCrisis } from '../support/builders/crises/a-crisis.ts';

const AT = '2026-11-24T12:00:00.000Z';
const HELD = {
  scope: 'crisis:1',
  status: 'verified',
  verifiedBy: ana,
  verifiedAt: '2026-11-24T11:00:00.000Z',
} as const;
/** Facts of a flood as a town has them after an hour, and two of its own. */
const KNOWN = [
  ['zone', 'La Marina y El Puerto'],
  ['as_of', '12:45'],
  ['level', 'naranja'],
  ['es_alert', 'enviado'],
  ['next_update', '13:30'],
  ['link', 'https://riudalba.example/dana'],
] as const;
const OWN = [
  ['Albergue', 'Polideportivo municipal, abierto toda la noche'],
  ['Carretera cortada', 'CV-500 entre El Puerto y Sant Roc'],
] as const;
const TEXT =
  'Inundación en La Marina y El Puerto. El aviso de AEMET es naranja. Sube a un piso alto. No cruces agua ni túneles. Deja el coche. Más a las 13:30: https://riudalba.example/dana';

/** Sheet of a flood with eight facts, one that fell and two statements, as it is printed in this language. */
async function sheetIn(language: Language): Promise<string> {
  const handbook = await shippedHandbook();
  const own = OWN.map(([title, value], at) => aFact({ ...HELD, id: `o${at}`, key: `own_${at}`, title, value }));
  const facts: EnteredFact[] = [...KNOWN.map(([key, value]) => aFact({ ...HELD, id: key, key, value })), ...own];
  const ended = { at: '2026-11-24T11:30:00.000Z', by: ana, why: 'Ya no está' };
  const fallen = [
    aFact({ ...HELD, id: 'f', key: 'own_9', title: 'Cisterna', value: 'Plaza Mayor', status: 'retracted', ended }),
  ];
  const said = (caseId: number, kind: 'holding' | 'update') => {
    return { caseId, kind, publishedAt: '2026-11-24T11:10:00.000Z', texts: [{ language: 'es' as const, text: TEXT }] };
  };
  const statements = [said(8, 'update'), said(7, 'holding')];
  const sheet = { crisis: aCrisis({ playbook: 'flood' }), at: AT, facts, fallen, statements };
  return reportInHtml(infoSheetDocument(sheet, { handbook, texts: textsIn(language) }, null));
}

it('the info sheet of a flood is one page of A4, in letters of 10.5 points and more', async () => {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    for (const language of ['es', 'ca', 'en'] as const) {
      await page.setContent(await sheetIn(language));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, language).toBe(1);
      const sizes: number[] = await page.evaluate(
        `[...document.querySelectorAll('main *')].map((one) => Number.parseFloat(getComputedStyle(one).fontSize))`,
      );
      // 10.5 points are 14 pixels.
      expect(Math.min(...sizes), language).toBeGreaterThanOrEqual(14);
    }
  } finally {
    await browser.close();
  }
});

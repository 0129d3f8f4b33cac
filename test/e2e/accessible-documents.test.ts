import { expect, it } from 'vitest';
import { shippedHandbook } from '../../sandbox/shipped-handbook.ts';
import { openChromium } from '../../sandbox/visit/open-chromium.ts';
import { crisisReportDocument } from '../../src/documents/crisis-report/crisis-report-document.ts';
import { reportContext } from '../../src/documents/crisis-report/report-context.ts';
import { handbookReview } from '../../src/documents/handbook-review/handbook-review.ts';
import { infoSheetDocument } from '../../src/documents/info-sheet/info-sheet-document.ts';
import { planDocument } from '../../src/documents/plan/plan-document.ts';
import { monthDocument } from '../../src/documents/plan-report/month-document.ts';
import { publicFiles } from '../../src/documents/public-page/public-files.ts';
import { reportInHtml } from '../../src/documents/report/in-html.ts';
import { readPublicPage } from '../../src/domain/public-page/read-public-page.ts';
import { quarterOf } from '../../src/domain/time/quarters.ts';
import { textsIn, textsOfHouse } from '../../src/i18n/texts.ts';
import { aPrint } from '../documents/a-print.ts';
import { aMonth } from '../documents/plan-report/a-month.ts';
import { corrected } from '../domain/public-page/some-spoken.ts';
import { aFact, ana } from '../support/builders/a-case.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aWholeReport } from '../support/builders/a-reported-crisis.ts';
import { aCrisis } from '../support/builders/crises/a-crisis.ts';
import { accessibilityFindings } from './accessible.ts';

const LONGEST_MS = 300_000;
const AT = '2026-11-24T12:00:00.000Z';
const PICTURE = { title: 'Mensajes por hora', alt: '5 mensajes', svg: '<svg><text>5</text></svg>' };

/** Three chapters: axe takes minutes for all of them. */
async function print(): Promise<string> {
  const handbook = await shippedHandbook();
  return aPrint({ handbook: { ...handbook, playbooks: handbook.playbooks.slice(0, 3) } });
}

/** One chapter and the page to sign. */
async function review(): Promise<string> {
  const handbook = await shippedHandbook();
  const playbooks = handbook.playbooks.slice(0, 1);
  return handbookReview({ handbook: { ...handbook, playbooks }, language: 'gl', printedAt: AT });
}

/** A document that does not say in which language it is. */
async function withoutLanguage(): Promise<string> {
  return (await report()).replace(' lang="es"', '');
}

async function report(): Promise<string> {
  const whole = aWholeReport();
  const reading = reportContext(whole.report.crisis, aHandbook(), 'names', (user) => `Persona ${user}`);
  return reportInHtml(crisisReportDocument(whole, [PICTURE], 0, reading));
}

async function infoSheet(): Promise<string> {
  const fact = aFact({ key: 'zone', value: 'La Marina', scope: 'crisis:1', status: 'verified', verifiedBy: ana });
  const facts = [{ ...fact, verifiedAt: AT }];
  const sheet = { crisis: aCrisis({ playbook: 'flood' }), at: AT, facts, fallen: [], statements: [] };
  return reportInHtml(infoSheetDocument(sheet, { handbook: await shippedHandbook(), texts: textsIn('es') }, null));
}

/** In another language than that of its handbook. */
async function plan(): Promise<string> {
  const quarter = quarterOf('2026-11-24');
  const handbook = await shippedHandbook();
  const texts = textsOfHouse(handbook, 'en');
  return reportInHtml(
    planDocument({ handbook, texts, from: { kind: 'files' }, quarter, figures: null, printedAt: AT }),
  );
}

/** With something in each part, and in another language than that of its handbook. */
async function month(): Promise<string> {
  const handbook = await shippedHandbook();
  return reportInHtml(monthDocument(aMonth(), handbook, textsOfHouse(handbook, 'en')));
}

/** A message, its correction and the facts in force. */
async function publicPage(name: string): Promise<string> {
  const handbook = await shippedHandbook();
  const page = readPublicPage(corrected(), { handbook, now: AT, liveSince: null });
  return publicFiles(page, handbook, AT).get(name) ?? '';
}

it.each([
  ['printed handbook', print, 0],
  ['texts to review', review, 0],
  ['report of a crisis', report, 0],
  ['info sheet', infoSheet, 0],
  ['communication plan', plan, 0],
  ['report of the month', month, 0],
  ['public page of today', () => publicPage('index.html'), 0],
  ['public page of a crisis', () => publicPage('crisis-3.html'), 0],
  ['report without its language', withoutLanguage, 4],
])(
  'axe looks at the %s',
  async (name, document, count) => {
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      await page.setContent(await document());
      const findings = await accessibilityFindings(page, name);
      expect(findings, findings.join('\n')).toHaveLength(count);
    } finally {
      await browser.close();
    }
  },
  LONGEST_MS,
);

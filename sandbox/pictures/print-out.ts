import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { handbookPrint } from '../../src/documents/handbook-print/handbook-print.ts';
import { namedByHandbook } from '../../src/documents/handbook-print/named-by-handbook.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { PICTURES } from './picture.ts';

/** Sharp enough to be read on a screen. */
const DOTS_PER_INCH = '80';

/** The print-out's first page and one of its chapters, as a browser puts them on paper; and the first page on a phone. */
export async function picturePrintOut(browser: Browser, handbook: Handbook): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-print-'));
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  try {
    await page.setContent(
      handbookPrint({
        handbook,
        from: { kind: 'in_force', since: '2026-11-02T07:30:00.000Z' },
        facts: [],
        printedAt: '2026-11-24T05:30:00.000Z',
        whoIs: namedByHandbook(handbook),
      }),
    );
    await page.screenshot({ path: join(PICTURES, 'print-phone.png') });
    const pdf = join(folder, 'print.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    await onPaper(pdf, 'print-first', '1');
    await onPaper(pdf, 'print-chapter', await pageThatSays(pdf, 'no sabemos qué daños hay.'));
  } finally {
    await page.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPaper(pdf: string, name: string, number: string): Promise<void> {
  const to = join(PICTURES, name);
  await poppler('pdftoppm', ['-r', DOTS_PER_INCH, '-f', number, '-l', number, '-singlefile', '-png', pdf, to]);
}

/** The number of the first page whose words, without their layout, hold these. */
async function pageThatSays(pdf: string, words: string): Promise<string> {
  const pages = (await poppler('pdftotext', ['-raw', pdf, '-'])).split('\f');
  const index = pages.findIndex((page) => page.replace(/\s+/g, ' ').includes(words));
  if (index === -1) throw new Error(`No page of the print-out says “${words}”.`);
  return String(index + 1);
}

/** @throws Error that says how to install it */
async function poppler(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close').catch((cause: unknown) => {
    throw new Error(`${program} does not run. On Debian: apt-get install poppler-utils.`, { cause });
  });
  if (code !== 0) throw new Error(`${program} failed.`);
  return said;
}

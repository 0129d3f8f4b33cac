import { expect, it } from 'vitest';
import { shippedHandbook } from '../../sandbox/shipped-handbook.ts';
import { openChromium } from '../../sandbox/visit/open-chromium.ts';
import { aPrint } from '../documents/a-print.ts';

/** Sheet of A4 without its margins, in pixels. */
const PAPER = { width: 688, height: 1_020 };

it('the title is whole below each gap of the printed handbook', async () => {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(aPrint({ handbook: await shippedHandbook() }));
    const cut: string[] = await page.evaluate(
      `[...document.querySelectorAll('.gap > span')]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.textContent)`,
    );
    expect([...new Set(cut)]).toEqual([]);
  } finally {
    await browser.close();
  }
});

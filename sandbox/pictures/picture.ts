import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

export const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** As the town's own people have it: the page's hours are those that the cards tell. */
const IN_TOWN = { locale: 'es-ES', timezoneId: 'Europe/Madrid' } as const;

/** A loaded machine draws slowly. */
const PATIENCE_MS = 120_000;

/** Opens a page as one of the town has it. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ ...options, ...IN_TOWN });
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Room for the longest card: what is above the fold would be cut off by the head of the page. */
const TALL = 1900;

/** Style of a picture: forms whole, behind them nothing, and no button that floats over words. */
const STYLE = `.modal { max-height: none !important }
dialog::backdrop { background: Canvas !important }
.to-newest { visibility: hidden !important }`;

/** Takes one picture of docs/pictures anew: the page as it is, or a card or form whole, with no mouse over it. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const options = { path: join(PICTURES, `${name}.png`), animations: 'disabled', style: STYLE } as const;
  if (!('page' in of)) {
    await of.screenshot(options);
    return;
  }
  const page = of.page();
  const before = page.viewportSize();
  await page.mouse.move(0, 0);
  await page.setViewportSize({ width: before?.width ?? TALL, height: Math.max(TALL, before?.height ?? 0) });
  await of.screenshot(options);
  if (before !== null) await page.setViewportSize(before);
}

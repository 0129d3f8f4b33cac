import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const AXE = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const RUN = "axe.run({ resultTypes: ['violations'] })";

/** At a desk and on a phone, light and dark. */
const VIEWS = [390, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Returns what axe finds on the page as it stands, at each width and in each colour scheme. */
export async function accessibilityFindings(page: Page, screen: string): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  await page.evaluate(AXE);
  for (const { width, colorScheme } of VIEWS) {
    await page.setViewportSize({ width, height: 900 });
    // A colour on its way from one scheme to the other is none of the page's.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate<{ violations: Violation[] }>(RUN);
    found.push(...violations.map((one) => `${screen}, ${width} px, ${colorScheme}: ${lineOf(one)}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  if (before !== null) await page.setViewportSize(before);
  return found;
}

type Violation = { id: string; nodes: { target: unknown[]; html: string }[] };

function lineOf({ id, nodes }: Violation): string {
  return `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`).join(' | ')}`;
}

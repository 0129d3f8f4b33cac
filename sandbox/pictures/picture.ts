import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

export const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** Takes one picture of docs/pictures anew. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await of.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
}

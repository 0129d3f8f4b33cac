import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { serveSite } from '../../sandbox/docs/serve-site.ts';
import { openChromium } from '../../sandbox/visit/open-chromium.ts';
import { accessibilityFindings } from './accessible.ts';

const BUILT = fileURLToPath(new URL('../../.cache/docs-site/', import.meta.url));
const LONGEST_MS = 300_000;

/** Wide code, wide tables, pictures, an English page, and one in English within the Spanish site. */
const PAGES = [
  '',
  'operar/copias/',
  'operar/entrada/',
  'empezar/en-diez-minutos/',
  'referencia/datos-personales/',
  'entender/decisiones/',
  'en/referencia/prueba/',
];

it.skipIf(!existsSync(`${BUILT}index.html`))(
  'axe looks at the documentation, where it is built',
  async () => {
    const browser = await openChromium();
    const { url, server } = await serveSite(BUILT, 0);
    try {
      const page = await browser.newPage();
      const findings: string[] = [];
      for (const path of PAGES) {
        await page.goto(`${url}${path}`);
        findings.push(...(await accessibilityFindings(page, `/${path}`)));
      }
      expect(findings, findings.join('\n')).toEqual([]);
    } finally {
      server.close();
      await browser.close();
    }
  },
  LONGEST_MS,
);

import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { buildPage } from '../../sandbox/build-page.ts';
import type { SandboxSettings } from '../../sandbox/start-sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { CASES_CHANNEL } from '../../sandbox/town.ts';
import { openChromium } from '../../sandbox/visit/open-chromium.ts';
import type { Visitor } from '../../sandbox/visit/visitor.ts';
import { visitorOf } from '../../sandbox/visit/visitor.ts';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';

export type VisitedSandbox = AsyncDisposable & {
  databaseUrl: string;
  url: string;
  workspace: Workspace;
  /** A browser of somebody's own, that shows nothing yet: as wide as a telephone. */
  telephone(): Promise<Page>;
  /** Somebody who opens the sandbox for the first time, at its address. */
  visitAnew(browsing?: BrowserContextOptions): Promise<Visitor>;
  /** Somebody at a browser of their own, in the channel of the cases; `person` is a key of the town. */
  visit(person: string): Promise<Visitor>;
};

/** A sandbox, empty unless a drill is played on it, and a browser beside it; gone when the test ends. */
export async function aVisitedSandbox(
  over: Partial<Omit<SandboxSettings, 'port' | 'keep' | 'pageDir'>> = {},
): Promise<VisitedSandbox> {
  const sandbox = await startSandbox({ port: 0, drill: null, keep: false, pageDir: await buildPage(), ...over });
  const browser = await openChromium().catch(async (error: unknown) => {
    await sandbox.stop();
    throw error;
  });
  return {
    databaseUrl: sandbox.databaseUrl,
    url: sandbox.url,
    workspace: sandbox.workspace,
    telephone: () => browser.newPage({ locale: 'es-ES', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }),
    async visitAnew(browsing = {}) {
      const page = await browser.newPage({ locale: 'es-ES', viewport: { width: 1440, height: 900 }, ...browsing });
      await page.goto(sandbox.url);
      return visitorOf(page);
    },
    async visit(person) {
      const page = await browser.newPage({ locale: 'es-ES' });
      await page.goto(`${sandbox.url}/?as=${person}&in=${CASES_CHANNEL}`);
      return visitorOf(page);
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await sandbox.stop();
    },
  };
}

/** Waits until all these words can be read there, whatever is bold or a link of its own. */
export async function reads(within: Locator, ...words: string[]): Promise<void> {
  for (const each of words) await within.filter({ hasText: each }).waitFor();
}

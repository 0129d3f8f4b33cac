import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inTerminal } from '../../src/cli/terminal-language.ts';
import { openBrowser } from '../open-browser.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { deadLinks } from './dead-links.ts';
import { referencePages } from './reference/reference-pages.ts';
import { serveSite } from './serve-site.ts';

const ROOT = new URL('../../', import.meta.url);
const SITE = fileURLToPath(new URL('docs/site/', ROOT));
const BUILT = fileURLToPath(new URL('.cache/docs-site/', ROOT));

export type DocsOptions = {
  /** Writes the pages that follow from the code, and does nothing else. */
  write: boolean;
  /** Builds the site and looks at its links, without serving it. */
  build: boolean;
  /** 0 picks a free one. */
  port: number;
  open: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error whose message is a sentence, for arguments that are no options of the documentation */
export function docsOptions(args: string[]): DocsOptions {
  const { values } = parseArgs({
    args,
    options: {
      write: { type: 'boolean', default: false },
      build: { type: 'boolean', default: false },
      port: { type: 'string', default: '4390' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error(`--port takes a number up to 65535, not ${values.port}.`);
  return { write: values.write, build: values.build, port, open: !values['no-open'] };
}

/** Does what was asked, and returns the exit code; null while it serves. */
export async function runDocs(
  options: DocsOptions,
  env: Environment,
  say: (line: string) => void,
): Promise<number | null> {
  if (options.write) {
    await writeReference(say);
    return 0;
  }
  const code = await buildSite(env, say);
  if (code !== 0 || options.build) return code;
  const { url } = await serveSite(BUILT, options.port);
  say(`ready ${url}`);
  if (options.open) openBrowser(url);
  return null;
}

async function writeReference(say: (line: string) => void): Promise<void> {
  for (const { file, text } of await referencePages(await shippedHandbook())) {
    await writeFile(new URL(file, ROOT), text);
    say(file);
  }
}

/** Builds the site, and names each link that leads nowhere. */
async function buildSite(env: Environment, say: (line: string) => void): Promise<number> {
  say(inTerminal({ es: 'Construyendo la documentación…', en: 'Building the documentation…' }, { env }));
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: SITE,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(astro, 'exit');
  if (code !== 0) return 1;
  const dead = deadLinks(BUILT);
  for (const { page, link } of dead) say(`${page}: ${link}`);
  if (dead.length > 0)
    say(inTerminal({ es: 'Estos enlaces no llevan a nada.', en: 'These links lead nowhere.' }, { env }));
  return dead.length > 0 ? 1 : 0;
}

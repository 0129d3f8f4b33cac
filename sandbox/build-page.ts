import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

export type PageFolders = {
  /** Where the page's sources are: `index.html` and what it leads to. */
  pageDir: string;
  /** Where built pages are kept, each in a folder named after the hash of its sources. */
  cacheDir: string;
  /** Files outside of `pageDir` that the result also depends on. */
  alsoHashed: readonly string[];
};

const FOLDERS: PageFolders = {
  pageDir: join(ROOT, 'sandbox/page'),
  cacheDir: join(ROOT, '.cache/sandbox-page'),
  // The lockfile stands for React, remark and the bundler, this file for how they are put together.
  alsoHashed: [join(ROOT, 'package-lock.json'), fileURLToPath(import.meta.url)],
};

/**
 * Builds the sandbox page once, and again only after its sources have changed: a start must not wait for a bundler.
 * Resolves with the folder that holds `index.html` and its assets.
 */
export async function buildPage(folders: PageFolders = FOLDERS): Promise<string> {
  const target = join(folders.cacheDir, await hashSources(folders));
  if (await isThere(join(target, 'index.html'))) return target;

  await mkdir(folders.cacheDir, { recursive: true });
  const unfinished = await mkdtemp(`${target}.`);
  try {
    await bundle(folders.pageDir, unfinished);
    await moveInto(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return target;
}

async function hashSources({ pageDir, alsoHashed }: PageFolders): Promise<string> {
  const entries = await readdir(pageDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), ...alsoHashed]) {
    const content = await readFile(file);
    hash.update(`${relative(pageDir, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle(pageDir: string, outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: pageDir,
    base: './',
    mode: 'production',
    // Whatever NODE_ENV the caller runs under, the page that is kept is the small one.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    resolve: { conditions: ['module', 'browser', 'production'] },
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false, reportCompressedSize: false },
  });
}

/** Two starts may build at once: a rename shows the folder whole or not at all, and the first one wins. */
async function moveInto(unfinished: string, target: string): Promise<void> {
  try {
    await rename(unfinished, target);
  } catch (error) {
    if (!(await isThere(join(target, 'index.html')))) throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

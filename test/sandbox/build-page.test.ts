import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageFolders } from '../../sandbox/build-page.ts';
import { buildPage } from '../../sandbox/build-page.ts';

let root: string;
let folders: PageFolders;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portavoz-page-'));
  folders = { pageDir: join(root, 'page'), cacheDir: join(root, 'cache'), alsoHashed: [join(root, 'lock.json')] };
  await mkdir(folders.pageDir);
  await writeFile(join(root, 'lock.json'), '{}');
  await writeFile(
    join(folders.pageDir, 'index.html'),
    '<title>t</title><script type="module" src="./main.ts"></script>',
  );
  await writeFile(join(folders.pageDir, 'main.ts'), 'document.title = "uno" as string;');
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function scriptOf(directory: string): Promise<string> {
  const [name] = await readdir(join(directory, 'assets'));
  return readFile(join(directory, 'assets', name ?? ''), 'utf8');
}

test('builds the page so that it can be served from its folder', async () => {
  const directory = await buildPage(folders);
  expect(await readFile(join(directory, 'index.html'), 'utf8')).toContain('src="./assets/');
  expect(await scriptOf(directory)).toContain('uno');
});

test('keeps what it built until a source changes', async () => {
  const first = await buildPage(folders);
  const { mtimeMs } = await stat(join(first, 'index.html'));
  expect(await buildPage(folders)).toBe(first);
  expect((await stat(join(first, 'index.html'))).mtimeMs).toBe(mtimeMs);

  await writeFile(join(folders.pageDir, 'main.ts'), 'document.title = "dos";');
  const second = await buildPage(folders);
  expect(second).not.toBe(first);
  expect(await scriptOf(second)).toContain('dos');
});

test('another version of a dependency is another page', async () => {
  const first = await buildPage(folders);
  await writeFile(join(root, 'lock.json'), '{"changed":true}');
  expect(await buildPage(folders)).not.toBe(first);
});

test('two starts at once end with one whole page', async () => {
  const [one, other] = await Promise.all([buildPage(folders), buildPage(folders)]);
  expect(one).toBe(other);
  expect(await readdir(folders.cacheDir)).toHaveLength(1);
  expect(await scriptOf(one ?? '')).toContain('uno');
});

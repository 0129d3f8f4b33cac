import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Reads every source file below these folders; by paths from the root of the project. */
export async function sourceFiles(...folders: readonly string[]): Promise<Record<string, string>> {
  const names = await Promise.all(folders.map((folder) => filesBelow(folder)));
  const sources = names.flat().filter((name) => /\.tsx?$/.test(name));
  return Object.fromEntries(sources.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));
}

/** Lists every file below a folder, by paths from the root of the project. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
    .filter((path) => !path.includes('/node_modules/'))
    .sort();
}

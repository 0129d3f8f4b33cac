import { readdir, readFile } from 'node:fs/promises';

const FOLDERS = ['../../corpora/', '../../fixtures/posts/'];

/** Returns every different text of our corpora: posts, drafts, the facts beside them. */
export async function textsOfAllCorpora(): Promise<string[]> {
  const files = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(new URL(folder, import.meta.url), { recursive: true });
      return names
        .filter((name) => name.endsWith('.ndjson'))
        .map((name) => new URL(`${folder}${name}`, import.meta.url));
    }),
  );
  const written = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  const texts = new Set<string>();
  const lines = written.flatMap((file) => file.split('\n')).filter((line) => line !== '');
  for (const line of lines)
    JSON.parse(
      line,
      (_, value: unknown) => void (typeof value === 'string' && value.includes(' ') && texts.add(value)),
    );
  return [...texts];
}

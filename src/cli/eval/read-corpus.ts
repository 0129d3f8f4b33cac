import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readLines } from '../read-lines.ts';
import type { Terminal } from '../terminal.ts';

/** One file of a corpus. */
type CorpusFile<Item> = { name: string; items: Item[] };

export type Corpus<Item> = {
  files: CorpusFile<Item>[];
  /** `file:line: sentence`, every one of them. */
  problems: string[];
};

const MOST_CHARACTERS = 100_000;

/**
 * Reads every `*.ndjson` of a folder, by name. `shown` is how a problem names the folder; `read` gives what a line holds, or a sentence that says
 * why it holds none. Never throws for what the folder holds.
 */
export async function readCorpus<Item extends object>(
  { folder, shown }: { folder: string; shown: string },
  read: (written: string, place: string) => Item | string,
): Promise<Corpus<Item>> {
  const names = await filesOf(folder);
  if (names.length === 0) return { files: [], problems: [`${shown}: there is no folder with *.ndjson files here`] };
  const problems: string[] = [];
  const files: CorpusFile<Item>[] = [];
  for (const name of names) {
    const items: Item[] = [];
    for await (const { number, text, tooLong } of readLines(createReadStream(join(folder, name)), MOST_CHARACTERS)) {
      if (!tooLong && text.trim() === '') continue;
      const item = tooLong ? `the line is longer than ${MOST_CHARACTERS} characters` : read(text, `${name}:${number}`);
      if (typeof item === 'string') problems.push(`${join(shown, name)}:${number}: ${item}`);
      else items.push(item);
    }
    files.push({ name, items });
  }
  return { files, problems };
}

/** Writes each problem as a sentence. @returns true if there was one */
export function tellProblems(problems: readonly string[], { errors }: Pick<Terminal, 'errors'>): boolean {
  errors.write(problems.map((problem) => `${problem}.\n`).join(''));
  return problems.length > 0;
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ndjson'))
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

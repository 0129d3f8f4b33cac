import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readLines } from '../read-lines.ts';
import type { CorpusPost } from './corpus-line.ts';
import { corpusLine } from './corpus-line.ts';

/** One file of a corpus. */
type CorpusFile = { name: string; posts: CorpusPost[] };

export type Corpus = {
  files: CorpusFile[];
  /** `file:line: sentence`, every one of them. */
  problems: string[];
};

const MOST_CHARACTERS = 100_000;

/** Reads every `*.ndjson` of a folder, by name; `shown` is how a problem names the folder. Never throws for what the folder holds. */
export async function readCorpus(folder: string, shown: string): Promise<Corpus> {
  const names = await filesOf(folder);
  if (names.length === 0) return { files: [], problems: [`${shown}: there is no folder with *.ndjson files here`] };
  const problems: string[] = [];
  const files: CorpusFile[] = [];
  for (const name of names) {
    const posts: CorpusPost[] = [];
    for await (const { number, text, tooLong } of readLines(createReadStream(join(folder, name)), MOST_CHARACTERS)) {
      if (!tooLong && text.trim() === '') continue;
      const read = tooLong
        ? `the line is longer than ${MOST_CHARACTERS} characters`
        : corpusLine(text, `${name}:${number}`);
      if (typeof read === 'string') problems.push(`${join(shown, name)}:${number}: ${read}`);
      else posts.push(read);
    }
    files.push({ name, posts });
  }
  return { files, problems };
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

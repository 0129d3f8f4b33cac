import type { FileInput } from '@slack/types';
import { MOST_FILE_BYTES } from '../../workspace/wire.ts';

/** Files that Slack takes in one field unless it is told. */
const MOST_FILES = 10;

/** Why a file is not taken. */
export type FileRefusal = { kind: 'ending'; endings: string[] } | { kind: 'size' };

/** Returns why a file that was chosen is not sent up; null where it is. Slack looks at its name and its size alone. */
export function fileRefusal(file: { name: string; size: number }, { filetypes = [] }: FileInput): FileRefusal | null {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (filetypes.length > 0 && !filetypes.includes(ending)) return { kind: 'ending', endings: filetypes };
  return file.size > MOST_FILE_BYTES ? { kind: 'size' } : null;
}

/** Returns what a browser offers to choose from: the endings that the field takes, or all files. */
export function acceptOf({ filetypes = [] }: FileInput): string | undefined {
  return filetypes.length === 0 ? undefined : filetypes.map((ending) => `.${ending}`).join(',');
}

export function mostFiles({ max_files: most = MOST_FILES }: FileInput): number {
  return most;
}

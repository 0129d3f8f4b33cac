import type { PublicPageTrouble } from '../../domain/public-page/public-page.ts';

/** Failure of the folder. The message is a sentence for operators. */
export class PublicFolderError extends Error {
  override readonly name = 'PublicFolderError';
  readonly trouble: PublicPageTrouble;

  constructor(trouble: PublicPageTrouble, name: string | null, cause?: unknown) {
    super(name === null ? SENTENCES[trouble] : `${SENTENCES[trouble]} File: ${name}.`, { cause });
    this.trouble = trouble;
  }
}

const SENTENCES: Readonly<Record<PublicPageTrouble, string>> = {
  disk_full: 'The disk of PUBLIC_DIR is full. Free some room on it.',
  no_folder: 'PUBLIC_DIR is no folder, and cannot be made one. Make the folder, or set another one.',
  not_allowed: 'The bot may not write into PUBLIC_DIR. Give its user the right to write there.',
  read_only: 'The disk of PUBLIC_DIR can only be read. Mount it for writing.',
  not_ours: 'PUBLIC_DIR holds a page of another program, or of another Portavoz. Set a folder of its own.',
  behind:
    'The page in PUBLIC_DIR is ahead of the database, as after a restored backup: texts are only removed from it. ' +
    'Erase again and order down again what was since the backup, then delete the file .portavoz-page in the folder.',
  failed: 'PUBLIC_DIR could not be written.',
};

const TROUBLE_OF: Readonly<Record<string, PublicPageTrouble>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  ENOENT: 'no_folder',
  ENOTDIR: 'no_folder',
  EACCES: 'not_allowed',
  EPERM: 'not_allowed',
  EROFS: 'read_only',
  EISDIR: 'not_ours',
};

/** Returns a failure of the file system as one of the folder. */
export function folderErrorOf(error: unknown, name: string | null): PublicFolderError {
  return new PublicFolderError(TROUBLE_OF[codeOf(error)] ?? 'failed', name, error);
}

/** Returns the code that the system gives a failure; empty for none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

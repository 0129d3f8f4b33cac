import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
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
  not_ours: 'PUBLIC_DIR holds a page of another program with one of our names. Set a folder of its own.',
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

/** Folder that a web server shows to everybody. */
export type PublicFolder = {
  /**
   * Brings the folder up to these files, by name: writes those whose bytes differ, and removes pages of ours
   * that are not among them. Files of others stay.
   * @throws PublicFolderError
   */
  bring(files: ReadonlyMap<string, string>): Promise<{ written: string[]; removed: string[] }>;
  /** Returns whether a file can be written there now; the folder is made if it can be. */
  isWritable(): Promise<boolean>;
};

/** Names of our files, in any language. */
const OURS = /^(?:(?:index|crisis-\d+)(?:\.[a-z]{2})?\.html|feed(?:\.[a-z]{2})?\.xml)$/;
/** Name of a file that is being written. */
const BESIDE = /^\.portavoz-[0-9a-f]+\.new$/;
/** Mark of the program in each file of ours: another page is never overwritten. */
const MARK = /<meta name="generator" content="Portavoz">|<generator>Portavoz<\/generator>/;
const FOR_EVERYBODY = { file: 0o644, folder: 0o755 };

/**
 * Opens the folder of the public page. A file is written beside, flushed to the disk and renamed, so that a
 * killed process leaves no half page; the next one removes what was beside.
 * @param renaming called before each file gets its name
 */
export function publicFolder(dir: string, renaming: (name: string) => Promise<void> = async () => {}): PublicFolder {
  async function bring(files: ReadonlyMap<string, string>): ReturnType<PublicFolder['bring']> {
    const there = await namesIn(dir);
    for (const name of there.filter((one) => BESIDE.test(one))) await rm(path.join(dir, name), { force: true });
    const written = await writeChanged(files, there);
    const removed: string[] = [];
    for (const name of there)
      if (OURS.test(name) && !files.has(name) && (await removeOurs(dir, name))) removed.push(name);
    if (written.length + removed.length > 0) await flushFolder(dir);
    return { written, removed };
  }

  async function writeChanged(files: ReadonlyMap<string, string>, there: readonly string[]): Promise<string[]> {
    const written: string[] = [];
    for (const [name, text] of files) {
      const before = there.includes(name) ? await readOurs(dir, name) : null;
      if (before === text) continue;
      await write(name, text);
      written.push(name);
    }
    return written;
  }

  async function write(name: string, text: string): Promise<void> {
    const beside = newName();
    try {
      const file = await open(beside, 'wx', FOR_EVERYBODY.file);
      try {
        await file.writeFile(text);
        // Whatever the mask of the process: a web server of another user reads it.
        await file.chmod(FOR_EVERYBODY.file);
        await file.sync();
      } finally {
        await file.close();
      }
      await renaming(name);
      await rename(beside, path.join(dir, name));
    } catch (error) {
      await rm(beside, { force: true }).catch(() => {});
      throw explained(error, name);
    }
  }

  async function isWritable(): Promise<boolean> {
    const beside = newName();
    try {
      await namesIn(dir);
      await (await open(beside, 'wx', FOR_EVERYBODY.file)).close();
      return true;
    } catch {
      return false;
    } finally {
      await rm(beside, { force: true }).catch(() => {});
    }
  }

  function newName(): string {
    return path.join(dir, `.portavoz-${randomBytes(8).toString('hex')}.new`);
  }

  return { bring, isWritable };
}

/** Returns the names in the folder, which is made if the one above it is there. */
async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw explained(error, null);
  }
  try {
    await mkdir(dir, { mode: FOR_EVERYBODY.folder });
    return [];
  } catch (error) {
    throw explained(error, null);
  }
}

/** Returns what one of our files holds. A file of another program is refused. */
async function readOurs(dir: string, name: string): Promise<string> {
  const text = await readFile(path.join(dir, name), 'utf8').catch((error: unknown) => {
    throw explained(error, name);
  });
  if (!MARK.test(text)) throw new PublicFolderError('not_ours', name);
  return text;
}

/** Removes a page that nothing vouches for any more; one of another program stays. */
async function removeOurs(dir: string, name: string): Promise<boolean> {
  const text = await readFile(path.join(dir, name), 'utf8').catch(() => '');
  if (!MARK.test(text)) return false;
  await rm(path.join(dir, name), { force: true }).catch((error: unknown) => {
    throw explained(error, name);
  });
  return true;
}

/** Names are on the disk once their folder is; some file systems do not flush folders. */
async function flushFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

function explained(error: unknown, name: string | null): PublicFolderError {
  return new PublicFolderError(TROUBLE_OF[codeOf(error)] ?? 'failed', name, error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Returns the files of other programs in the folder that have a name of ours. */
export async function pagesOfOthers(dir: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(dir).catch(() => [])).filter((one) => OURS.test(one)).toSorted()) {
    const text = await readFile(path.join(dir, name), 'utf8').catch(() => '');
    if (!MARK.test(text)) found.push(name);
  }
  return found;
}

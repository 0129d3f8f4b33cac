import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, folderErrorOf, PublicFolderError } from './folder-error.ts';
import type { FolderMark, MarkedRecord } from './folder-mark.ts';
import { MARK_NAME, markText, troubleOfMark } from './folder-mark.ts';

/** Record from which the files are made. */
export type FilesRecord = MarkedRecord & {
  /** Returns a page that is there without what these files do not say any more. */
  standing(before: string, files: ReadonlyMap<string, string>): string;
};

/** Folder that a web server shows to everybody. */
export type PublicFolder = {
  /**
   * Brings the folder up to these files, by name: first removes pages of ours that are not among them, then
   * writes those whose bytes differ. Each is tried, and the first trouble is thrown at the end. Files of
   * others stay. Where the folder is ahead of the record, texts are only removed. `written` names no file in
   * which the moment of the check alone is another.
   * @throws PublicFolderError
   */
  bring(files: ReadonlyMap<string, string>, record?: FilesRecord): Promise<{ written: string[]; removed: string[] }>;
  /** Returns whether a file can be written there now; the folder is made if it can be. */
  isWritable(): Promise<boolean>;
};

/** Names of our files, in any language. */
const OURS = /^(?:(?:index|crisis-\d+)(?:\.[a-z]{2})?\.html|feed(?:\.[a-z]{2})?\.xml)$/;
/** Name of a file that is being written. */
const BESIDE = /^\.portavoz-[0-9a-f]+\.new$/;
/** Mark of the program in each file of ours: another page is never overwritten. */
const MARK = /<meta name="generator" content="Portavoz">|<generator>Portavoz<\/generator>/;
/** Moment at which a page was checked. A later one is nothing that the mark has to know. */
const CHECKED = /<time class="checked"[^<]*<\/time>/g;
/** Record of nothing, for files that no database is behind, as in a test of the files alone. */
const NO_RECORD: FilesRecord = { mark: null, holds: async () => true, standing: (before) => before };
const FOR_EVERYBODY = { file: 0o644, folder: 0o755 };

/**
 * Opens the folder of the public page. A file is written beside, flushed to the disk and renamed, so that a
 * killed process leaves no half page; the next one removes what was beside.
 * @param renaming called before each file gets its name
 */
export function publicFolder(dir: string, renaming: (name: string) => Promise<void> = async () => {}): PublicFolder {
  let isMarkOwed = false;

  async function bring(files: ReadonlyMap<string, string>, record: FilesRecord = NO_RECORD) {
    const there = await namesIn(dir);
    const isBehind = await isAhead(there, record);
    const tries = attempts();
    const removed = await removeGone(dir, there, files, tries);
    const { changed, news } = await changedOf(dir, there, files, {
      standing: isBehind ? record.standing : null,
      tries,
    });
    // A folder without a mark gets one, also where nothing else is to be done: it would be anybody's.
    const isUnmarked = isMarkOwed || !there.includes(MARK_NAME);
    const isMarked = !isBehind && (news.size + removed.length > 0 || isUnmarked);
    const mark = isMarked ? record.mark : null;
    const done = changed.size + removed.length > 0 || mark !== null ? await writeAll(changed, mark, tries) : [];
    const written = done.filter((name) => news.has(name));
    if (isBehind) await tries.attempt(() => Promise.reject(new PublicFolderError('behind', null)));
    tries.end();
    return { written, removed };
  }

  /** Returns whether the folder knows of rows that the record lacks. */
  async function isAhead(there: readonly string[], record: FilesRecord): Promise<boolean> {
    const trouble = there.includes(MARK_NAME) ? await troubleOfMark(dir, record) : null;
    if (trouble === 'not_ours') throw new PublicFolderError(trouble, MARK_NAME);
    return trouble === 'behind';
  }

  /** Writes the mark before the words: after a kill the folder never says more than it. One that fails is owed. */
  async function writeAll(changed: ReadonlyMap<string, string>, mark: FolderMark | null, { attempt }: Tries) {
    if (mark !== null) isMarkOwed = (await attempt(() => write(MARK_NAME, markText(mark)))) === null;
    const written = await doneOf([...changed.keys()], (name) => attempt(() => write(name, changed.get(name) ?? '')));
    await flushFolder(dir);
    return written;
  }

  async function write(name: string, text: string): Promise<true> {
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
      return true;
    } catch (error) {
      await rm(beside, { force: true }).catch(() => {});
      throw folderErrorOf(error, name);
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

/** Removes what a killed process left, and the pages that are not among these files. */
async function removeGone(
  dir: string,
  there: readonly string[],
  files: ReadonlyMap<string, string>,
  { attempt }: Tries,
): Promise<string[]> {
  for (const name of there.filter((one) => BESIDE.test(one)))
    await attempt(() => rm(path.join(dir, name), { force: true }));
  const gone = there.filter((name) => OURS.test(name) && !files.has(name));
  return doneOf(gone, (name) => attempt(() => removeOurs(dir, name)));
}

/**
 * Returns the files whose bytes are others; where words may only go, what is left of those that are there.
 * `news`: those that say more than a later moment of the check.
 */
async function changedOf(
  dir: string,
  there: readonly string[],
  files: ReadonlyMap<string, string>,
  { standing, tries }: { standing: FilesRecord['standing'] | null; tries: Tries },
): Promise<{ changed: ReadonlyMap<string, string>; news: ReadonlySet<string> }> {
  const changed = new Map<string, string>();
  const news = new Set<string>();
  for (const [name, text] of files)
    await tries.attempt(async () => {
      const before = there.includes(name) ? await readOurs(dir, name) : null;
      const after = standing === null ? text : before && standing(before, files);
      if (after === null || after === before) return;
      changed.set(name, after);
      if (before === null || uncheckedText(before) !== uncheckedText(after)) news.add(name);
    });
  return { changed, news };
}

function uncheckedText(text: string): string {
  return text.replaceAll(CHECKED, '');
}

type Tries = ReturnType<typeof attempts>;

/** Tries one thing after another, and keeps the first trouble; what fails gives null. */
function attempts() {
  let first: PublicFolderError | null = null;
  async function attempt<Done>(work: () => Promise<Done>): Promise<Done | null> {
    try {
      return await work();
    } catch (error) {
      first ??= error instanceof PublicFolderError ? error : folderErrorOf(error, null);
      return null;
    }
  }
  /** Throws the first trouble. */
  function end(): void {
    if (first !== null) throw first;
  }
  return { attempt, end };
}

/** Does this for each name in turn, and returns those where something was done. */
async function doneOf(names: readonly string[], work: (name: string) => Promise<boolean | null>): Promise<string[]> {
  const done: string[] = [];
  for (const name of names) if ((await work(name)) === true) done.push(name);
  return done;
}

/** Returns the names in the folder, which is made if the one above it is there. */
async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw folderErrorOf(error, null);
  }
  try {
    await mkdir(dir);
    // Whatever the mask of the process: a web server of another user reads it.
    await chmod(dir, FOR_EVERYBODY.folder);
    return [];
  } catch (error) {
    throw folderErrorOf(error, null);
  }
}

/** Returns what one of our files holds. A file of another program is refused, and so is a link: we make none. */
async function readOurs(dir: string, name: string): Promise<string> {
  const file = path.join(dir, name);
  try {
    if (!(await lstat(file)).isFile()) throw new PublicFolderError('not_ours', name);
    const text = await readFile(file, 'utf8');
    if (isOfOthers(text)) throw new PublicFolderError('not_ours', name);
    return text;
  } catch (error) {
    throw error instanceof PublicFolderError ? error : folderErrorOf(error, name);
  }
}

/** Returns whether another program wrote it. An empty file is nobody's: a page that a broken disk cut off is written again. */
function isOfOthers(text: string): boolean {
  return text !== '' && !MARK.test(text);
}

/** Removes a page that nothing vouches for any more, and a link to one; what another program made stays. */
async function removeOurs(dir: string, name: string): Promise<boolean> {
  const file = path.join(dir, name);
  try {
    // A pipe would be read for ever.
    if (!(await stat(file)).isFile() || !MARK.test(await readFile(file, 'utf8'))) return false;
    await rm(file, { force: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw folderErrorOf(error, name);
  }
}

/** Names are on the disk once their folder is; some file systems do not flush folders. */
async function flushFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Returns the files of other programs in the folder that have a name of ours. */
export async function pagesOfOthers(dir: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(dir).catch(() => [])).filter((one) => OURS.test(one)).toSorted()) {
    const isOurs = await readOurs(dir, name).then(
      () => true,
      () => false,
    );
    if (!isOurs) found.push(name);
  }
  return found;
}

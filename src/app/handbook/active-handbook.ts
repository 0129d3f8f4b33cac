import type { Logger } from 'pino';
import type { Handbook, HandbookFile, HandbookProblem, HandbookSource } from '../../domain/handbook/handbook.ts';
import { beginWithHandbook } from '../../domain/handbook-changes/adopt-handbook.ts';
import type { HandbookStore } from '../../domain/handbook-changes/handbook-store.ts';
import type { ActiveVersion } from '../../domain/handbook-changes/proposal.ts';
import { RefusedError } from '../../errors.ts';
import { StartError } from '../../start-error.ts';
import type { StoredHandbook } from './stored-handbook.ts';
import { placedProblems, storedHandbook } from './stored-handbook.ts';

/** The handbook that this process decides by: the one that the database names, as of the last look. */
export type ActiveHandbook = {
  current(): Handbook;
  /** Looks which one is in force and loads it when it is another. @throws RefusedError when this process cannot read it */
  follow(): Promise<void>;
  /** Returns the person who put the handbook in force, and the time. */
  since(): ActiveVersion;
};

/** The files as they were read at the start. */
export type FilesAtStart = { handbook: Handbook | null; problems: HandbookProblem[]; files: HandbookFile[] };

/**
 * Opens the handbook that the database says is in force; the first start takes the files. That files which differ do not count is
 * what keeps a restart from being a way around the second person.
 * @param dir the handbook's folder, for the sentence that names it
 * @throws StartError when there is none yet and the files have errors, or when the one in force cannot be read
 */
export async function openActiveHandbook(
  {
    dir,
    files,
    source,
    handbooks,
    log,
  }: {
    dir: string;
    files: FilesAtStart;
    source: HandbookSource;
    handbooks: HandbookStore;
    log: Pick<Logger, 'warn'>;
  },
  now: string,
): Promise<ActiveHandbook> {
  let row = (await handbooks.active()) ?? (await firstOf(dir, files, handbooks, now));
  let inForce =
    files.handbook?.hash === row.hash
      ? files.handbook
      : handbookOf(await storedHandbook(row.hash, handbooks, source), log);
  let underWay: Promise<void> | null = null;

  async function follow(): Promise<void> {
    const wanted = await handbooks.active();
    if (wanted === null) return;
    if (wanted.hash !== inForce.hash) {
      const stored = await storedHandbook(wanted.hash, handbooks, source);
      if (stored.handbook === null) throw new RefusedError('refusal.handbook_unreadable');
      inForce = handbookOf(stored, log);
    }
    row = wanted;
  }

  return {
    current: () => inForce,
    since: () => row,
    follow() {
      // One look at a time, so that an older one never comes in after a newer one.
      underWay ??= follow().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

/** @throws StartError with the files' first errors */
export function requireGoodFiles(dir: string, { handbook, problems }: FilesAtStart): Handbook {
  if (handbook === null) throw new StartError(unreadableHandbookMessage(dir, problems));
  return handbook;
}

async function firstOf(
  dir: string,
  files: FilesAtStart,
  handbooks: HandbookStore,
  now: string,
): Promise<ActiveVersion> {
  const { hash } = requireGoodFiles(dir, files);
  return beginWithHandbook(handbooks, { hash, files: files.files }, now);
}

function handbookOf(stored: StoredHandbook, log: Pick<Logger, 'warn'>): Handbook {
  if (stored.handbook !== null) {
    for (const { file, line, field, message } of stored.warnings)
      log.warn(
        { file, line, field, message },
        'The handbook in force says something that this version reads otherwise',
      );
    return stored.handbook;
  }
  throw new StartError(unreadableKeptMessage(stored.why));
}

/** Returns what to do about a handbook that the database keeps and this version cannot read. */
export function unreadableKeptMessage(why: string): string {
  return [
    'The handbook in force, which the database keeps, cannot be read by this version:',
    why,
    'Put the files of the handbook in its place: `./portavoz handbook adopt --reason "…"`. It is recorded.',
  ].join('\n');
}

function unreadableHandbookMessage(dir: string, problems: readonly HandbookProblem[]): string {
  if (problems.some(({ level, file }) => level === 'error' && file === '.')) {
    return `The handbook's folder ${dir} does not exist or cannot be read: name the right one in PLAYBOOKS_DIR.`;
  }
  return `The handbook has errors. \`./portavoz handbook check\` names them all:\n${placedProblems(problems)}`;
}

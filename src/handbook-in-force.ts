import type { Handbook, HandbookFile, HandbookProblem, HandbookSource } from './domain/handbook/handbook.ts';
import { beginWithHandbook } from './domain/in-force/adopt-handbook.ts';
import type { HandbookStore } from './domain/in-force/handbook-store.ts';
import type { InForce } from './domain/in-force/proposal.ts';
import { RefusedError } from './errors.ts';
import { StartError } from './start-error.ts';

/** The handbook that this process decides by: the one that the database names, as of the last look. */
export type HandbookInForce = {
  current(): Handbook;
  /** Looks which one is in force and loads it when it is another. @throws RefusedError when this process cannot read it */
  follow(): Promise<void>;
  /** Who put it in force, and when. */
  since(): InForce;
};

/** The files as they were read at the start. */
export type FilesAtStart = { handbook: Handbook | null; problems: HandbookProblem[]; files: HandbookFile[] };

/** Errors that the sentence of a start names; a screen still shows what to do. */
const SHOWN = 4;

/**
 * Opens the handbook that the database says is in force; the first start takes the files. That files which differ do not count is
 * what keeps a restart from being a way around the second person.
 * @param dir the handbook's folder, for the sentence that names it
 * @throws StartError when there is none yet and the files have errors, or when the one in force cannot be read
 */
export async function openHandbook(
  {
    dir,
    files,
    source,
    handbooks,
  }: { dir: string; files: FilesAtStart; source: HandbookSource; handbooks: HandbookStore },
  now: string,
): Promise<HandbookInForce> {
  let row = (await handbooks.inForce()) ?? (await firstOf(dir, files, handbooks, now));
  let inForce =
    files.handbook?.hash === row.hash ? files.handbook : handbookOf(await stored(row.hash, handbooks, source));
  let underWay: Promise<void> | null = null;

  async function follow(): Promise<void> {
    const wanted = await handbooks.inForce();
    if (wanted === null) return;
    if (wanted.hash !== inForce.hash) {
      const { handbook } = await stored(wanted.hash, handbooks, source);
      if (handbook === null) throw new RefusedError('refusal.handbook_unreadable');
      inForce = handbook;
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
  if (handbook === null) throw new StartError(whyNot(dir, problems));
  return handbook;
}

async function firstOf(dir: string, files: FilesAtStart, handbooks: HandbookStore, now: string): Promise<InForce> {
  const { hash } = requireGoodFiles(dir, files);
  return beginWithHandbook(handbooks, { hash, files: files.files }, now);
}

type Stored = { handbook: Handbook; why: null } | { handbook: null; why: string };

/** The handbook of this hash from its own bytes, or why there is none. */
async function stored(hash: string, handbooks: HandbookStore, source: HandbookSource): Promise<Stored> {
  const files = await handbooks.files(hash);
  const damaged = '  its files are missing or damaged';
  if (files === null) return { handbook: null, why: damaged };
  const { handbook, problems } = source.understand(files);
  if (handbook === null) return { handbook: null, why: placedProblems(problems) || damaged };
  return handbook.hash === hash
    ? { handbook, why: null }
    : { handbook: null, why: '  its files are not those that were kept' };
}

function handbookOf({ handbook, why }: Stored): Handbook {
  if (handbook !== null) return handbook;
  throw new StartError(
    [
      'The handbook in force, which the database keeps, cannot be read by this version:',
      why,
      'Put the files of the handbook in its place: `./portavoz handbook adopt --reason "…"`. It is recorded.',
    ].join('\n'),
  );
}

function whyNot(dir: string, problems: readonly HandbookProblem[]): string {
  if (problems.some(({ level, file }) => level === 'error' && file === '.')) {
    return `The handbook's folder ${dir} does not exist or cannot be read: name the right one in PLAYBOOKS_DIR.`;
  }
  return `The handbook has errors. \`./portavoz handbook check\` names them all:\n${placedProblems(problems)}`;
}

function placedProblems(problems: readonly HandbookProblem[]): string {
  const errors = problems.filter((problem) => problem.level === 'error');
  const rest = errors.length > SHOWN ? [`  … and ${errors.length - SHOWN} more.`] : [];
  return [...errors.slice(0, SHOWN).map(placed), ...rest].join('\n');
}

function placed({ file, line, column, field, message }: HandbookProblem): string {
  return `  ${file}:${line}:${column}: ${field === '' ? '' : `${field}: `}${message}`;
}

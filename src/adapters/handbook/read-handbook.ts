import { createHash } from 'node:crypto';
import type { HandbookFile, HandbookProblem, HandbookReading, HandbookSource } from '../../domain/handbook/handbook.ts';
import { checkHandbook } from '../../domain/handbook/validation/check-handbook.ts';
import { statementWordsMissing } from '../../domain/handbook/validation/texts/missing-texts.ts';
import { recordNames } from '../../domain/handbook/validation/texts/record-names.ts';
import type { ReadFiles } from './handbook-parts.ts';
import { handbookParts, placedFaults, readFiles } from './handbook-parts.ts';
import { lastFound } from './last-found.ts';
import type { ReadFile } from './read-file.ts';
import { readHandbookFiles } from './read-handbook-files.ts';
import type { Reading } from './read-shape.ts';

/** The handbook in a folder, as a source that looks at its files each time. What it gives is shared: nobody may change it. */
export function handbookSource(dir: string): HandbookSource {
  return {
    async load(today) {
      const { files, problems } = await readHandbookFiles(dir);
      if (problems.length > 0) return { files, ...checked(files, problems, today) };
      return { files, ...onlyOnce(`${today} ${handbookHash(files)}`, () => checked(files, [], today)) };
    },
    understand: (files) => onlyOnce(handbookHash(files), () => understand(files)),
  };
}

/** A start understands the same files more than once, and most reloads find nothing new: what was found in the last few holds. */
const onlyOnce = lastFound<HandbookReading>(4);

/**
 * Reads and checks the handbook in a folder. The handbook is null when there is an error; whatever the files hold, the answer is
 * problems and never an exception. `today` is a date such as 2027-03-31.
 */
export async function readHandbook(dir: string, today: string): Promise<HandbookReading & { files: HandbookFile[] }> {
  return handbookSource(dir).load(today);
}

/** Reads and checks the files of a handbook that come from no folder. @param today a date such as 2027-03-31 */
export function checkFiles(files: readonly HandbookFile[], today: string): HandbookReading {
  return checked(files, [], today);
}

function checked(files: readonly HandbookFile[], unread: readonly HandbookProblem[], today: string): HandbookReading {
  return reading(files, [...unread], (read) => placedFaults(checkHandbook(handbookParts(read), today), read));
}

/**
 * Reads a handbook that was checked when it was kept. What checks say changes with the date and the program: the shapes alone must hold,
 * and of those what this version knows. What is left out, missing, or has come to mean something else is a warning.
 */
function understand(files: readonly HandbookFile[]): HandbookReading {
  const check = (read: ReadFiles) => {
    const parts = handbookParts(read);
    return placedFaults([...recordNames(parts), ...statementWordsMissing(parts)], read);
  };
  return reading(files, [], (read) => check(read).map((problem) => ({ ...problem, level: 'warning' })), 'kept');
}

function reading(
  files: readonly HandbookFile[],
  unread: HandbookProblem[],
  check: (read: ReadFiles) => HandbookProblem[],
  how: Reading = 'folder',
): HandbookReading {
  const read = readFiles(files, how);
  const problems = [...unread, ...everyFile(read).flatMap((file) => file.problems), ...check(read)].sort(
    byLevelAndPlace,
  );
  const { institution, style, severity, playbooks, contents, drills } = handbookParts(read);
  const isGood = !problems.some((problem) => problem.level === 'error');
  if (!isGood || institution === null || style === null || severity === null) return { handbook: null, problems };
  return {
    handbook: { hash: handbookHash(files), institution, style, severity, playbooks, contents, drills },
    problems,
  };
}

function everyFile(read: ReadFiles): ReadFile<unknown>[] {
  const singles = [read.institution, read.style, read.severity].filter((file) => file !== null);
  return [...singles, ...read.playbooks, ...read.contents, ...read.drills];
}

/** Errors first; then as one reads the files. */
function byLevelAndPlace(one: HandbookProblem, other: HandbookProblem): number {
  if (one.level !== other.level) return one.level === 'error' ? -1 : 1;
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

/** SHA-256, hex, over the files in the order of their paths: path, size and bytes of each, so that nothing can shift between them. */
export function handbookHash(files: readonly HandbookFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

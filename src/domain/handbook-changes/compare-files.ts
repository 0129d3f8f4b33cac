import type { HandbookChange } from '../handbook/differences/handbook-difference.ts';
import { handbookDifference } from '../handbook/differences/handbook-difference.ts';
import type { Handbook, HandbookFile, HandbookProblem } from '../handbook/handbook.ts';
import { localDate } from '../time/local-date.ts';
import type { HandbookDeps } from './handbook-deps.ts';
import type { Waiting } from './proposal.ts';

/** Result of comparing the files with the handbook in force. */
export type FileComparison = { inForce: string; waiting: Waiting | null } & (
  | { kind: 'wrong'; problems: HandbookProblem[] }
  | { kind: 'unchanged' }
  | ChangedFiles
);

export type ChangedFiles = {
  kind: 'changed';
  hash: string;
  /** Empty when only comments, blanks or the order differ. */
  changes: HandbookChange[];
  files: HandbookFile[];
};

/** Reads the files again and compares them with the handbook in force; changes nothing. */
export async function compareFiles(deps: HandbookDeps): Promise<FileComparison> {
  await deps.handbook.follow();
  const handbook = deps.handbook.current();
  const waiting = await deps.handbooks.waiting();
  return { inForce: handbook.hash, waiting, ...(await compareHandbookFiles(handbook, deps)) };
}

/** The files beside this handbook. */
export async function compareHandbookFiles(
  inForce: Handbook,
  deps: HandbookDeps,
): Promise<{ kind: 'wrong'; problems: HandbookProblem[] } | { kind: 'unchanged' } | ChangedFiles> {
  const today = localDate(deps.now(), inForce.institution.timeZone);
  const { handbook, problems, files } = await deps.source.load(today);
  if (handbook === null) return { kind: 'wrong', problems: problems.filter(({ level }) => level === 'error') };
  if (handbook.hash === inForce.hash) return { kind: 'unchanged' };
  return { kind: 'changed', hash: handbook.hash, changes: handbookDifference(inForce, handbook), files };
}

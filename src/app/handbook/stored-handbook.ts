import type { Handbook, HandbookProblem, HandbookSource } from '../../domain/handbook/handbook.ts';
import type { HandbookStore } from '../../domain/handbook-changes/handbook-store.ts';

/** Errors that a sentence names; a screen still shows what to do. */
const SHOWN = 4;

/** `warnings`: what this version reads otherwise than it was meant when it was kept. */
export type StoredHandbook =
  | { handbook: Handbook; why: null; warnings: HandbookProblem[] }
  | { handbook: null; why: string };

/** The handbook of this hash from the bytes that the database keeps, or why there is none, in indented lines. */
export async function storedHandbook(
  hash: string,
  handbooks: Pick<HandbookStore, 'files'>,
  source: Pick<HandbookSource, 'understand'>,
): Promise<StoredHandbook> {
  const files = await handbooks.files(hash);
  const damaged = '  its files are missing or damaged';
  if (files === null) return { handbook: null, why: damaged };
  const { handbook, problems } = source.understand(files);
  if (handbook === null) return { handbook: null, why: placedProblems(problems) || damaged };
  return handbook.hash === hash
    ? { handbook, why: null, warnings: problems }
    : { handbook: null, why: '  its files are not those that were kept' };
}

/** The first errors, a line each, with their places. */
export function placedProblems(problems: readonly HandbookProblem[]): string {
  const errors = problems.filter((problem) => problem.level === 'error');
  const rest = errors.length > SHOWN ? [`  … and ${errors.length - SHOWN} more.`] : [];
  return [...errors.slice(0, SHOWN).map(placed), ...rest].join('\n');
}

function placed({ file, line, column, field, message }: HandbookProblem): string {
  return `  ${file}:${line}:${column}: ${field === '' ? '' : `${field}: `}${message}`;
}

import type { HandbookProblem } from '../../domain/handbook/handbook.ts';

/** An error of a whole file. */
export function fileProblem(file: string, message: string): HandbookProblem {
  return { level: 'error', file, line: 1, column: 1, field: '', message };
}

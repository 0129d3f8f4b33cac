import type { Drill } from '../drill.ts';
import type { Institution } from '../institution.ts';
import type { Playbook } from '../playbook.ts';
import type { SeverityTable } from '../severity-table.ts';
import type { Style } from '../style.ts';

/**
 * Path of a field in the handbook, as its files spell it: `['institution', 'networks', 2,
 * 'owner']`, `['playbooks', 0, 'templates', 3]`.
 */
export type FieldPath = readonly (string | number)[];

/** Fault in the content of the files; the reader of the files knows its line. */
export type HandbookFault = {
  level: 'error' | 'warning';
  path: FieldPath;
  /** Code units into the template that the path names. */
  offset?: number;
  message: string;
  /** True for a warning that `handbook check` counts as an error: handbooks of before still start with it. */
  refused?: true;
};

/**
 * Readable parts of a handbook. An unreadable file is null or absent, so that the other files are
 * still checked.
 */
export type HandbookParts = {
  institution: Institution | null;
  style: Style | null;
  severity: SeverityTable | null;
  playbooks: Playbook[];
  /** Recurring contents, each read as a playbook of one statement. */
  contents: Playbook[];
  drills: Drill[];
  /** Ids, by their file names, of playbooks that could not be read: other files may name them. */
  unreadPlaybooks: readonly string[];
};

/** One rule of the handbook. `today` is a date such as 2027-03-31, of the institution. */
export type HandbookCheck = (parts: HandbookParts, today: string) => HandbookFault[];

export function handbookError(path: FieldPath, message: string, offset?: number): HandbookFault {
  return offset === undefined ? { level: 'error', path, message } : { level: 'error', path, message, offset };
}

export function handbookWarning(path: FieldPath, message: string, offset?: number): HandbookFault {
  return offset === undefined ? { level: 'warning', path, message } : { level: 'warning', path, message, offset };
}

/** A mistake that `handbook check` refuses, and that a start only warns of. */
export function handbookRefusal(path: FieldPath, message: string, offset?: number): HandbookFault {
  return { ...handbookWarning(path, message, offset), refused: true };
}

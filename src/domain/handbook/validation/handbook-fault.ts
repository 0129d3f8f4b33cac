import type { Drill } from '../drill.ts';
import type { Institution } from '../institution.ts';
import type { Playbook } from '../playbook.ts';
import type { SeverityTable } from '../severity-table.ts';
import type { Style } from '../style.ts';

/**
 * Where a field stands in the handbook as its files spell it: `['institution', 'networks', 2, 'owner']`,
 * `['playbooks', 0, 'templates', 3]`.
 */
export type FieldPath = readonly (string | number)[];

/** A mistake found in what the files say; whoever read the files knows the line. */
export type HandbookFault = {
  level: 'error' | 'warning';
  path: FieldPath;
  /** Code units into the template that the path names. */
  offset?: number;
  message: string;
};

/** What could be read of a handbook; a file that could not is null or absent, so that the others are checked all the same. */
export type HandbookParts = {
  institution: Institution | null;
  style: Style | null;
  severity: SeverityTable | null;
  playbooks: Playbook[];
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

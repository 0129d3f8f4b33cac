import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { FieldPath, HandbookFault } from '../../domain/handbook/validation/handbook-fault.ts';
import type { ReadFiles } from './handbook-parts.ts';
import type { ReadFile } from './read-file.ts';

/** Gives each fault its file and line; one in a field that has a problem already is not said twice. */
export function placedFaults(faults: readonly HandbookFault[], read: ReadFiles): HandbookProblem[] {
  return faults.flatMap(({ level, path, offset, message }) => {
    const place = fileOf(path, read);
    if (place === null) return [];
    const { file, inFile } = place;
    if (file.faulty.some((faulty) => startsWith(inFile, faulty))) return [];
    return [{ level, file: file.file, ...file.placeOf(inFile, offset), message }];
  });
}

function fileOf(path: FieldPath, read: ReadFiles): { file: ReadFile<unknown>; inFile: FieldPath } | null {
  const [part, index] = path;
  if (part === 'institution' || part === 'style' || part === 'severity') {
    const file = read[part];
    return file === null ? null : { file, inFile: path.slice(1) };
  }
  if ((part !== 'playbooks' && part !== 'drills') || typeof index !== 'number') return null;
  const file = read[part].filter(({ value }) => value !== null)[index];
  return file === undefined ? null : { file, inFile: path.slice(2) };
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, at) => path[at] === step);
}

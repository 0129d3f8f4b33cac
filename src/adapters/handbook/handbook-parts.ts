import type { Drill } from '../../domain/handbook/drill.ts';
import { drillFile } from '../../domain/handbook/drill.ts';
import type { HandbookFile } from '../../domain/handbook/handbook.ts';
import type { Institution } from '../../domain/handbook/institution.ts';
import { institutionFile } from '../../domain/handbook/institution.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { SeverityTable } from '../../domain/handbook/severity-table.ts';
import { severityFile } from '../../domain/handbook/severity-table.ts';
import type { Style } from '../../domain/handbook/style.ts';
import { styleFile } from '../../domain/handbook/style.ts';
import type { HandbookParts } from '../../domain/handbook/validation/handbook-fault.ts';
import { decodeText } from './decode-text.ts';
import { fileProblem } from './file-problem.ts';
import type { ReadFile } from './read-file.ts';
import { readYamlFile, unreadFile } from './read-file.ts';
import { readPlaybook } from './read-playbook.ts';

/** The files of a handbook, each as far as it could be understood; null where there is none. */
export type ReadFiles = {
  institution: ReadFile<Institution> | null;
  style: ReadFile<Style> | null;
  severity: ReadFile<SeverityTable> | null;
  playbooks: ReadFile<Playbook>[];
  drills: ReadFile<Drill>[];
};

/** Reads each file by what its place in the folder says that it is. */
export function readFiles(files: readonly HandbookFile[]): ReadFiles {
  const one = <T>(path: string, read: (file: string, text: string) => ReadFile<T>): ReadFile<T> | null => {
    const file = files.find((each) => each.path === path);
    return file === undefined ? null : readText(file, read);
  };
  const many = <T>(folder: string, read: (file: string, text: string) => ReadFile<T>): ReadFile<T>[] =>
    files.filter((file) => file.path.startsWith(folder)).map((file) => readText(file, read));
  return {
    institution: one('institution.yml', (file, text) => readYamlFile(institutionFile, file, text)),
    style: one('style.yml', (file, text) => readYamlFile(styleFile, file, text)),
    severity: one('severity.yml', (file, text) => readYamlFile(severityFile, file, text)),
    playbooks: many('crises/', readPlaybook),
    drills: many('drills/', (file, text) => readYamlFile(drillFile, file, text)),
  };
}

/**
 * Returns the parts of the handbook that the checks read. Their paths count the readable playbooks
 * and drills, in this order.
 */
export function handbookParts(read: ReadFiles): HandbookParts {
  return {
    institution: read.institution?.value ?? null,
    style: read.style?.value ?? null,
    severity: read.severity?.value ?? null,
    playbooks: read.playbooks.flatMap(({ value }) => value ?? []),
    drills: read.drills.flatMap(({ value }) => value ?? []),
    unreadPlaybooks: read.playbooks
      .filter(({ value }) => value === null)
      .map(({ file }) => file.replace(/^crises\/|\.md$/g, '')),
  };
}

function readText<T>(file: HandbookFile, read: (file: string, text: string) => ReadFile<T>): ReadFile<T> {
  const text = decodeText(file.bytes);
  if (text !== null) return read(file.path, text);
  return unreadFile(fileProblem(file.path, 'the file is not UTF-8 text; save it as plain text in UTF-8'));
}

import { createHash } from 'node:crypto';
import type { Drill } from '../../domain/handbook/drill.ts';
import { drillFile } from '../../domain/handbook/drill.ts';
import type { HandbookFile, HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { Institution } from '../../domain/handbook/institution.ts';
import { institutionFile } from '../../domain/handbook/institution.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { SeverityTable } from '../../domain/handbook/severity-table.ts';
import { severityFile } from '../../domain/handbook/severity-table.ts';
import type { Style } from '../../domain/handbook/style.ts';
import { styleFile } from '../../domain/handbook/style.ts';
import type { FieldPath, HandbookFault, HandbookParts } from '../../domain/handbook/validation/handbook-fault.ts';
import { fileProblem } from './file-problem.ts';
import { lastFound } from './last-found.ts';
import type { ReadFile } from './read-file.ts';
import { readYamlFile, unreadFile } from './read-file.ts';
import { readPlaybook, readRecurringContent } from './read-playbook.ts';
import type { Reading } from './read-shape.ts';

/** The files of a handbook, each as far as it could be understood; null where there is none. */
export type ReadFiles = {
  institution: ReadFile<Institution> | null;
  style: ReadFile<Style> | null;
  severity: ReadFile<SeverityTable> | null;
  playbooks: ReadFile<Playbook>[];
  contents: ReadFile<Playbook>[];
  drills: ReadFile<Drill>[];
};

/** Reads each file by what its place in the folder says that it is. */
export function readFiles(files: readonly HandbookFile[], reading: Reading = 'folder'): ReadFiles {
  const one = <T>(path: string, read: ReaderOfFile<T>): ReadFile<T> | null => {
    const file = files.find((each) => each.path === path);
    return file === undefined ? null : read(file, reading);
  };
  const many = <T>(folder: string, read: ReaderOfFile<T>): ReadFile<T>[] =>
    files.filter((file) => file.path.startsWith(folder)).map((file) => read(file, reading));
  return {
    institution: one('institution.yml', READERS.institution),
    style: one('style.yml', READERS.style),
    severity: one('severity.yml', READERS.severity),
    playbooks: many('crises/', READERS.playbook),
    contents: many('contents/', READERS.content),
    drills: many('drills/', READERS.drill),
  };
}

type ReaderOfFile<T> = (file: HandbookFile, reading: Reading) => ReadFile<T>;

/** A reload reads those files again that have changed: to understand all of them holds up every gesture meanwhile. */
const READERS = {
  institution: readerOf((file, text, reading) => readYamlFile(institutionFile, file, text, reading)),
  style: readerOf((file, text, reading) => readYamlFile(styleFile, file, text, reading)),
  severity: readerOf((file, text, reading) => readYamlFile(severityFile, file, text, reading)),
  playbook: readerOf(readPlaybook),
  content: readerOf(readRecurringContent),
  drill: readerOf((file, text, reading) => readYamlFile(drillFile, file, text, reading)),
};

/**
 * Returns a reader that knows the last files that it read, by their path and bytes. A file without
 * problems reads the same in either way: a restart finds the same files in the folder and the database.
 */
function readerOf<T>(read: (file: string, text: string, reading: Reading) => ReadFile<T>): ReaderOfFile<T> {
  const known = lastFound<ReadFile<T>>(40);
  return (file, reading) => {
    const digest = createHash('sha256').update(file.bytes).digest('hex');
    const readAs = (how: Reading) =>
      known(`${how} ${file.path} ${digest}`, () => readText(file, (path, text) => read(path, text, how)));
    const strict = readAs('folder');
    return reading === 'folder' || strict.problems.length === 0 ? strict : readAs(reading);
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
    contents: read.contents.flatMap(({ value }) => value ?? []),
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

/** UTF-8 text with lines ending in `\n` and without byte-order mark; null when the bytes are no text. */
function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

/** Gives each fault its file and line; one in a field that has a problem already is not said twice. */
export function placedFaults(faults: readonly HandbookFault[], read: ReadFiles): HandbookProblem[] {
  return faults.flatMap(({ level, path, offset, message, refused }) => {
    const place = fileOf(path, read);
    if (place === null) return [];
    const { file, inFile } = place;
    if (file.faulty.some((faulty) => startsWith(inFile, faulty))) return [];
    const problem = { level, file: file.file, ...file.placeOf(inFile, offset), message };
    return refused === undefined ? [problem] : [{ ...problem, refused }];
  });
}

/** Returns the file and the line of a field; null for a field of no file that could be read. */
export function fieldPlace(path: FieldPath, offset: number | undefined, read: ReadFiles) {
  const place = fileOf(path, read);
  return place === null ? null : { file: place.file.file, ...place.file.placeOf(place.inFile, offset) };
}

function fileOf(path: FieldPath, read: ReadFiles): { file: ReadFile<unknown>; inFile: FieldPath } | null {
  const [part, index] = path;
  if (part === 'institution' || part === 'style' || part === 'severity') {
    const file = read[part];
    return file === null ? null : { file, inFile: path.slice(1) };
  }
  if ((part !== 'playbooks' && part !== 'contents' && part !== 'drills') || typeof index !== 'number') return null;
  const file = read[part].filter(({ value }) => value !== null)[index];
  return file === undefined ? null : { file, inFile: path.slice(2) };
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, at) => path[at] === step);
}

import type { Language } from '../text/languages.ts';
import { rememberFor } from '../text/remember-for.ts';
import type { Drill } from './drill.ts';
import type { Institution, Network } from './institution.ts';
import { templateVariables } from './liquid-engine.ts';
import type { Playbook, ReplyTemplate } from './playbook.ts';
import { idNamed } from './record-facts.ts';
import type { ClassRow, SeverityRow, SeverityTable } from './severity-table.ts';
import type { Style } from './style.ts';
import type { PostClass, Severity } from './vocabulary.ts';

/** Texts and settings of the institution, read and checked as a whole. */
export type Handbook = {
  /** SHA-256 of the files' bytes, hex: names this handbook in every record. */
  hash: string;
  institution: Institution;
  style: Style;
  severity: SeverityTable;
  playbooks: Playbook[];
  /** Posts of ours that return, each read as a playbook of one statement. */
  contents: Playbook[];
  drills: Drill[];
};

/** One file of a handbook: its path below the folder, with slashes, and its bytes. */
export type HandbookFile = { path: string; bytes: Uint8Array };

/** A handbook as far as it could be read; null when there is an error among the problems. */
export type HandbookReading = { handbook: Handbook | null; problems: HandbookProblem[] };

/** Source of a handbook. */
export type HandbookSource = {
  /** Reads and checks all files again; problems never throw. */
  load(today: string): Promise<HandbookReading & { files: HandbookFile[] }>;
  /** Reads files that were checked when they were kept: errors are only what this program cannot understand. */
  understand(files: readonly HandbookFile[]): HandbookReading;
};

/** A mistake in the handbook's files, with its place. */
export type HandbookProblem = {
  level: 'error' | 'warning';
  /** Relative to the handbook's folder. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Path of the field, `networks[2].owner`; empty for a problem of the whole file. */
  field: string;
  /** Sentence that says what is wrong and what to do. */
  message: string;
  /** True for a warning that `handbook check` counts as an error. */
  refused?: true;
};

export function homeLanguage(handbook: Handbook): Language {
  return handbook.institution.languages[0] ?? 'es';
}

export function playbookById(handbook: Handbook, id: string | null): Playbook | undefined {
  return handbook.playbooks.find((playbook) => playbook.id === id);
}

/** Returns the playbook of every day with the thanks alone that a crisis without any borrows. */
export function thankingPlaybook(handbook: Handbook): Playbook | undefined {
  const everyday = playbookById(handbook, 'everyday');
  return everyday === undefined ? undefined : borrowedFrom(everyday);
}

const borrowedFrom = rememberFor(
  (playbook: Playbook): Playbook => ({
    ...playbook,
    templates: playbook.templates.filter((one) => one.kind === 'praise' && !namesFact(one)),
  }),
);

/** Returns whether a text names a fact: in another playbook it would be told with that one's, by the same id. */
function namesFact({ template }: ReplyTemplate): boolean {
  return templateVariables(template).some((name) => idNamed(name, { has: () => false }) !== null);
}

export function hasThanks({ templates }: Playbook): boolean {
  return templates.some(({ kind }) => kind === 'praise');
}

export function networkById(handbook: Handbook, id: string): Network | undefined {
  return handbook.institution.networks.find((network) => network.id === id);
}

/** As the team calls it; its id where the handbook has none. */
export function networkName(handbook: Handbook, id: string): string {
  return networkById(handbook, id)?.name ?? id;
}

/** Returns what the style guide says of a network; undefined where it says nothing. */
export function styleOn({ style }: Pick<Handbook, 'style'>, network: string): Style['networks'][number] | undefined {
  return style.networks.find(({ id }) => id === network);
}

export function severityRow(handbook: Handbook, severity: Severity): SeverityRow {
  return present(
    handbook.severity.severities.find((row) => row.id === severity),
    severity,
  );
}

export function classRow(handbook: Handbook, postClass: PostClass): ClassRow {
  return present(
    handbook.severity.classes.find((row) => row.id === postClass),
    postClass,
  );
}

function present<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new Error(`severity.yml passed its check without a row for ${id}`);
  return row;
}

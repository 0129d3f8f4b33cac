import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import { codeOf, folderErrorOf } from './folder-error.ts';

/** Name of the file that says whose the folder is; web servers show no file with a dot before its name. */
export const MARK_NAME = '.portavoz-page';

/** Row of the audit log up to which the folder was brought, and the database whose log it is. */
export type FolderMark = { installation: string; seq: number; hash: string };

const stored = z.object({ installation: z.string(), seq: z.int(), hash: z.string() });

/** Writes the mark as the folder holds it. */
export function markText({ installation, seq, hash }: FolderMark): string {
  return `${JSON.stringify({ installation, seq, hash })}\n`;
}

/** Returns the mark in such a file; null where it is none. */
function markFrom(text: string): FolderMark | null {
  try {
    return stored.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Record of a database, as far as a mark goes. */
export type MarkedRecord = {
  /** Row up to which it goes, read after the rows of the files; null while it is empty. */
  mark: FolderMark | null;
  /** Returns whether it holds this row: one that was restored lacks the newest ones. */
  holds(mark: FolderMark): Promise<boolean>;
};

/** The first row of a database's record tells it from any other; so much of its hash does. */
const INSTALLATION_SIGNS = 16;

/** Returns how far the record of a database goes. */
export async function markedRecordOf(reader: Pick<CaseReader, 'auditHead' | 'auditRows'>): Promise<MarkedRecord> {
  const { seq, hash } = await reader.auditHead();
  const [first] = await reader.auditRows(1, 1);
  return {
    mark: first === undefined ? null : { installation: first.hash.slice(0, INSTALLATION_SIGNS), seq, hash },
    async holds(mark) {
      const [row] = await reader.auditRows(mark.seq, 1);
      return row?.seq === mark.seq && row.hash === mark.hash;
    },
  };
}

/**
 * Returns why the folder may not be brought up to a record: it is of another database, or ahead of this one.
 * Null where nothing is in the way.
 */
export async function troubleOfMark(dir: string, record: MarkedRecord): Promise<'not_ours' | 'behind' | null> {
  const text = await readFile(path.join(dir, MARK_NAME), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw folderErrorOf(error, MARK_NAME);
  });
  if (text === null) return null;
  const kept = markFrom(text);
  if (kept === null || kept.installation !== (record.mark?.installation ?? '')) return 'not_ours';
  return (await record.holds(kept)) ? null : 'behind';
}

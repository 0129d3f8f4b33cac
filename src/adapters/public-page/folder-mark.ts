import { z } from 'zod';

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
export function markFrom(text: string): FolderMark | null {
  try {
    return stored.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

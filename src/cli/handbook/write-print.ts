import { randomUUID } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import type { Words } from '../../doctor/finding.ts';
import { modelFailureText } from '../draft/model-failure-text.ts';

/** The mark is in the head of the page, after its title. */
const HEAD_BYTES = 4096;

/** Kind of print-out: the mark by which it is known, and the end of the sentence about any other file. */
export type PrintKind = { mark: string; otherwise: Words };

/**
 * Writes a print-out, in place of an older one of its kind if there is one: whole, or the older one stays. Only its owner can read it.
 * @returns null, or why not, as the end of a sentence
 */
export async function writePrint(file: string, page: string, { mark, otherwise }: PrintKind): Promise<Words | null> {
  try {
    const before = await headOf(file);
    if (before === null) await writeFile(file, page, { mode: 0o600, flag: 'wx' });
    else if (before.includes(mark)) await replace(file, page);
    else return otherwise;
    return null;
  } catch (error) {
    return modelFailureText(error);
  }
}

/** Returns the beginning of the file; null when there is no file. */
async function headOf(file: string): Promise<string | null> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}

async function replace(file: string, page: string): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeFile(beside, page, { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

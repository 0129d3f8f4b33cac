import { readFile } from 'node:fs/promises';
import type { SealKey } from './seal.ts';
import { sealKey } from './seal.ts';

/** Keys of AUDIT_KEY_FILE, the one in use first; or the sentence that says why it cannot be used. */
export type AuditKeys = { keys: SealKey[] } | { fault: string };

const LEAST_LENGTH = 32;

/**
 * Reads the keys that seal the audit log: one a line, the newest first, so that older rows can still
 * be checked. No file, no keys.
 */
export async function readAuditKeys(file: string | undefined): Promise<AuditKeys> {
  if (file === undefined || file === '') return { keys: [] };
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return { fault: `AUDIT_KEY_FILE: ${file} cannot be read.` };
  const lines = content.split('\n').map((line) => line.trim());
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (keys.length === 0) return { fault: `AUDIT_KEY_FILE: ${file} holds no key.` };
  const short = keys.findIndex((key) => key.length < LEAST_LENGTH);
  if (short >= 0)
    return { fault: `AUDIT_KEY_FILE: key ${short + 1} of ${file} has fewer than ${LEAST_LENGTH} characters.` };
  return { keys: keys.map(sealKey) };
}

/**
 * Returns the key that seals new rows; null without a usable file.
 * @param warn hears why the file cannot be used, in a sentence
 */
export async function openSealKey(
  file: string | null | undefined,
  warn: (fault: string) => void,
): Promise<SealKey | null> {
  const read = await readAuditKeys(file ?? undefined);
  if ('keys' in read) return read.keys[0] ?? null;
  warn(read.fault);
  return null;
}

/** Returns the same for a command at a terminal, which says so there. */
export function sealKeyIn(
  env: Readonly<Record<string, string | undefined>>,
  warn: (sentence: string) => void,
): Promise<SealKey | null> {
  return openSealKey(env['AUDIT_KEY_FILE'], (fault) => warn(`${fault} What this command records is not sealed.`));
}

import { readFileSync, statSync } from 'node:fs';

/** Outcome of reading a file with a secret. */
export type SecretFile =
  | { is: 'read'; text: string }
  | { is: 'absent' }
  | { is: 'unreadable'; code: string }
  | { is: 'open_to_all' };

const OTHERS_READ = 0o004;

/** Reads a file with a secret. A file that every user of the machine may read is not taken. */
export function readSecretFile(path: string): SecretFile {
  try {
    if ((statSync(path).mode & OTHERS_READ) !== 0) return { is: 'open_to_all' };
    return { is: 'read', text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ENOENT' ? { is: 'absent' } : { is: 'unreadable', code };
  }
}

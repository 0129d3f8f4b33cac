import { readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/** Outcome of reading a file with a secret. */
export type SecretFile =
  | { is: 'read'; text: string }
  | { is: 'absent' }
  | { is: 'unreadable'; code: string }
  | { is: 'open_to_all' }
  | { is: 'writable_by_all' };

const OTHERS_READ = 0o004;
const OTHERS_WRITE = 0o002;
/** Folder in memory in which Docker and Podman show a container its secrets, with mode 444. */
const OF_CONTAINER = '/run/secrets';

/**
 * Returns the reader of files with secrets. It takes no file that every user of the machine may
 * read, except in the folder of a container's secrets or of a unit's credentials: nobody else sees
 * those. It takes no file that every user may write, wherever it is.
 */
export function secretFileReader(
  environment: Readonly<Record<string, string | undefined>>,
  ofContainer = OF_CONTAINER,
): (path: string) => SecretFile {
  const hidden = [ofContainer, environment['CREDENTIALS_DIRECTORY']?.trim() ?? ''].filter((folder) => folder !== '');
  return (path) => {
    try {
      const { mode } = statSync(path);
      if ((mode & OTHERS_WRITE) !== 0) return { is: 'writable_by_all' };
      if ((mode & OTHERS_READ) !== 0 && !hidden.some((folder) => isWithin(path, folder))) return { is: 'open_to_all' };
      return { is: 'read', text: readFileSync(path, 'utf8') };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return code === 'ENOENT' ? { is: 'absent' } : { is: 'unreadable', code };
    }
  };
}

/** Links count for the place that they lead to. */
function isWithin(path: string, folder: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

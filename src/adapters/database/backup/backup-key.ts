import { scryptSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DatabaseError } from '../engine/database-error.ts';

/** Secret with which backups are encrypted. */
export type BackupSecret = {
  /** Derives the key of one file from the salt in its head. */
  keyFor(salt: Uint8Array): Buffer;
};

const KEY_BYTES = 32;
const LEAST_CHARACTERS = 16;
/** Takes 32 MB and a tenth of a second, so that guessing a passphrase is slow. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 27 };

/**
 * Reads the secret of backups: a file of exactly 32 bytes, or a passphrase of 16 characters at
 * least, without the line break at its end. The key of each file is derived from it by scrypt.
 * @throws DatabaseError with the reason why the file cannot be used
 */
export async function readBackupSecret(file: string): Promise<BackupSecret> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseError(`The key of the backups in BACKUP_KEY_FILE cannot be read: ${file} (${error.code}).`);
  });
  const secret = bytes.length === KEY_BYTES ? bytes : Buffer.from(bytes.toString('utf8').trimEnd(), 'utf8');
  if (secret.length < LEAST_CHARACTERS) {
    throw new DatabaseError(
      `The key of the backups in ${file} is too short. It is 32 random bytes, or a passphrase of ${LEAST_CHARACTERS} characters at least.`,
    );
  }
  return { keyFor: (salt) => scryptSync(secret, salt, KEY_BYTES, SCRYPT) };
}

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { DatabaseError } from '../engine/database-error.ts';
import type { BackupSecret } from './backup-key.ts';

/** First bytes of an encrypted backup; then salt, nonce, the encrypted gzip stream, and the tag. */
const MAGIC = Buffer.from('PVZBAK1\n', 'latin1');
const GZIP = Buffer.from([0x1f, 0x8b]);
const CIPHER = 'aes-256-gcm';
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = MAGIC.length + SALT + NONCE;

/**
 * Writes a backup: compressed with gzip, and encrypted with AES-256-GCM where there is a secret.
 * The file can be read by its owner alone, and must not exist.
 * @returns SHA-256 of what went in
 */
export async function writeBackupFile(
  contents: Readable,
  file: string,
  { secret, signal }: { secret: BackupSecret | null; signal?: AbortSignal | undefined },
): Promise<string> {
  const hash = createHash('sha256');
  const counted = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const sealed = secret === null ? new PassThrough() : encryption(secret);
  await pipeline(contents, counted, createGzip(), sealed, createWriteStream(file, { flags: 'wx', mode: 0o600 }), {
    signal,
  });
  await sync(file);
  return hash.digest('hex');
}

/** Returns SHA-256 of what a backup holds, read back from the disk. @throws as `readBackupFile` */
export async function digestOfBackup(file: string, secret: BackupSecret | null): Promise<string> {
  const hash = createHash('sha256');
  await readBackupFile(file, secret, async (contents) => {
    for await (const chunk of contents) hash.update(chunk);
  });
  return hash.digest('hex');
}

/**
 * Reads a backup: encrypted, compressed, or the bare copy of a database. What is read counts only
 * once this has ended: the tag at the end proves it.
 * @throws DatabaseError when the file is missing, damaged or encrypted with another key
 */
export async function readBackupFile(
  file: string,
  secret: BackupSecret | null,
  read: (contents: Readable) => Promise<void>,
): Promise<void> {
  const { size, head, tag } = await endsOf(file);
  const isEncrypted = head.subarray(0, MAGIC.length).equals(MAGIC);
  if (isEncrypted && secret === null) {
    throw new DatabaseError(`The backup ${file} is encrypted. Name the file of its key in BACKUP_KEY_FILE.`);
  }
  const isCompressed = isEncrypted || head.subarray(0, GZIP.length).equals(GZIP);
  const bytes =
    isEncrypted && size > HEAD + TAG
      ? createReadStream(file, { start: HEAD, end: size - TAG - 1 })
      : createReadStream(file);
  const opened = isEncrypted && secret !== null ? decryption(secret, head, tag) : new PassThrough();
  const contents = isCompressed ? createGunzip() : new PassThrough();
  try {
    await Promise.all([pipeline(bytes, opened, contents), read(contents)]);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const why = isEncrypted ? 'is damaged, or encrypted with another key' : 'is damaged';
    throw new DatabaseError(`The backup ${file} ${why}.`, { cause: error });
  } finally {
    bytes.destroy();
  }
}

/** Writes the head before the first byte, and the tag after the last. */
function encryption(secret: BackupSecret): Transform {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secret.keyFor(salt), nonce);
  const sealed = new Transform({
    transform(chunk, _, done) {
      done(null, cipher.update(chunk));
    },
    flush(done) {
      this.push(cipher.final());
      done(null, cipher.getAuthTag());
    },
  });
  sealed.push(Buffer.concat([MAGIC, salt, nonce]));
  return sealed;
}

function decryption(secret: BackupSecret, head: Buffer, tag: Buffer): Transform {
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT);
  const decipher = createDecipheriv(CIPHER, secret.keyFor(salt), head.subarray(MAGIC.length + SALT, HEAD));
  decipher.setAuthTag(tag);
  return decipher;
}

async function endsOf(file: string): Promise<{ size: number; head: Buffer; tag: Buffer }> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseError(`There is no backup at ${file}, or it cannot be read (${error.code}).`);
  });
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(HEAD);
    const tag = Buffer.alloc(TAG);
    await handle.read(head, 0, HEAD, 0);
    await handle.read(tag, 0, TAG, Math.max(0, size - TAG));
    return { size, head, tag };
  } finally {
    await handle.close();
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';

const NO_TLS = 'NO_TLS';
const REFUSED = 'ECONNREFUSED';
/** Codes of Node for a certificate that TLS refuses. */
const untrusted =
  /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|HOSTNAME_MISMATCH|ERR_TLS_CERT|INVALID_PURPOSE|PATH_LENGTH)/;

/**
 * Turns what the engine or the file system says into a sentence about `place`; anything that is no matter of the database's
 * surroundings comes back as it is.
 */
export function explainDatabaseError(error: unknown, place: string): unknown {
  if (error instanceof DatabaseError) return error;
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : '';
  const entry = sentences.find(({ codes, words }) => codes.test(code) && (words === undefined || words.test(said)));
  if (entry === undefined) return error;
  return new DatabaseError(entry.sentence(place, code, said), { cause: error, canPass: entry.canPass });
}

/** Returns true for what the engine or its driver says, wherever it is caught, or for a server that is out of reach. */
export function isOfEngine(error: unknown, engine: Engine): boolean {
  if (error instanceof DatabaseError) return true;
  if (!(error instanceof Error)) return false;
  const isOfDriver = uncoded.some(([pattern]) => pattern.test(error.message));
  return isOfDriver || CODES_OF[engine].test(codeOf(error));
}

const CODES_OF: Readonly<Record<Engine, RegExp>> = {
  sqlite: /^SQLITE_/,
  // A SQLSTATE has a digit, and no code of the system has.
  postgres: /^((?=\D*\d)[0-9A-Z]{5}|ECONN\w+|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
};

/** Returns true when another connection holds the needed lock and a retry may help. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** Returns true if a lock was not had in time, on either engine. */
export function isHeld(error: unknown): boolean {
  return isBusy(error) || codeOf(error) === '55P03';
}

/** True when PostgreSQL gave up one of two transactions that stood in each other's way: run again, it may pass. */
export function isSerializationFailure(error: unknown): boolean {
  return /^(40001|40P01)$/.test(codeOf(error));
}

/** Returns true if the disk of the database was full. */
export function isDiskFull(error: unknown): boolean {
  return DISK_FULL.test(codeOf(error));
}

const DISK_FULL = /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)/;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // A server reached by a file that is not there does not run; any other file is that of SQLite.
  if ('syscall' in error && error.syscall === 'connect' && 'code' in error && error.code === 'ENOENT') return REFUSED;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return uncoded.find(([pattern]) => pattern.test(error.message))?.[1] ?? '';
}

/** Messages of the driver that carry no code. */
const uncoded: ReadonlyArray<[pattern: RegExp, code: string]> = [
  [/^(timeout e|Connection terminated|Client has encountered a connection error|Client was closed)/, 'ETIMEDOUT'],
  [/^(The server does not support SSL|There was an error establishing an SSL)/, NO_TLS],
];

/** Explanation of an error of the surroundings. */
type Explanation = {
  /** Pattern of SQLite's result codes, the system's error codes and PostgreSQL's SQLSTATE. */
  codes: RegExp;
  /** Words of the message, where the code alone does not tell. */
  words?: RegExp;
  /** True if it can pass without a person. */
  canPass: boolean;
  sentence(place: string, code: string, said: string): string;
};

const sentences: readonly Explanation[] = [
  {
    codes: /^(SQLITE_BUSY|SQLITE_LOCKED|55P03|40001|40P01)/,
    canPass: true,
    sentence: (place) =>
      `The database ${place} is held by another program. Close what has it open (a second Portavoz, a backup, a database browser) and try again.`,
  },
  {
    codes: DISK_FULL,
    canPass: true,
    sentence: (place) =>
      `The disk of the database ${place} is full. Free some space and try again; nothing was written.`,
  },
  {
    codes: /^(SQLITE_NOTADB|SQLITE_CORRUPT)/,
    canPass: false,
    sentence: (place) =>
      `The file ${place} is not a database, or is damaged. Put a sound copy in its place, or name another file in DATABASE_URL.`,
  },
  {
    codes:
      /^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|SQLITE_IOERR|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENOENT)/,
    canPass: false,
    sentence: (place) =>
      `The database ${place} cannot be read or written. Check that its folder exists, that Portavoz may write there and that the disk has room, or name another file in DATABASE_URL.`,
  },
  {
    codes: /^(57014|25P0[34]|57P05)/,
    canPass: true,
    sentence: (place) =>
      `The database ${place} took too long, or this process stood still too long. That step was undone, and may be tried again.`,
  },
  {
    codes: /^25006/,
    canPass: true,
    sentence: (place) =>
      `The database ${place} is read-only. Name the server that takes writes in DATABASE_URL, or make it writable.`,
  },
  {
    codes: /^08P01/,
    words: /unsupported|no such|auth|password/i,
    canPass: false,
    sentence: (place, _code, said) =>
      `A pooler in front of ${place} refuses the connection: “${said}”. A parameter of DATABASE_URL that it does not know can be taken out, or ignored there (PgBouncer: ignore_startup_parameters).`,
  },
  {
    codes: untrusted,
    canPass: false,
    sentence: (place, code) =>
      `The certificate of the database server of ${place} is not trusted (${code}). Name the file of its CA in DATABASE_URL (sslmode=verify-full&sslrootcert=/path/to/ca.pem) or in NODE_EXTRA_CA_CERTS, and the host as the certificate does.`,
  },
  {
    codes: new RegExp(`^${NO_TLS}$`),
    canPass: false,
    sentence: (place) => `The database server of ${place} offers no encryption, which DATABASE_URL asks for (sslmode).`,
  },
  {
    codes: /^53300/,
    canPass: true,
    sentence: (place) =>
      `The database server of ${place} has no free connections. Close others, lower DATABASE_POOL_SIZE, or raise max_connections there.`,
  },
  {
    codes: /^57P0[123]/,
    canPass: true,
    sentence: (place) => `The database server of ${place} is starting up or shutting down, and takes nobody in yet.`,
  },
  {
    codes: /^(ENOTFOUND|EAI_AGAIN)/,
    canPass: true,
    sentence: (place) =>
      `The database server of ${place} does not answer: its name is unknown to the DNS. Check that DATABASE_URL names it.`,
  },
  {
    codes: new RegExp(`^${REFUSED}`),
    canPass: true,
    sentence: (place) =>
      `The database server of ${place} does not answer: nothing listens at that address. Check that it runs and that DATABASE_URL names it.`,
  },
  {
    codes: /^(ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|57P0\d|08)/,
    canPass: true,
    sentence: (place) =>
      `The database server of ${place} does not answer. Check that it runs and that DATABASE_URL names it.`,
  },
  {
    codes: /^(28|3D000|42501)/,
    canPass: false,
    sentence: (place) =>
      `The database server refuses access to ${place}. Check user, password and database name in DATABASE_URL, and that this user may create tables.`,
  },
];

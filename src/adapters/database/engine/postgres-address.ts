import { accessSync, constants } from 'node:fs';
import { DatabaseError } from './database-error.ts';

export type PostgresAddress = {
  /** Name of the database in messages; never with the password. */
  place: string;
  /** A URL for each server, in the order in which they are tried. */
  servers: readonly string[];
  /** True if even a handle that only reads wants the server that takes writes. */
  wantsPrimary: boolean;
};

const parts = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)([^?#]*)(?:\?([^#]*))?/;
/** Ours: the driver knows one server, and nothing of its role. */
const ourParameters = ['target_session_attrs', 'host', 'port'];
const fileParameters = ['sslrootcert', 'sslcert', 'sslkey'];

/**
 * Reads the address of one or several servers, as libpq does: `postgres://user:password@first:5432,second/database`.
 * @returns null when it is no such address
 * @throws DatabaseError when a parameter asks for what cannot be
 */
export function readPostgresAddress(url: string): PostgresAddress | null {
  const [, before = '', authority = '', pathname = '', query = ''] = parts.exec(url) ?? [];
  if (before === '') return null;
  const asked = new URLSearchParams(query);
  const hosts = authority === '' ? hostsOf(asked) : authority.split(',');
  const others = new URLSearchParams([...asked].filter(([name]) => !ourParameters.includes(name)));
  requireFiles(asked);
  const servers = hosts.map(
    (host) => `${before}${encodedSocket(host)}${pathname}${others.size > 0 ? `?${others}` : ''}`,
  );
  if (!servers.every((server) => URL.canParse(server))) return null;
  return { place: `${hosts.join()}${pathname}`, servers, wantsPrimary: wantsPrimary(asked) };
}

/** Hosts that parameters name instead; without any, this machine. */
function hostsOf(asked: URLSearchParams): string[] {
  const hosts = (asked.get('host') || 'localhost').split(',');
  const ports = (asked.get('port') ?? '').split(',');
  return hosts.map((host, index) => {
    const port = ports[index] ?? ports[0];
    return port ? `${host}:${port}` : host;
  });
}

/** Encodes a folder with a socket, so that it may be a host in a URL. */
function encodedSocket(host: string): string {
  return host.replaceAll('/', '%2F');
}

function wantsPrimary(asked: URLSearchParams): boolean {
  const role = asked.get('target_session_attrs') ?? 'any';
  if (role === 'any') return false;
  if (role === 'read-write' || role === 'primary') return true;
  throw new DatabaseError(
    `DATABASE_URL asks for target_session_attrs=${role}. Portavoz writes: it knows read-write, primary and any.`,
  );
}

function requireFiles(asked: URLSearchParams): void {
  for (const name of fileParameters) {
    const file = asked.get(name);
    if (file !== null && !canBeRead(file))
      throw new DatabaseError(`The file ${file}, which DATABASE_URL names as ${name}, cannot be read.`);
  }
}

function canBeRead(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

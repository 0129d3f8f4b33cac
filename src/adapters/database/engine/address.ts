import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Dialect } from 'kysely';
import { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';
import type { OpenFile } from './close-to-others.ts';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';
import { names } from './names.ts';
import { openSqlite } from './open-sqlite.ts';
import { readPostgresAddress } from './postgres-address.ts';

export type Address = {
  engine: Engine;
  /** Name of the database in messages; never with the password. */
  place: string;
  /** True if there is no such file. */
  isMissing(): boolean;
  open(settings: EngineSettings): Promise<Handles>;
};

/** Ways to one database. Work on whole tables has its own, whose statements may take long. */
export type Handles = { usual: Kysely<Schema>; long: Kysely<Schema> };

export type EngineSettings = {
  readOnly: boolean;
  timeoutMs: number;
  schema: string | null;
  poolSize: number;
  connectionLost(code: string | null): void;
  foundOpen?(file: OpenFile): void;
  image?: Buffer;
};

/**
 * Reads a DATABASE_URL.
 * @throws DatabaseError when it names no database
 */
export function addressOf(url: string): Address {
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length);
    const place = file === ':memory:' ? file : path.resolve(file);
    return {
      engine: 'sqlite',
      place,
      isMissing: () => file !== ':memory:' && !existsSync(place),
      async open(settings) {
        const only = handle(await openSqlite(place, settings));
        return { usual: only, long: only };
      },
    };
  }
  const postgres = readPostgresAddress(url);
  if (postgres === null)
    throw new DatabaseError(
      'DATABASE_URL is neither sqlite:<file> nor postgres://<user>:<password>@<host>/<database>.',
    );
  return {
    engine: 'postgres',
    place: postgres.place,
    isMissing: () => false,
    async open(settings) {
      const { openPostgres } = await import('./open-postgres.ts');
      return {
        usual: handle(openPostgres(postgres, { ...settings, isLong: false })),
        long: handle(openPostgres(postgres, { ...settings, isLong: true, poolSize: 1 })),
      };
    },
  };
}

function handle(dialect: Dialect): Kysely<Schema> {
  return new Kysely<Schema>({ dialect, plugins: [names] });
}

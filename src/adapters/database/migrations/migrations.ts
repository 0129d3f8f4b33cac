import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { createCases } from './0001-cases.ts';

/** Every change of the tables, by name, in order. One that has been released never changes. */
export function migrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-cases': { up: (db) => createCases(db, engine) },
  };
}

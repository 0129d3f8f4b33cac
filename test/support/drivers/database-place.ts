import type { Database } from '../../../src/adapters/database/open-database.ts';

/** A database of its own for one test, on one of the engines, without any rows. On PostgreSQL its tables are there. */
export type DatabasePlace = {
  url: string;
  /** Another handle on it, as another process would have; all are closed in the end. */
  open(): Promise<Database>;
  /** Does what only somebody with the database's own tools can do. */
  tamper(sql: string): Promise<void>;
};

/** Hands a test a place and cleans up after it. */
export type InAPlace = (test: (place: DatabasePlace) => Promise<void>) => () => Promise<void>;

import type { Database } from '../../adapters/database/open-database.ts';
import type { Terminal } from '../terminal.ts';

/** A subcommand of `audit` whose options are read. */
export type AuditRun = {
  /** True if the subcommand adds a row to the audit log; the others change nothing. */
  records: boolean;
  /** Does its work on a record and gives the exit code back. */
  run(database: Database, terminal: Terminal): Promise<number>;
};

import type { CaseReader } from '../domain/cases/case-store.ts';
import type { Terminal } from './terminal.ts';

/** A subcommand of `audit` whose options are read: does its work on a record and gives the exit code back. */
export type AuditRun = (reader: CaseReader, terminal: Terminal) => Promise<number>;

import { describe } from 'vitest';
import { inASqliteFile } from '../support/drivers/in-a-sqlite-file.ts';
import { backupsContract } from './backups.contract.ts';
import { databaseContracts } from './database-contracts.ts';

describe('a database in a SQLite file', () => {
  databaseContracts(inASqliteFile);
  describe('backups', () => backupsContract(inASqliteFile));
});

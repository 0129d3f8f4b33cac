import { describe } from 'vitest';
import { inASqliteFile } from '../support/drivers/in-a-sqlite-file.ts';
import { databaseContracts } from './database-contracts.ts';

describe('a database in a SQLite file', () => databaseContracts(inASqliteFile));

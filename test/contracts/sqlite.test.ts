import { describe } from 'vitest';
import { databaseContracts } from './database-contracts.ts';
import { inASqliteFile } from './in-a-sqlite-file.ts';

describe('a database in a SQLite file', () => databaseContracts(inASqliteFile));

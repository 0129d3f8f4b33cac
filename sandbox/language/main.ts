import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { licenceOfTables, subsetTables } from './subset-tables.ts';

const ROOM = new URL('../../src/adapters/language/', import.meta.url);

const tables = await subsetTables();
await writeFile(new URL('ngram-tables.json', ROOM), `${JSON.stringify(tables, null, 1)}\n`);
await writeFile(new URL('LICENSE-eld', ROOM), await licenceOfTables());
process.stdout.write(`${Object.keys(tables.ngrams).length} n-grams of ${tables.languages.join(', ')}\n`);

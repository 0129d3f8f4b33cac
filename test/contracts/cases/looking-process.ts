import process from 'node:process';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { aLook } from '../../support/builders/cases/a-look.ts';
import { at } from '../../support/builders/rows/invented-rows.ts';

// A process of its own that looks at the clocks of all cases, minute by minute, and prints of how many cases it told.
const [url = '', minutes = '0'] = process.argv.slice(2);
const database = await openDatabase(url);
const look = aLook(database);
let told = 0;
for (let minute = 0; minute <= Number(minutes); minute++) told += await look(at(minute * 60));
await database.close();
process.stdout.write(String(told));

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { backups } from '../../../src/doctor/checks/backups.ts';
import { anInstallation, told, VISITED_AT } from '../a-visit.ts';

it('tells the age of the last backup, and that it dies with the disk', async () => {
  const { findings, folder, settings } = await anInstallation();
  const now = () => Date.parse(VISITED_AT);
  const look = async () => (await findings(backups, {}, now)).map(told);
  const sameDisk = 'yellow: They are on the same disk as the database.';
  expect(await look()).toEqual(['green: The first one is made at the start.', sameDisk]);
  await (await openDatabase(settings['DATABASE_URL'] ?? '')).close();
  const dir = path.join(folder, 'data/backups');
  expect(await look()).toEqual([`yellow: There is none in ${dir}.`, sameDisk]);
  await mkdir(dir);
  const made = (name: string) => writeFile(path.join(dir, `portavoz-nightly-${name}.db.gz`), '');
  await made('2026-11-20T040000Z');
  expect((await look())[0]).toBe('red: The last one is 4 days old.');
  await made('2026-11-23T040000Z');
  expect((await look())[0]).toBe('yellow: The last one is 29 hours old.');
  await made('2026-11-24T040000Z');
  expect((await look())[0]).toBe('green: The last one is 5 hours old.');
  expect((await findings(backups, { BACKUP_DIR: 'off' })).map(told)).toEqual(['yellow: The bot makes no backups.']);
  expect((await findings(backups, { BACKUP_KEY_FILE: '/nowhere' })).map(told)).toEqual([
    'red: The bot makes no backups.',
  ]);
});

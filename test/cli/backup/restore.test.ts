import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runBackup } from '../../../src/cli/backup/backup.ts';
import { runRestore } from '../../../src/cli/backup/restore.ts';
import { runErase } from '../../../src/cli/erase.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { aHeldCase, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { inATerminal } from '../in-a-terminal.ts';

/** A file with one case, and commands on it. */
async function aPlace() {
  const file = await aDatabaseFile();
  const directory = path.dirname(file.file);
  const database = await openDatabase(file.url);
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase(1) })));
  await database.close();
  const env = { DATABASE_URL: file.url };
  const runs = (run: (args: readonly string[], terminal: Terminal) => Promise<number>, ...args: string[]) =>
    inATerminal((terminal) => run(args, terminal), { dir: '.', directory, env });
  return { ...file, directory, runs };
}

it('lists what people erased after the backup, as commands that erase it again', async () => {
  await using place = await aPlace();
  expect(await place.runs(runBackup, 'copy')).toMatchObject({ code: 0 });
  const erases = ['--post', 'post-1', '--reason', 'request', '--yes'];
  expect(await place.runs(runErase, ...erases)).toMatchObject({ code: 0 });
  const { code, output } = await place.runs(runRestore, 'copy');
  expect(code).toBe(0);
  expect(output).toContain(`./portavoz erase ${erases.join(' ')}`);
  expect(await place.runs(runErase, ...erases)).toMatchObject({ code: 0 });
});

it('leaves the file alone on which a bot runs, and for a backup that is none', async () => {
  await using place = await aPlace();
  const before = await openDatabase(place.url);
  await before.upkeep.coordination.holdLease('sender', 'a bot', new Date().toISOString(), 10_000);
  await before.close();
  expect(await place.runs(runBackup, 'copy')).toMatchObject({ code: 0 });
  const running = { code: 1, errors: expect.stringContaining('A bot runs on') };
  expect(await place.runs(runRestore, 'copy')).toMatchObject(running);
  expect(await place.runs(runRestore, '--in-place')).toMatchObject(running);
  const stopped = await openDatabase(place.url);
  await stopped.upkeep.coordination.releaseLease('sender', 'a bot');
  await stopped.close();

  await writeFile(path.join(place.directory, 'none'), 'Esto no es una copia.');
  expect(await place.runs(runRestore, 'none')).toMatchObject({ code: 1, errors: expect.stringContaining('none') });
  expect(await place.runs(runRestore, 'missing')).toMatchObject({ code: 1 });
  expect(await place.runs(runRestore)).toMatchObject({ code: 2 });
  expect((await readdir(place.directory)).filter((name) => !name.endsWith('-wal') && !name.endsWith('-shm'))).toEqual([
    'copy',
    'none',
    'portavoz.db',
  ]);
});

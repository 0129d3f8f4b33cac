import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { freeze } from '../../../sandbox/chaos/freeze.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';

/** A process that keeps writing, or only lives. */
async function aWriter(file: string, name: string, writes: boolean) {
  const script = `
    const db = require('better-sqlite3')(${JSON.stringify(file)}, { timeout: 5000 });
    db.exec('create table if not exists said (words text)');
    console.log('ready');
    setInterval(() => {
      if (!${writes}) return;
      db.exec("begin immediate; insert into said values ('something')");
      for (const end = performance.now() + 5; performance.now() < end; );
      db.exec('rollback');
    }, 40);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(createInterface(child.stdout), 'line');
  return { name, kill: (signal: NodeJS.Signals) => void child.kill(signal) };
}

it('a process of a SQLite file is frozen at a moment when it holds the lock, or when it does not', async () => {
  await using place = await aDatabaseFile();
  const writer = await aWriter(place.file, 'writer', true);
  const reader = await aWriter(place.file, 'reader', false);
  const at = { engine: 'sqlite', databaseUrl: place.url } as const;
  const holder = await freeze(at, [reader, writer], true);
  expect(holder.name).toBe('writer');
  const another = new Sqlite(place.file, { timeout: 0 });
  onTestFinished(() => void another.close());
  expect(() => another.exec('begin immediate')).toThrow('locked');
  holder.kill('SIGCONT');
  expect((await freeze(at, [writer], false)).name).toBe('writer');
});

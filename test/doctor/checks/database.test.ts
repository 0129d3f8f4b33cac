import { execFileSync } from 'node:child_process';
import { chmod, mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { database } from '../../../src/doctor/checks/database.ts';
import { disk, roomFinding } from '../../../src/doctor/checks/disk.ts';
import { integrity } from '../../../src/doctor/checks/integrity.ts';
import { EMPTY_POSTGRES } from '../../support/builders/rows/empty-postgres.ts';
import type { PostgresServer } from '../../support/drivers/postgres-server.ts';
import { startPostgres, startStandby } from '../../support/drivers/postgres-server.ts';
import { anInstallation, told } from '../a-visit.ts';

const isRoot = process.getuid?.() === 0;

describe('a SQLite file', () => {
  it('is not there yet: nothing is made by looking', async () => {
    const { findings, folder } = await anInstallation();
    expect((await findings(database)).map(told)).toEqual([
      `green: Not there yet: the first start makes it at ${folder}/data/portavoz.db.`,
    ]);
    await expect(stat(`${folder}/data`)).rejects.toThrow('ENOENT');
    expect((await findings(database, { ALLOW_NEW_DATABASE: 'never' })).map(({ level }) => level)).toEqual(['red']);
  });

  it('is well, whole and of this version; changed tables, a lock and a mode for all are told', async () => {
    const { findings, folder, settings } = await anInstallation();
    const file = path.join(folder, 'data/portavoz.db');
    await (await openDatabase(settings['DATABASE_URL'] ?? '')).close();
    expect((await findings(database)).map(told)).toEqual([`green: SQLite, ${file}: writable, and of this version.`]);
    expect((await findings(integrity)).map(told)).toEqual(['green: Sound (quick_check).']);
    const db = new Sqlite(file);
    db.exec('begin immediate');
    expect((await findings(database)).map(told)).toEqual([`red: ${file}: another program holds it.`]);
    db.exec('rollback; delete from portavoz_migration where name = (select max(name) from portavoz_migration)');
    expect((await findings(database)).map(told)).toEqual([
      `yellow: SQLite, ${file}: of an earlier version (changes to come: 1).`,
    ]);
    db.exec("insert into portavoz_migration (name, timestamp) values ('9999-later', '')");
    db.close();
    expect((await findings(database)).map(told)).toEqual([`red: SQLite, ${file}: a later version has used it.`]);
    await chmod(file, 0o666);
    await chmod(path.dirname(file), 0o755);
    expect((await findings(database)).map(told)[0]).toBe(
      `yellow: Every user of this machine may read ${file} (mode 666).`,
    );
  });

  it('is damaged, or none at all', async () => {
    const { findings, folder, settings } = await anInstallation();
    const file = path.join(folder, 'data/portavoz.db');
    await mkdir(path.dirname(file));
    await writeFile(file, 'Notes of a meeting about the water supply.\n'.repeat(100));
    expect((await findings(database)).map(told)).toEqual([`red: ${file}: the file is damaged, or no database.`]);
    await rm(file);
    await (await openDatabase(settings['DATABASE_URL'] ?? '')).close();
    const { size } = await stat(file);
    const bytes = Buffer.alloc(size - 8_192, 0xff);
    const handle = await open(file, 'r+');
    await handle.write(bytes, 0, bytes.length, 8_192);
    await handle.close();
    expect((await findings(integrity)).map(({ level }) => level)).toEqual(['red']);
  });

  it('would lie on a disk that cannot be written, or that is full', async ({ skip }) => {
    if (!isRoot) skip();
    const { findings, folder } = await anInstallation();
    const place = path.join(folder, 'mounted');
    await mkdir(place);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' });
    } catch {
      skip();
    }
    try {
      const there = { DATABASE_URL: `sqlite:${place}/portavoz.db`, BACKUP_DIR: 'off' };
      expect((await findings(disk, there)).map(told)).toEqual([
        expect.stringMatching(/^red: Only [01] MB are left in /),
      ]);
      execFileSync('mount', ['-o', 'remount,ro', place], { stdio: 'ignore' });
      expect((await findings(database, there)).map(told)).toEqual([`red: ${place} cannot be written (EROFS).`]);
    } finally {
      execFileSync('umount', [place]);
    }
  });

  it('has room on its disk by the megabyte', () => {
    expect([50, 500, 5_000].map((free) => roomFinding('/data', free)).map(told)).toEqual([
      'red: Only 50 MB are left in /data.',
      'yellow: Only 500 MB are left in /data.',
      'green: 4 GB free in /data.',
    ]);
  });
});

describe('a PostgreSQL database', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('is well, and its role has more rights than it needs', () =>
    server.inADatabase(async ({ url, open, tamper }) => {
      const { findings } = await anInstallation();
      await tamper(EMPTY_POSTGRES);
      expect((await findings(database, { DATABASE_URL: url })).map(told)[1]).toMatch(/^green: .*: empty; the first/);
      await (await open()).close();
      const found = await findings(database, { DATABASE_URL: url });
      expect(found.map(told)).toEqual([
        expect.stringMatching(/^yellow: The role \w+ is a superuser of PostgreSQL\.$/),
        expect.stringMatching(
          /^green: PostgreSQL \d+\.\d+, 127\.0\.0\.1:\d+\/\w+, \w+: writable, and of this version\.$/,
        ),
      ]);
      expect(JSON.stringify(found)).not.toContain(new URL(url).password);
    })());

  it('refuses the password, or is read-only, or gives its role too few rights', () =>
    server.inADatabase(async ({ url, open, tamper }) => {
      const { findings } = await anInstallation();
      const wrong = new URL(url);
      wrong.password = 'made-up-wrong';
      const refused = await findings(database, { DATABASE_URL: wrong.href });
      expect(refused.map(told)).toEqual([
        expect.stringMatching(/^red: 127\.0\.0\.1:\d+\/\w+: the server refuses access\.$/),
      ]);
      expect(JSON.stringify(refused)).not.toContain('made-up-wrong');
      await (await open()).close();
      await tamper(
        `create role ${ROLE} login password 'test'; alter role ${ROLE} set default_transaction_read_only = on`,
      );
      try {
        await tamper(`grant select on all tables in schema public to ${ROLE}`);
        const narrow = new URL(url);
        narrow.username = ROLE;
        narrow.password = 'test';
        expect((await findings(database, { DATABASE_URL: narrow.href })).map(told)).toEqual([
          expect.stringMatching(/^red: .* is set to be read-only/),
          expect.stringMatching(new RegExp(`^red: The role ${ROLE} lacks rights: insert: .*; create table\\.$`)),
        ]);
      } finally {
        await tamper(`drop owned by ${ROLE}; drop role ${ROLE}`);
      }
    })());

  it('is a standby', async () => {
    await using standby = await startStandby();
    const { findings } = await anInstallation();
    const url = `postgres://postgres:test@127.0.0.1:${standby.port}/postgres`;
    expect((await findings(database, { DATABASE_URL: url })).map(told)[0]).toBe(
      `red: 127.0.0.1:${standby.port}/postgres is a standby, which is read-only.`,
    );
  });
});

const ROLE = 'doctor_narrow';

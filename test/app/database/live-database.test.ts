import { copyFile, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Logger } from 'pino';
import { expect, it } from 'vitest';
import { aSmallHandbook } from '../../../sandbox/processes/a-small-handbook.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { handbookHash, handbookSource } from '../../../src/adapters/handbook/read-handbook.ts';
import { openLiveDatabase } from '../../../src/app/database/live-database.ts';
import { requireHandbookFiles } from '../../../src/app/handbook/follow-handbook.ts';
import { createStartWaits } from '../../../src/app/lifecycle/start-waits.ts';
import { stopStack } from '../../../src/app/lifecycle/stop-stack.ts';
import { runRestore } from '../../../src/cli/backup/restore.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { HandbookFile } from '../../../src/domain/handbook/handbook.ts';
import { adoptHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { createLog } from '../../../src/log.ts';
import { inATerminal } from '../../cli/in-a-terminal.ts';
import { aHeldCase, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { aDatabaseOfBefore } from '../../support/drivers/a-database-of-before.ts';
import type { DatabasePlace } from '../../support/drivers/database-place.ts';
import { inASqliteFile } from '../../support/drivers/in-a-sqlite-file.ts';

const NOW = '2026-11-28T10:15:30.000Z';
const RESTORED = 'The database was restored from a backup: the team is told';

/** Opens it as a start does, and stops again. @returns the messages of the log */
async function opened(
  databaseUrl: string,
  changes: { mayBeNew?: boolean; dir?: string; isForced?: boolean; heads?: string } = {},
) {
  const said: string[] = [];
  const log = createLog('info', { write: (line: string) => void said.push(JSON.parse(line).msg) });
  const stops = stopStack(log);
  const { mayBeNew = true, dir = null, isForced = false, heads = null } = changes;
  const backup = { dir, keyFile: null, beforeUpgrade: !isForced };
  try {
    await openLiveDatabase(
      {
        databaseUrl,
        mayBeNew,
        backup,
        databasePoolSize: 2,
        auditKeyFile: null,
        auditHeads: { file: heads, url: null, authority: null },
      },
      { now: () => NOW, stops, waits: someWaits(log), log },
    );
    return said;
  } finally {
    await stops.run();
  }
}

const someWaits = (log: Logger) =>
  createStartWaits({ port: 0, stopping: new AbortController().signal, elapsed: () => performance.now(), log });

const folderOf = ({ url }: DatabasePlace) => path.join(path.dirname(url.slice('sqlite:'.length)), 'backups');

function migrationsIn(url: string): number {
  const db = new Sqlite(url.slice('sqlite:'.length), { readonly: true });
  try {
    return Number(db.prepare('select count(*) from portavoz_migration').pluck().get());
  } finally {
    db.close();
  }
}

/** Puts a handbook in force. */
async function keep(url: string, checked: { hash: string; files: readonly HandbookFile[] }): Promise<void> {
  const database = await openDatabase(url);
  try {
    await adoptHandbook(database.team.handbooks, checked, { id: checked.hash, actor: CLOCK, reason: 'test', now: NOW });
  } finally {
    await database.close();
  }
}

it.for(['0342eae', '22b18a4', '6c82c37', 'e8e0c16'])(
  'a database of %s is backed up before its tables change, and that backup is the database as it was',
  (commit) =>
    inASqliteFile(async (place) => {
      const { head } = await aDatabaseOfBefore(place, commit);
      const before = migrationsIn(place.url);
      expect(await opened(place.url)).toContain('The database was backed up and is upgraded now');
      expect(migrationsIn(place.url)).toBeGreaterThan(before);
      const [file = '', ...others] = await readdir(folderOf(place));
      expect([file, others]).toEqual(['portavoz-before-upgrade-2026-11-28T101530Z.db.gz', []]);
      expect((await stat(folderOf(place))).mode & 0o777).toBe(0o700);

      await using beside = await aDatabaseFile();
      const backup = path.join(folderOf(place), file);
      const restored = await inATerminal((terminal) => runRestore([backup], terminal), {
        dir: '.',
        env: { DATABASE_URL: beside.url },
      });
      expect(restored).toMatchObject({ code: 0, output: expect.stringContaining(`${head.seq}:${head.hash}`) });
      expect(migrationsIn(beside.url)).toBe(before);
      // The next start upgrades it, and knows that it was restored.
      expect(await opened(beside.url)).toContain('The database was restored from a backup: the team is told');
    })(),
);

it(
  'nothing is upgraded without a backup, unless the person who starts it says so',
  inASqliteFile(async (place) => {
    await aDatabaseOfBefore(place, '6c82c37');
    const before = migrationsIn(place.url);
    await expect(opened(place.url, { dir: 'off' })).rejects.toThrow(/BACKUP_DIR is off[\s\S]*--no-backup/);
    const noFolder = path.join(place.url.slice('sqlite:'.length), 'backups');
    await expect(opened(place.url, { dir: noFolder })).rejects.toThrow(noFolder);
    expect(migrationsIn(place.url)).toBe(before);
    const said = await opened(place.url, { dir: 'off', isForced: true });
    expect(said).toContain('The database is upgraded without a backup');
    expect(migrationsIn(place.url)).toBeGreaterThan(before);
  }),
);

it(
  'a handbook that this version cannot read is met before anything is changed: the version before can still start',
  inASqliteFile(async (place) => {
    await aDatabaseOfBefore(place, '22b18a4');
    await place.tamper("update handbooks set files = '[]'");
    const before = migrationsIn(place.url);
    const files = await aSmallHandbook();
    try {
      const source = handbookSource(files.dir);
      const start = {
        dir: files.dir,
        source,
        databaseUrl: place.url,
        today: '2026-11-28',
        apiUrl: 'http://127.0.0.1:9/api/',
        waits: someWaits(createLog('silent')),
      };
      await expect(requireHandbookFiles(start)).rejects.toThrow(
        /cannot be read by this version[\s\S]*handbook adopt --reason/,
      );
    } finally {
      await files.remove();
    }
    expect(migrationsIn(place.url)).toBe(before);
  }),
);

it(
  'a database that is older than the heads kept elsewhere is known as restored at the start, once',
  inASqliteFile(async (place) => {
    const heads = path.join(path.dirname(place.url.slice('sqlite:'.length)), 'heads.ndjson');
    expect(await opened(place.url, { heads })).not.toContain(RESTORED);
    await writeFile(heads, 'no head\n');
    expect(await opened(place.url, { heads })).toContain(
      'Whether the database is older than the heads kept elsewhere is not known',
    );
    await writeFile(heads, `${JSON.stringify({ day: '2026-11-27', row: 120, hash: 'f'.repeat(64), at: NOW })}\n`);
    expect(await opened(place.url, { heads })).toContain(RESTORED);
    expect(await opened(place.url, { heads })).not.toContain(RESTORED);
  }),
);

/** Records one more row, and whatever changes beside it. */
async function records(url: string, changes: Change[] = []): Promise<void> {
  const entry = { event: 'case.opened', result: 'done', caseId: 1, actor: { kind: 'clock' } } as const;
  const database = await openDatabase(url);
  try {
    await database.cases.store.transact(({ save }) =>
      save({ ...outcomeOf({ changes }), audit: [{ ...entry, at: NOW, detail: {} }] }),
    );
  } finally {
    await database.close();
  }
}

async function publicationIn(url: string): Promise<string | undefined> {
  const database = await openDatabase(url);
  try {
    return (await database.cases.reader.caseById(1))?.publications[0]?.status;
  } finally {
    await database.close();
  }
}

it.for(['beside the file', 'beside the heads'])(
  'a copy of a minute ago that somebody puts back is known as restored at the start, once: the head is %s',
  (where) =>
    inASqliteFile(async (place) => {
      const file = place.url.slice('sqlite:'.length);
      const heads = where === 'beside the heads' ? { heads: path.join(path.dirname(file), 'heads.ndjson') } : {};
      await records(place.url, aHeldCase(1));
      await copyFile(file, `${file}.copy`);
      await records(place.url);
      expect(await opened(place.url, heads)).not.toContain(RESTORED);
      expect(await publicationIn(place.url)).toBe('held');

      for (const ending of ['-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
      await rename(`${file}.copy`, file);
      expect(await opened(place.url, heads)).toContain(RESTORED);
      expect(await publicationIn(place.url)).toBe('unknown');
      expect(await opened(place.url, heads)).not.toContain(RESTORED);
    })(),
);

it(
  'in a real workspace the handbook in force decides, not the files, whether it is of the invented town',
  inASqliteFile(async (place) => {
    const dir = 'playbooks';
    const source = handbookSource(dir);
    const waits = someWaits(createLog('silent'));
    const start = { dir, source, databaseUrl: place.url, today: '2026-11-28', apiUrl: 'https://slack.com/api/', waits };
    await expect(requireHandbookFiles(start)).rejects.toThrow(/institution\.yml|crises/);
    const { files, handbook } = await source.load('2026-11-28');
    const own = files.map(({ path: name, bytes }) => ({
      path: name,
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString('utf8')
          .replace(/riudalba\.example/g, 'villaclara.es')
          .replace(/riudalba/gi, 'villaclara')
          .replace(/\+34 960 000 0(85|86)/g, '+34 961 234 567'),
      ),
    }));
    await keep(place.url, { hash: handbookHash(own), files: own });
    await requireHandbookFiles(start);
    await keep(place.url, { hash: handbook?.hash ?? '', files });
    await expect(requireHandbookFiles(start)).rejects.toThrow('handbook adopt --reason');
    await requireHandbookFiles({ ...start, apiUrl: 'http://127.0.0.1:9/api/' });
  }),
);

it('a new, empty database is said loudly; where none may be new it is refused, and no file is made', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-volume-'));
  try {
    const url = `sqlite:${folder}/data/portavoz.db`;
    await expect(opened(url, { mayBeNew: false })).rejects.toThrow(/There is no database at .*ALLOW_NEW_DATABASE/);
    expect(await readdir(folder)).toEqual([]);
    expect(await opened(url)).toContain('A NEW, EMPTY DATABASE was made. Cases of before are not in it');
    expect(await opened(url, { mayBeNew: false })).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

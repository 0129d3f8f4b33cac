import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { openSealKey } from '../../adapters/database/audit/audit-keys.ts';
import type { Head, OlderDatabase } from '../../adapters/database/audit/read-heads.ts';
import { olderThanHeads, readHeads } from '../../adapters/database/audit/read-heads.ts';
import type { OpenFile } from '../../adapters/database/engine/close-to-others.ts';
import type { WriteNews } from '../../adapters/database/engine/write-watch.ts';
import type { Database, DatabaseOptions } from '../../adapters/database/open-database.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import type { Config } from '../../config/config.ts';
import type { WrongSetting } from '../../config/wrong-settings.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { resumeAfterRestore } from '../../domain/restore/resume-after-restore.ts';
import type { Job } from '../../jobs/job.ts';
import { lostConnections } from '../health/lost-connections.ts';
import type { StartWaits } from '../lifecycle/start-waits.ts';
import type { StopStack } from '../lifecycle/stop-stack.ts';
import { openBackups } from './backups.ts';
import { keepLastHead, lastHeadFile } from './last-head.ts';

type Connections = Pick<DatabaseOptions, 'poolSize' | 'connectionLost' | 'foundOpen'>;

export type LiveDatabase = {
  database: Database;
  /** Settings of its connections; those of the database of drills are the same. */
  connections: Connections;
  /** Jobs that make a backup each night; none where no backups are made. */
  nightly(handbook: () => Handbook): Job[];
  /** Settings of the seal and of backups that are wrong. */
  wrong: WrongSetting[];
};

type Around = {
  now(): string;
  stops: StopStack;
  waits: Pick<StartWaits, 'until'>;
  /** Hears of each write. */
  writeNews?: WriteNews;
  log: Logger;
};

/**
 * Opens the database of the live bot. An earlier version's is backed up before its tables change.
 * One that was restored is made safe to go on with before anything is sent.
 * @param parts `now`: ISO 8601 UTC
 * @throws StartError or DatabaseError for the person who starts it
 */
export async function openLiveDatabase(
  {
    databaseUrl,
    databasePoolSize: poolSize,
    mayBeNew,
    backup,
    auditKeyFile,
    auditHeads,
  }: Pick<Config, 'databaseUrl' | 'databasePoolSize' | 'mayBeNew' | 'backup' | 'auditKeyFile' | 'auditHeads'>,
  { now, stops, waits, writeNews, log }: Around,
): Promise<LiveDatabase> {
  const wrong: WrongSetting[] = [];
  const foundOpen = ({ file, mode, isClosed }: OpenFile) =>
    log.warn({ file, mode }, isClosed ? 'A file was open to all users, and is closed now' : OPEN_TO_ALL);
  const backups = await openBackups(databaseUrl, backup, { now, foundOpen, log });
  if (backups.fault !== null)
    wrong.push({ variable: 'BACKUP_DIR', message: backups.fault, consequence: 'backups', instead: null });
  const connections = { poolSize, connectionLost: lostConnections(log), foundOpen };
  const options: DatabaseOptions = {
    mode: 'real',
    sealKey: await openSealKey(auditKeyFile, (message) => {
      log.error({ setting: 'AUDIT_KEY_FILE' }, `${message} The audit log is not sealed.`);
      wrong.push({ variable: 'AUDIT_KEY_FILE', message, consequence: 'seal', instead: null });
    }),
    mayBeNew,
    madeNew: (place) => log.warn({ place }, 'A NEW, EMPTY DATABASE was made. Cases of before are not in it'),
    beforeUpgrade: backups.beforeUpgrade,
    overtaken: once(() => log.error({}, OVERTAKEN)),
    ...(writeNews === undefined ? {} : { writeNews }),
    ...connections,
  };
  const database = stops.add(await waits.until(() => openDatabase(databaseUrl, options)));
  const { store, reader } = database.cases;
  const last = lastHeadFile(databaseUrl, auditHeads.file);
  const older = await olderDatabase(reader, { daily: auditHeads.file, last }, log);
  const resumed = await resumeAfterRestore({ store: store.restored, now, newId: randomUUID }, older);
  if (resumed !== null) log.warn(resumed, 'The database was restored from a backup: the team is told');
  stops.add(last === null ? null : keepLastHead({ file: last, reader, now, log }));
  const { coordination } = database.upkeep;
  return {
    database,
    connections,
    wrong,
    nightly: (handbook) => backups.nightly({ coordination, handbook }),
  };
}

/** Compares the database with the heads that are kept elsewhere: the newest one, and those of each day. */
async function olderDatabase(
  reader: Database['cases']['reader'],
  files: { daily: string | null; last: string | null },
  log: Logger,
): Promise<OlderDatabase | null> {
  const daily = await knownHeads(files.daily, log);
  const last = await knownHeads(files.last, log);
  const older = last.length === 0 ? null : await olderThanHeads(reader, [...daily, ...last]);
  // The newest one may be of before the file of heads could not be written.
  return older ?? (await olderThanHeads(reader, daily));
}

/** Returns the heads that are kept elsewhere: none before the first day, or from a file that cannot be read. */
async function knownHeads(file: string | null, log: Logger): Promise<Head[]> {
  if (file === null || !existsSync(file)) return [];
  try {
    return await readHeads(file);
  } catch (error) {
    log.warn(
      { file, why: error instanceof Error ? error.message : '' },
      'Whether the database is older than the heads kept elsewhere is not known',
    );
    return [];
  }
}

const OPEN_TO_ALL = 'A FILE IS OPEN TO ALL USERS of this machine, and is not ours to close: run chmod o-rwx on it';
const OVERTAKEN = 'A LATER VERSION of Portavoz has changed the database: this process sends nothing more. Stop it';

/** Returns the function as one that works at its first call alone. */
function once(say: () => void): () => void {
  let isSaid = false;
  return () => {
    if (!isSaid) say();
    isSaid = true;
  };
}

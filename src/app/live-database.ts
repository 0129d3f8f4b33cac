import type { Logger } from 'pino';
import { readAuditKeys } from '../adapters/database/audit/audit-keys.ts';
import type { SealKey } from '../adapters/database/audit/seal.ts';
import { closeBackups, keepBackup, openBackupFolder } from '../adapters/database/backup/backup-folder.ts';
import type { OpenFile } from '../adapters/database/engine/close-to-others.ts';
import type { Database, DatabaseOptions } from '../adapters/database/open-database.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import type { Config } from '../config/config.ts';
import type { WrongSetting } from '../config/wrong-settings.ts';
import { resumeAfterRestore } from '../domain/cases/resume-after-restore.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Job } from '../jobs/job.ts';
import { StartError } from '../start-error.ts';
import { backupJob } from './backups.ts';
import { lostConnections } from './health/lost-connections.ts';
import type { StartWaits } from './lifecycle/start-waits.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';

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
  }: Pick<Config, 'databaseUrl' | 'databasePoolSize' | 'mayBeNew' | 'backup' | 'auditKeyFile'>,
  { now, stops, waits, log }: { now(): string; stops: StopStack; waits: Pick<StartWaits, 'until'>; log: Logger },
): Promise<LiveDatabase> {
  const { folder, why } = await openBackupFolder(databaseUrl, backup);
  const wrong: WrongSetting[] = [];
  if (folder === null && backup.dir !== 'off') {
    log.warn({ setting: 'BACKUP_DIR', why }, 'No backups are made automatically');
    wrong.push({ variable: 'BACKUP_DIR', message: why, consequence: 'backups', instead: null });
  }
  const { key, fault } = await openSealKey(auditKeyFile, log);
  if (fault !== null) wrong.push({ variable: 'AUDIT_KEY_FILE', message: fault, consequence: 'seal', instead: null });
  const foundOpen = ({ file, mode, isClosed }: OpenFile) =>
    log.warn({ file, mode }, isClosed ? 'A file was open to all users, and is closed now' : OPEN_TO_ALL);
  const connections = { poolSize, connectionLost: lostConnections(log), foundOpen };
  if (folder !== null) for (const open of await closeBackups(folder)) foundOpen(open);
  const options: DatabaseOptions = {
    mode: 'real',
    sealKey: key,
    mayBeNew,
    madeNew: (place) => log.warn({ place }, 'A NEW, EMPTY DATABASE was made. Cases of before are not in it'),
    async beforeUpgrade(migrations) {
      if (!backup.beforeUpgrade) {
        log.warn({ migrations }, 'The database is upgraded without a backup');
        return;
      }
      if (folder === null) throw new StartError(noBackupMessage(why));
      const { file, bytes } = await keepBackup(folder, 'before-upgrade', now());
      log.info({ file, bytes, migrations }, 'The database was backed up and is upgraded now');
    },
    overtaken: once(() => log.error({}, OVERTAKEN)),
    ...connections,
  };
  const database = stops.add(await waits.until('database', () => openDatabase(databaseUrl, options)));
  const resumed = await resumeAfterRestore({ store: database.cases.store, now });
  if (resumed !== null) log.warn(resumed, 'The database was restored from a backup: the team is told');
  const { coordination } = database.upkeep;
  return {
    database,
    connections,
    wrong,
    nightly: (handbook) => (folder === null ? [] : [backupJob({ folder, coordination, handbook, now, log })]),
  };
}

/** Returns the key that seals the audit log; without a usable file the bot goes on unsealed, and says so. */
async function openSealKey(file: string | null, log: Logger): Promise<{ key: SealKey | null; fault: string | null }> {
  const read = await readAuditKeys(file ?? undefined);
  if ('keys' in read) return { key: read.keys[0] ?? null, fault: null };
  log.error({ setting: 'AUDIT_KEY_FILE' }, `${read.fault} The audit log is not sealed.`);
  return { key: null, fault: read.fault };
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

function noBackupMessage(why: string): string {
  return [
    'The database is of an earlier version, and no backup can be made before it is upgraded.',
    why,
    'If you have backed it up yourself, start once with `./portavoz start --no-backup`.',
  ].join('\n');
}

import type { Logger } from 'pino';
import { openSealKey } from '../adapters/database/audit/audit-keys.ts';
import type { Database, DatabaseOptions } from '../adapters/database/open-database.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import type { Config } from '../config/config.ts';
import { resumeAfterRestore } from '../domain/cases/resume-after-restore.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Job } from '../jobs/job.ts';
import { openBackups } from './backups.ts';
import { lostConnections } from './health/lost-connections.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';

type Connections = Pick<DatabaseOptions, 'poolSize' | 'connectionLost'>;

export type LiveDatabase = {
  database: Database;
  /** Settings of its connections; those of the database of drills are the same. */
  connections: Connections;
  /** Jobs that make a backup each night; none where no backups are made. */
  nightly(handbook: () => Handbook): Job[];
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
  { now, stops, log }: { now(): string; stops: StopStack; log: Logger },
): Promise<LiveDatabase> {
  const backups = await openBackups(databaseUrl, backup, { now, log });
  const connections = { poolSize, connectionLost: lostConnections(log) };
  const database = await openDatabase(databaseUrl, {
    mode: 'real',
    sealKey: await openSealKey(auditKeyFile, (fault) =>
      log.error({ setting: 'AUDIT_KEY_FILE' }, `${fault} The audit log is not sealed.`),
    ),
    mayBeNew,
    madeNew: (place) => log.warn({ place }, 'A NEW, EMPTY DATABASE was made. Cases of before are not in it'),
    beforeUpgrade: backups.beforeUpgrade,
    overtaken: once(() => log.error({}, OVERTAKEN)),
    ...connections,
  });
  stops.add(database);
  const resumed = await resumeAfterRestore({ store: database.cases.store, now });
  if (resumed !== null) log.warn(resumed, 'The database was restored from a backup: the team is told');
  const { coordination } = database.upkeep;
  return {
    database,
    connections,
    nightly: (handbook) => backups.nightly({ coordination, handbook }),
  };
}

const OVERTAKEN = 'A LATER VERSION of Portavoz has changed the database: this process sends nothing more. Stop it';

/** Returns the function as one that works at its first call alone. */
function once(say: () => void): () => void {
  let isSaid = false;
  return () => {
    if (!isSaid) say();
    isSaid = true;
  };
}

import type { Logger } from 'pino';
import type { BackupFolder, BackupSettings } from '../../adapters/database/backup/backup-folder.ts';
import { closeBackups, keepBackup, openBackupFolder } from '../../adapters/database/backup/backup-folder.ts';
import type { OpenFile } from '../../adapters/database/engine/close-to-others.ts';
import type { Coordination } from '../../domain/cases/ports/coordination.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import type { Ticks } from '../../jobs/beat.ts';
import { startDailyClock } from '../../jobs/daily-clock.ts';
import { dueDailyDate } from '../../jobs/daily-hour.ts';
import { everyMinute } from '../../jobs/every-minute.ts';
import type { Job } from '../../jobs/job.ts';
import type { JobLog } from '../../jobs/job-log.ts';
import { StartError } from '../../start-error.ts';

/** After the nightly erasure, so that no backup holds what was due. */
const AT = '04:00';
/** A backup that failed is tried again after this long: a minute later the disk is as full. */
const AGAIN_MS = 3_600_000;

/** Backups that the bot makes without being asked. */
type Backups = {
  /** Reason, in a sentence, why none can be made; null if they are made, or nobody wants any. */
  fault: string | null;
  /** @throws StartError where none can be made, unless the person who starts the bot wants none. */
  beforeUpgrade(migrations: readonly string[]): Promise<void>;
  /** Jobs that make one each night; none where no backups are made. */
  nightly(deps: Pick<BackupJobDeps, 'coordination' | 'handbook'>): Job[];
};

/** @param parts `now`: ISO 8601 UTC */
export async function openBackups(
  databaseUrl: string,
  settings: BackupSettings & { beforeUpgrade: boolean },
  { now, foundOpen, log }: { now(): string; foundOpen(file: OpenFile): void; log: Logger },
): Promise<Backups> {
  const { folder, why } = await openBackupFolder(databaseUrl, settings);
  const fault = settings.dir === 'off' ? null : why;
  if (fault !== null) log.warn({ setting: 'BACKUP_DIR', why }, 'No backups are made automatically');
  if (folder !== null) for (const open of await closeBackups(folder)) foundOpen(open);
  return {
    fault,
    async beforeUpgrade(migrations) {
      if (!settings.beforeUpgrade) {
        log.warn({ migrations }, 'The database is upgraded without a backup');
        return;
      }
      if (folder === null) throw new StartError(noBackupMessage(why));
      const { file, bytes } = await keepBackup(folder, 'before-upgrade', now());
      log.info({ file, bytes, migrations }, 'The database was backed up and is upgraded now');
    },
    nightly: ({ coordination, handbook }) =>
      folder === null ? [] : [backupJob({ folder, coordination, handbook, now, log })],
  };
}

function noBackupMessage(why: string): string {
  return [
    'The database is of an earlier version, and no backup can be made before it is upgraded.',
    why,
    'If you have backed it up yourself, start once with `./portavoz start --no-backup`.',
  ].join('\n');
}

type BackupJobDeps = {
  folder: BackupFolder;
  coordination: Coordination;
  handbook(): Handbook;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  elapsed?: Elapsed;
  ticks?: Ticks;
};

/** Builds the job that makes a backup each night, and at the start if that of the day is missing. */
export function backupJob(deps: BackupJobDeps): Job {
  const { folder, coordination, handbook, now, log, elapsed = () => performance.now(), ticks = everyMinute } = deps;
  const ending = new AbortController();
  let notBefore = Number.NEGATIVE_INFINITY;

  async function perform(date: string): Promise<boolean> {
    try {
      const { bytes, deleted } = await keepBackup(folder, 'nightly', now(), ending.signal);
      log.info({ date, bytes, deleted }, 'A backup was made and verified');
      return true;
    } catch (error) {
      if (ending.signal.aborted) return false;
      notBefore = elapsed() + AGAIN_MS;
      throw error;
    }
  }

  return {
    start() {
      const { timeZone } = handbook().institution;
      const clock = startDailyClock({
        at: AT,
        timeZone,
        task: {
          name: 'backup',
          failed: 'NO BACKUP was made; it is tried again in an hour',
          dueDate: (at, lastDate) => (elapsed() < notBefore ? null : dueDailyDate(at, { at: AT, timeZone }, lastDate)),
          perform,
        },
        coordination,
        now,
        log,
        ticks,
      });
      return {
        stop() {
          ending.abort();
          return clock.stop();
        },
      };
    },
  };
}

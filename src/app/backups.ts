import type { BackupFolder } from '../adapters/database/backup/backup-folder.ts';
import { keepBackup } from '../adapters/database/backup/backup-folder.ts';
import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import { startDailyClock } from '../jobs/daily-clock.ts';
import { dueDailyDate } from '../jobs/daily-hour.ts';
import type { Job } from '../jobs/job.ts';
import type { JobLog } from '../jobs/job-log.ts';

/** After the nightly erasure, so that no backup holds what was due. */
const AT = '04:00';
/** A backup that failed is tried again after this long: a minute later the disk is as full. */
const AGAIN_MS = 3_600_000;

/** Builds the job that makes a backup each night, and at the start if that of the day is missing. */
export function backupJob(deps: {
  folder: BackupFolder;
  coordination: Coordination;
  handbook(): Handbook;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
}): Job {
  const { folder, coordination, handbook, now, log } = deps;
  const ending = new AbortController();
  let notBefore = 0;

  async function perform(date: string): Promise<boolean> {
    try {
      const { bytes, deleted } = await keepBackup(folder, 'nightly', now(), ending.signal);
      log.info({ date, bytes, deleted }, 'A backup was made and verified');
      return true;
    } catch (error) {
      if (ending.signal.aborted) return false;
      notBefore = Date.parse(now()) + AGAIN_MS;
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
          dueDate: (at, lastDate) =>
            Date.parse(at) < notBefore ? null : dueDailyDate(at, { at: AT, timeZone }, lastDate),
          perform,
        },
        coordination,
        now,
        log,
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

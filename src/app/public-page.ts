import { randomUUID } from 'node:crypto';
import type { Database } from '../adapters/database/open-database.ts';
import { PublicFolderError } from '../adapters/public-page/folder-error.ts';
import { markedRecordOf } from '../adapters/public-page/folder-mark.ts';
import type { FilesRecord } from '../adapters/public-page/public-folder.ts';
import { publicFolder } from '../adapters/public-page/public-folder.ts';
import type { WrongSetting } from '../config/wrong-settings.ts';
import { checkedAt } from '../documents/public-page/page-context.ts';
import type { WrittenFiles } from '../documents/public-page/public-files.ts';
import { publicFiles } from '../documents/public-page/public-files.ts';
import { whatStands } from '../documents/public-page/what-stands.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { PublicPageTrouble } from '../domain/public-page/public-page.ts';
import { readPublicPage } from '../domain/public-page/read-public-page.ts';
import { localDate } from '../domain/time/local-date.ts';
import { momentAfter } from '../domain/time/moment-after.ts';
import type { Job } from '../jobs/job.ts';
import type { JobLog } from '../jobs/job-log.ts';
import { startPublicPageWatch } from '../jobs/public-page-watch.ts';

/** Health of the public page. `since`: ISO 8601 UTC from which it could not be written; null while it can. */
export type PublicPageHealth = { since: string | null; why: PublicPageTrouble | null };

export type PublicPageJob = Job & {
  /** As this process knows it: one alone writes, and the others know of no trouble. Null where there is no page. */
  health(): PublicPageHealth | null;
  /** The folder as a wrong setting, where it cannot be written at the start. */
  wrong(): Promise<WrongSetting[]>;
};

type PublicPageDeps = {
  /** Null for no page. */
  dir: string | null;
  database: Pick<Database, 'cases' | 'crises' | 'team' | 'upkeep'>;
  /** False while the installation is in trial. */
  isLive(): Promise<boolean>;
  handbook(): Handbook;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
};

const WELL: PublicPageHealth = { since: null, why: null };

/** Replies on a page of ours are shown for a week, on every page and in the feed. */
const REPLIES_MS = 7 * 86_400_000;

/**
 * Creates the job that keeps the public page up to date in a folder, which a web server of the institution
 * shows. It does nothing without a folder.
 */
export function createPublicPage(deps: PublicPageDeps): PublicPageJob {
  const { dir, database, isLive, now, log } = deps;
  if (dir === null) return { health: () => null, wrong: async () => [], start: () => ({ stop() {} }) };
  let mayWrite = () => true;
  // A process that was suspended while it looked would put back what another one has taken away since.
  const folder = publicFolder(dir, async () => {
    if (!mayWrite()) throw new Error('Another process may keep the public page by now');
  });
  const filesNow = filesOf(deps);
  // Read behind the rows of the page, so that it is never less than what they say.
  const recordNow = async (): Promise<FilesRecord> => {
    return { ...(await markedRecordOf(database.cases.reader)), standing: whatStands };
  };
  let health = WELL;

  async function bring(isSure: () => boolean): Promise<void> {
    mayWrite = isSure;
    try {
      const { written, removed } = await folder.bring(await filesNow(), await recordNow());
      if (health.since !== null) log.info({ since: health.since }, 'The public page is up to date again');
      health = WELL;
      if (written.length + removed.length > 0)
        log.info({ written: written.length, removed: removed.length }, 'The public page was brought up to date');
    } catch (error) {
      if (isSure()) failed(error);
    }
  }

  /** Throws what is new: a full disk would be filled by a log that tells it at each try. */
  function failed(error: unknown): void {
    const why = error instanceof PublicFolderError ? error.trouble : 'failed';
    const isKnown = health.why === why;
    health = { since: health.since ?? now(), why };
    if (!isKnown) throw error;
  }

  return {
    health: () => health,
    async wrong() {
      if (!(await isLive()) || (await folder.isWritable())) return [];
      return [{ variable: 'PUBLIC_DIR', message: 'cannot be written', consequence: 'public_page', instead: null }];
    },
    start: () =>
      startPublicPageWatch({
        coordination: database.upkeep.coordination,
        holder: randomUUID(),
        isOn: isLive,
        recorded: async () => (await database.cases.reader.auditHead()).seq,
        bring,
        // What this process knew of the page is old.
        standBy() {
          health = WELL;
        },
        now,
        log,
      }),
  };
}

/** Returns what reads the files of the page; as long as nothing on it changes they are not built again. */
function filesOf({ database, handbook, now }: PublicPageDeps): () => Promise<ReadonlyMap<string, string>> {
  const { spoken } = database.crises;
  let built: { key: string; files: ReadonlyMap<string, string> } | null = null;
  let kept: { hash: string; written: WrittenFiles } | null = null;
  return async () => {
    const inForce = handbook();
    const { networks, timeZone } = inForce.institution;
    const at = now();
    const pages = networks.filter(({ kind }) => kind === 'web').map(({ id }) => id);
    const stage = await database.team.stages.read();
    const rows = await spoken.spoken({ pages, since: momentAfter(at, -REPLIES_MS) });
    const liveSince = stage.kind === 'live' ? stage.since : null;
    const page = readPublicPage(rows, { handbook: inForce, now: at, liveSince });
    const key = JSON.stringify([inForce.hash, localDate(at, timeZone), checkedAt(at), page]);
    if (kept?.hash !== inForce.hash) kept = { hash: inForce.hash, written: new Map() };
    if (built?.key !== key) built = { key, files: publicFiles(page, inForce, at, kept.written) };
    return built.files;
  };
}

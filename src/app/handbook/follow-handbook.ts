import type { Logger } from 'pino';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { findInventedValues } from '../../adapters/handbook/find-invented-values.ts';
import { isOfSlack } from '../../adapters/workspace/clients.ts';
import type { Coordination } from '../../domain/cases/ports/coordination.ts';
import type { Card } from '../../domain/cases/ports/team-messenger.ts';
import type { HandbookFile, HandbookSource } from '../../domain/handbook/handbook.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import type { HandbookWatch } from '../../jobs/handbook-watch.ts';
import { startHandbookWatch } from '../../jobs/handbook-watch.ts';
import { sectionBlock } from '../../slack/kit/blocks.ts';
import { StartError } from '../../start-error.ts';
import type { StartWaits } from '../lifecycle/start-waits.ts';
import type { ActiveHandbook, FilesAtStart } from './active-handbook.ts';
import { requireGoodFiles, unreadableKeptMessage } from './active-handbook.ts';
import { areOverruled, handbookNews, overruledFiles } from './handbook-news.ts';
import { storedHandbook } from './stored-handbook.ts';

/** Follows the handbook in force from now on; says in the log and to the team when the files are another one. */
export function watchHandbook(deps: {
  handbook: ActiveHandbook;
  files: FilesAtStart;
  coordination: Coordination;
  postToTeam(card: Card): Promise<boolean>;
  elapsed: Elapsed;
  log: Logger;
}): Pick<HandbookWatch, 'stop'> & { health(): { isFollowed: boolean; filesDiffer: boolean } } {
  const { handbook, files, coordination, elapsed, log } = deps;
  const overruled = overruledFiles(files, handbook.since().hash);
  if (overruled !== null) {
    log.warn(
      { inForce: overruled.inForce, files: overruled.files?.hash ?? null },
      'The files of the handbook are not those in force: /playbook reload shows the difference and puts them in force',
    );
  }
  const post = (text: string) => deps.postToTeam({ text, blocks: [sectionBlock(text)] });
  const now = () => new Date().toISOString();
  const tellNews = handbookNews({ handbook, overruled, coordination, post, now, elapsed });
  const watch = startHandbookWatch({ follow: handbook.follow, tellNews, elapsed, log });
  return {
    stop: watch.stop,
    health: () => ({
      isFollowed: watch.isFollowed(),
      filesDiffer: areOverruled(overruled, handbook.since().hash),
    }),
  };
}

/**
 * The files as they are at the start. They may be wrong where a database keeps a handbook. That one
 * is read too, before an upgrade changes anything: the version before can still start. A database
 * that is out of reach is waited for.
 * @throws StartError when there is none yet and the files have errors, when the kept one cannot be
 * read, or when it names the invented town to citizens
 */
export async function requireHandbookFiles(deps: {
  /** The handbook's folder, for the sentence that names it. */
  dir: string;
  source: HandbookSource;
  databaseUrl: string;
  /** A date such as 2027-03-31. */
  today: string;
  /** With Slack's own, citizens are answered: the invented town of the example must be gone from the handbook. */
  apiUrl: string;
  waits: Pick<StartWaits, 'until'>;
}): Promise<FilesAtStart> {
  const files = await deps.source.load(deps.today);
  const kept = await deps.waits.until(() => keptHandbook(deps.databaseUrl, deps.source));
  if (kept === null && files.handbook === null) requireGoodFiles(deps.dir, files);
  if (kept !== null && kept.why !== null && kept.hash !== files.handbook?.hash) {
    throw new StartError(unreadableKeptMessage(kept.why));
  }
  if (isOfSlack(deps.apiUrl)) requireOwnContacts(kept?.files ?? files.files, kept !== null);
  return files;
}

const SHOWN = 4;

function requireOwnContacts(files: readonly HandbookFile[], isKept: boolean): void {
  const found = findInventedValues(files).filter(({ kind }) => kind === 'contact');
  if (found.length === 0) return;
  const lines = found.slice(0, SHOWN).map(({ file, line, field, value }) => `  ${file}:${line}: ${field}: ${value}`);
  const rest = found.length > SHOWN ? [`  … and ${found.length - SHOWN} more.`] : [];
  const how = isKept
    ? 'Put your own in their place and in force: `./portavoz handbook adopt --reason "…"`.'
    : 'Put your own in their place.';
  throw new StartError(
    [
      'The handbook would send citizens to the invented town of the example:',
      ...lines,
      ...rest,
      `${how} \`./portavoz doctor\` names them all.`,
    ].join('\n'),
  );
}

/** Returns the handbook that a database keeps, its files, and why it cannot be read; null if it keeps none. */
async function keptHandbook(
  databaseUrl: string,
  source: HandbookSource,
): Promise<{ hash: string; files: HandbookFile[]; why: string | null } | null> {
  try {
    const database = await openDatabase(databaseUrl, { readOnly: true });
    try {
      const { handbooks } = database.team;
      const row = await handbooks.active();
      if (row === null) return null;
      const files = (await handbooks.files(row.hash)) ?? [];
      return { hash: row.hash, files, why: (await storedHandbook(row.hash, handbooks, source)).why };
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof DatabaseError && error.canPass) throw error;
    // Whatever is wrong with the database, the start says so when it opens it to write; without one the files decide.
    return null;
  }
}

import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBackupSecret } from '../../adapters/database/backup/backup-key.ts';
import { erasedSince } from '../../adapters/database/backup/erased-since.ts';
import type { Restored } from '../../adapters/database/backup/restore-backup.ts';
import { markInPlace, restoreBackup } from '../../adapters/database/backup/restore-backup.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { fitColumns } from '../help/fit-columns.ts';
import type { Terminal } from '../terminal.ts';

const USAGE = fitColumns(`./portavoz restore FILE | --in-place

Puts a backup in the place of the database in DATABASE_URL. Stop the bot first. A SQLite file that is there is moved aside, with what lies
beside it; a PostgreSQL database must be new and empty. An encrypted backup needs its key in BACKUP_KEY_FILE. A bare copy of a SQLite
file is taken too.
The next start sends nothing that may have gone out after the backup, lets case numbers jump, and tells the team which hours are missing.
  --in-place   the database was restored by other means (a snapshot, pg_restore, a copy): only mark it, so that the next start knows
Exit code 1 when nothing was restored, 2 when called otherwise.
`);

const failure = 1;
const misuse = 2;

/** `./portavoz restore`: 0 when the database is the one of the backup. */
export async function runRestore(args: readonly string[], terminal: Terminal): Promise<number> {
  const wanted = wantedIn(args);
  if (wanted === null || wanted === 'help') {
    (wanted === null ? terminal.errors : terminal.output).write(USAGE);
    return wanted === null ? misuse : 0;
  }
  const url = terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db';
  const now = new Date().toISOString();
  try {
    const restored =
      wanted === 'in-place'
        ? await markInPlace(url, now)
        : await restoreBackup({
            file: path.resolve(terminal.directory, wanted.file),
            url,
            secret: await secretIn(terminal),
            now,
          });
    terminal.output.write(reportOf(restored));
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return failure;
  }
}

async function secretIn({ env }: Terminal) {
  const keyFile = env['BACKUP_KEY_FILE']?.trim() ?? '';
  return keyFile === '' ? null : readBackupSecret(keyFile);
}

function reportOf({ mark, replaced }: Restored): string {
  const erased = replaced === null ? null : erasedSince(replaced, mark.head.seq);
  return [
    `The database is that of ${mark.madeAt}; its record ends at ${mark.head.seq}:${mark.head.hash}.`,
    ...(replaced === null ? [] : [`The database before it lies at ${replaced}. Delete it when you need it no more.`]),
    'Start the bot: it sends nothing that may have gone out since, and tells the team which hours are missing.',
    ...(erased === null
      ? ['Personal data that was erased since the backup is back. Erase it again with ./portavoz erase.']
      : []),
    ...(erased === null || erased.length === 0
      ? []
      : ['Personal data that was erased since the backup is back. Erase it again:']),
    ...(erased ?? []).map(({ id, reason }) => `  ./portavoz erase --post ${id} --reason ${reason} --yes`),
    '',
  ].join('\n');
}

function wantedIn(args: readonly string[]): { file: string } | 'in-place' | 'help' | null {
  try {
    const options = { 'in-place': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return 'help';
    const [file, ...more] = positionals;
    if (values['in-place'] === true) return file === undefined ? 'in-place' : null;
    return file === undefined || file === '' || more.length > 0 ? null : { file };
  } catch {
    return null;
  }
}

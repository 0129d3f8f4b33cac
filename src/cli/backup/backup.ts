import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBackupSecret } from '../../adapters/database/backup/backup-key.ts';
import { makeBackup } from '../../adapters/database/backup/make-backup.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { fitColumns } from '../help/fit-columns.ts';
import type { Terminal } from '../terminal.ts';

const USAGE = fitColumns(`./portavoz backup FILE|-

Writes a backup of the database in DATABASE_URL into a new file, while the bot runs: compressed with gzip, and encrypted with the key in
BACKUP_KEY_FILE if there is one. The backup is checked, written, read back and compared. A backup holds personal data: keep it as
carefully as the database. PostgreSQL needs pg_dump, of the server's version or later.
  -   to standard output, for a pipe: ./portavoz backup - | ssh other-machine 'umask 077; cat > portavoz.db.gz'
The bot makes one each night by itself (BACKUP_DIR). docs/how-to/back-up-and-restore.md says more.
Exit code 1 when there is no backup, 2 when called otherwise.
`);

const failure = 1;
const misuse = 2;

/** `./portavoz backup`: 0 when the backup is written and verified. */
export async function runBackup(args: readonly string[], terminal: Terminal): Promise<number> {
  const named = fileIn(args);
  if (named === null || named === 'help') {
    (named === null ? terminal.errors : terminal.output).write(USAGE);
    return named === null ? misuse : 0;
  }
  try {
    await (named.file === '-' ? intoPipe(terminal) : intoFile(path.resolve(terminal.directory, named.file), terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return failure;
  }
}

async function intoFile(file: string, terminal: Terminal): Promise<void> {
  const { bytes, isEncrypted } = await written(file, terminal);
  const how = isEncrypted ? 'encrypted' : 'NOT encrypted: BACKUP_KEY_FILE is not set';
  terminal.output.write(`${file}: ${bytes} bytes, verified, ${how}.\n`);
}

/** By way of a file beside the database, so that what goes out was verified. */
async function intoPipe(terminal: Terminal): Promise<void> {
  const url = urlIn(terminal);
  const folder = url.startsWith('sqlite:') ? path.dirname(path.resolve(url.slice('sqlite:'.length))) : './data';
  const file = path.resolve(folder, `portavoz-pipe-${Date.now()}`);
  try {
    await written(file, terminal);
    for await (const chunk of createReadStream(file)) {
      if (!terminal.output.write(chunk)) await new Promise((resolve) => terminal.output.once('drain', resolve));
    }
  } finally {
    await rm(file, { force: true });
  }
}

async function written(file: string, terminal: Terminal): Promise<{ bytes: number; isEncrypted: boolean }> {
  const keyFile = terminal.env['BACKUP_KEY_FILE']?.trim() ?? '';
  const secret = keyFile === '' ? null : await readBackupSecret(keyFile);
  const madeAt = new Date().toISOString();
  const { bytes } = await makeBackup({ url: urlIn(terminal), file, secret, madeAt });
  return { bytes, isEncrypted: secret !== null };
}

function urlIn({ env }: Terminal): string {
  return env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db';
}

function fileIn(args: readonly string[]): { file: string } | 'help' | null {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return 'help';
    const [file, ...more] = positionals;
    return file === undefined || file === '' || more.length > 0 ? null : { file };
  } catch {
    return null;
  }
}

import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBackupSecret } from '../../adapters/database/backup/backup-key.ts';
import { makeBackup } from '../../adapters/database/backup/make-backup.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import type { Words } from '../../doctor/finding.ts';
import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';

const USAGE = fitPages({
  es: `./portavoz backup FILE|-

Escribe una copia de la base de datos de DATABASE_URL en un archivo nuevo, mientras el bot trabaja: comprimida con gzip, y cifrada con la
clave de BACKUP_KEY_FILE si la hay. La copia se comprueba, se escribe, se vuelve a leer y se compara. Una copia lleva datos
personales: se guarda con el mismo cuidado que la base de datos. PostgreSQL necesita pg_dump, de la versión del servidor o posterior.
  -   a la salida, para una tubería: ./portavoz backup - | ssh otra-maquina 'umask 077; cat > portavoz.db.gz'
El bot hace una cada noche (BACKUP_DIR). docs/es/operar/copias.md dice más.
Código de salida 1 si no hay copia, 2 si se llama de otra manera.
`,
  en: `./portavoz backup FILE|-

Writes a backup of the database in DATABASE_URL into a new file, while the bot runs: compressed with gzip, and encrypted with the key in
BACKUP_KEY_FILE if there is one. The backup is checked, written, read back and compared. A backup holds personal data: keep it as
carefully as the database. PostgreSQL needs pg_dump, of the server's version or later.
  -   to standard output, for a pipe: ./portavoz backup - | ssh other-machine 'umask 077; cat > portavoz.db.gz'
The bot makes one each night by itself (BACKUP_DIR). docs/how-to/back-up-and-restore.md says more.
Exit code 1 when there is no backup, 2 when called otherwise.
`,
});

const failure = 1;

/** `./portavoz backup`: 0 when the backup is written and verified. */
export async function runBackup(args: readonly string[], terminal: Terminal): Promise<number> {
  const named = fileIn(args);
  if (named === null || named === 'help') {
    return tellUsage(named !== null, USAGE, terminal).code;
  }
  try {
    await (named.file === '-' ? intoPipe(terminal) : intoFile(path.resolve(terminal.directory, named.file), terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return failure;
  }
}

async function intoFile(file: string, terminal: Terminal): Promise<void> {
  const { bytes, isEncrypted } = await written(file, terminal);
  terminal.output.write(inTerminal(writtenWords(file, bytes, isEncrypted), terminal));
}

function writtenWords(file: string, bytes: number, isEncrypted: boolean): Words {
  const how = isEncrypted
    ? { es: 'cifrada', en: 'encrypted' }
    : { es: 'SIN cifrar: BACKUP_KEY_FILE no está puesto', en: 'NOT encrypted: BACKUP_KEY_FILE is not set' };
  return {
    es: `${file}: ${bytes} bytes, comprobada, ${how.es}.\n`,
    en: `${file}: ${bytes} bytes, verified, ${how.en}.\n`,
  };
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

import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBackupSecret } from '../../adapters/database/backup/backup-key.ts';
import { erasedSince } from '../../adapters/database/backup/erased-since.ts';
import type { Restored } from '../../adapters/database/backup/restore-backup.ts';
import { markInPlace, restoreBackup } from '../../adapters/database/backup/restore-backup.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import type { Words } from '../../doctor/finding.ts';
import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';

const USAGE = fitPages({
  es: `./portavoz restore FILE | --in-place

Pone una copia en el lugar de la base de datos de DATABASE_URL. Antes hay que parar el bot. Un archivo de SQLite que esté ahí se aparta,
con lo que tiene al lado; una base de datos de PostgreSQL tiene que ser nueva y estar vacía. Una copia cifrada necesita su clave en
BACKUP_KEY_FILE. Vale también la copia simple de un archivo de SQLite.
El próximo arranque no manda nada que pudo salir después de la copia, salta números de caso y dice al equipo qué horas faltan.
  --in-place   la base de datos se recuperó de otra manera (una instantánea, pg_restore, una copia): solo la marca, para que el arranque lo sepa
Código de salida 1 si no se recuperó nada, 2 si se llama de otra manera.
`,
  en: `./portavoz restore FILE | --in-place

Puts a backup in the place of the database in DATABASE_URL. Stop the bot first. A SQLite file that is there is moved aside, with what lies
beside it; a PostgreSQL database must be new and empty. An encrypted backup needs its key in BACKUP_KEY_FILE. A bare copy of a SQLite
file is taken too.
The next start sends nothing that may have gone out after the backup, lets case numbers jump, and tells the team which hours are missing.
  --in-place   the database was restored by other means (a snapshot, pg_restore, a copy): only mark it, so that the next start knows
Exit code 1 when nothing was restored, 2 when called otherwise.
`,
});

const failure = 1;

/** `./portavoz restore`: 0 when the database is the one of the backup. */
export async function runRestore(args: readonly string[], terminal: Terminal): Promise<number> {
  const wanted = wantedIn(args);
  if (wanted === null || wanted === 'help') {
    return tellUsage(wanted !== null, USAGE, terminal).code;
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
    terminal.output.write(inTerminal(reportOf(restored), terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return failure;
  }
}

async function secretIn({ env }: Terminal) {
  const keyFile = env['BACKUP_KEY_FILE']?.trim() ?? '';
  return keyFile === '' ? null : readBackupSecret(keyFile);
}

function reportOf({ mark, replaced }: Restored): Words {
  const { madeAt, head } = mark;
  const erased = replaced === null ? null : erasedSince(replaced, head.seq);
  const again = (erased ?? [])
    .map(({ id, reason }) => `  ./portavoz erase --post ${id} --reason ${reason} --yes\n`)
    .join('');
  return {
    es: [
      `La base de datos es la de ${madeAt}; su registro acaba en ${head.seq}:${head.hash}.\n`,
      replaced === null ? '' : `La anterior está en ${replaced}. Bórrala cuando ya no haga falta.\n`,
      'Arranca el bot: no manda nada que pudo salir desde entonces, y dice al equipo qué horas faltan.\n',
      erased?.length === 0
        ? ''
        : `Han vuelto datos personales que se borraron después de la copia. Bórralos otra vez${erased === null ? ' con ./portavoz erase.' : ':'}\n`,
      again,
    ].join(''),
    en: [
      `The database is that of ${madeAt}; its record ends at ${head.seq}:${head.hash}.\n`,
      replaced === null ? '' : `The database before it lies at ${replaced}. Delete it when you need it no more.\n`,
      'Start the bot: it sends nothing that may have gone out since, and tells the team which hours are missing.\n',
      erased?.length === 0
        ? ''
        : `Personal data that was erased since the backup is back. Erase it again${erased === null ? ' with ./portavoz erase.' : ':'}\n`,
      again,
    ].join(''),
  };
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

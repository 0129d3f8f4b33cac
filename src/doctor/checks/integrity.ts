import path from 'node:path';
import { checkSqliteFile } from '../../adapters/database/inspect/inspect-database.ts';
import { traceOf } from '../../errors.ts';
import { databaseFailure } from '../database-words.ts';
import type { Check, Finding } from '../finding.ts';
import { nearestFolder } from '../writable-folder.ts';

/** Less than the time limit of a check, so that the process has ended by then. */
const LIMIT_MS = 8_000;

/** A SQLite file as a whole. PostgreSQL looks after itself. */
export const integrity: Check = {
  id: 'integrity',
  title: { es: 'Archivo de datos', en: 'Database file' },
  async run({ settings: { config } }) {
    const file = config.databaseUrl.replace(/^sqlite:/, '');
    if (file === config.databaseUrl)
      return [{ level: 'green', what: { es: 'Lo cuida PostgreSQL.', en: 'PostgreSQL looks after it.' } }];
    const place = path.resolve(file);
    if ((await nearestFolder(place)) !== place)
      return [{ level: 'green', what: { es: 'Aún no hay nada que mirar.', en: 'There is nothing to look at yet.' } }];
    try {
      return [integrityFinding(place, await checkSqliteFile(place, LIMIT_MS))];
    } catch (error) {
      return [databaseFailure(place, traceOf(error))];
    }
  },
};

function integrityFinding(place: string, found: string | null): Finding {
  if (found === 'ok') return { level: 'green', what: { es: 'Entero (quick_check).', en: 'Sound (quick_check).' } };
  if (found === null)
    return {
      level: 'yellow',
      what: {
        es: 'Es demasiado grande para mirarlo en unos segundos.',
        en: 'It is too big to be looked at in some seconds.',
      },
      why: { es: 'Un daño se vería solo al leer esa parte.', en: 'Damage would be seen only where it is read.' },
      todo: {
        es: `De noche: sqlite3 ${place} 'pragma quick_check'`,
        en: `At night: sqlite3 ${place} 'pragma quick_check'`,
      },
    };
  return {
    level: 'red',
    what: { es: `${place} está dañado.`, en: `${place} is damaged.` },
    why: { es: 'SQLite ha encontrado páginas que no encajan.', en: 'SQLite found pages that do not fit together.' },
    todo: {
      es: 'Para el bot y restaura la última copia: ./portavoz restore ARCHIVO.',
      en: 'Stop the bot and restore the last backup: ./portavoz restore FILE.',
    },
  };
}

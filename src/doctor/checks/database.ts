import { stat } from 'node:fs/promises';
import path from 'node:path';
import { addressOf } from '../../adapters/database/engine/address.ts';
import type { PostgresFacts, SqliteFacts } from '../../adapters/database/inspect/inspect-database.ts';
import { inspectDatabase } from '../../adapters/database/inspect/inspect-database.ts';
import { traceOf } from '../../errors.ts';
import { databaseFailure } from '../database-words.ts';
import type { Check, Finding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { tableFindings } from '../table-findings.ts';
import { writeTroubleOf } from '../writable-folder.ts';

const WRITTEN_BY_ALL = 0o002;
const READ_BY_ALL = 0o004;

/** The database: it can be written, and its tables are of this version. */
export const database: Check = {
  id: 'database',
  title: { es: 'Base de datos', en: 'Database' },
  async run(parts) {
    const { databaseUrl } = parts.settings.config;
    if (databaseUrl === 'sqlite::memory:') return [inMemory()];
    try {
      const facts = await inspectDatabase(databaseUrl);
      if ('missing' in facts) return [await missingFile(facts.place, parts)];
      return facts.engine === 'sqlite' ? await sqliteFindings(facts, parts) : postgresFindings(facts, parts);
    } catch (error) {
      return [databaseFailure(placeOf(databaseUrl), traceOf(error))];
    }
  },
};

/** Returns the database as messages name it; the setting's name where it is no address. */
function placeOf(url: string): string {
  try {
    return addressOf(url).place;
  } catch {
    return 'DATABASE_URL';
  }
}

function inMemory(): Finding {
  return {
    level: 'red',
    what: { es: 'DATABASE_URL está en memoria.', en: 'DATABASE_URL is in memory.' },
    why: { es: 'Al parar el bot se pierde todo.', en: 'Everything is lost when the bot stops.' },
    todo: { es: 'Pon un archivo: sqlite:./data/portavoz.db.', en: 'Name a file: sqlite:./data/portavoz.db.' },
  };
}

async function missingFile(place: string, { settings: { config } }: Parts): Promise<Finding> {
  const trouble = await writeTroubleOf(path.dirname(place));
  if (trouble !== null) return closedFolder(trouble.folder, trouble.code);
  if (config.mayBeNew)
    return {
      level: 'green',
      what: {
        es: `Aún no existe: el primer arranque la crea en ${place}.`,
        en: `Not there yet: the first start makes it at ${place}.`,
      },
    };
  return {
    level: 'red',
    what: { es: `No hay base de datos en ${place}.`, en: `There is no database at ${place}.` },
    why: {
      es: 'ALLOW_NEW_DATABASE=never: el bot no crea otra y no arranca.',
      en: 'ALLOW_NEW_DATABASE is never: the bot makes no other one and does not start.',
    },
    todo: {
      es: 'Mira si el volumen está montado, o restaura una copia.',
      en: 'Look whether the volume is mounted, or restore a backup.',
    },
  };
}

function closedFolder(folder: string, code: string): Finding {
  return {
    level: 'red',
    what: { es: `En ${folder} no se puede escribir (${code}).`, en: `${folder} cannot be written (${code}).` },
    why: {
      es: 'La base de datos va ahí: el bot no arranca.',
      en: 'The database belongs there: the bot does not start.',
    },
    todo: {
      es: 'Da esa carpeta a la cuenta del bot, o nombra otra en DATABASE_URL.',
      en: 'Give that folder to the bot’s account, or name another one in DATABASE_URL.',
    },
  };
}

async function sqliteFindings({ place, mode, writes, tables }: SqliteFacts, { settings }: Parts): Promise<Finding[]> {
  const folder = path.dirname(place);
  const trouble = await writeTroubleOf(folder);
  const { mode: folderMode } = await stat(folder);
  const isOpen = (mode & (READ_BY_ALL | WRITTEN_BY_ALL)) !== 0 && (folderMode & 0o001) !== 0;
  const closed =
    trouble !== null
      ? [closedFolder(trouble.folder, trouble.code)]
      : writes === null
        ? []
        : [databaseFailure(place, { error: 'SqliteError', cause: writes, at: [] })];
  return [
    ...closed,
    ...(isOpen ? [openToAll(place, mode)] : []),
    ...tableFindings(tables, settings.config.mayBeNew, `SQLite, ${place}`).filter(
      ({ level }) => level !== 'green' || closed.length === 0,
    ),
  ];
}

function openToAll(place: string, mode: number): Finding {
  return {
    level: 'yellow',
    what: {
      es: `Cualquiera de esta máquina puede leer ${place} (modo ${mode.toString(8)}).`,
      en: `Every user of this machine may read ${place} (mode ${mode.toString(8)}).`,
    },
    why: { es: 'Guarda datos personales.', en: 'It holds personal data.' },
    todo: { es: `Ejecuta: chmod o-rwx ${place}`, en: `Run: chmod o-rwx ${place}` },
  };
}

function postgresFindings(facts: PostgresFacts, { settings: { config } }: Parts): Finding[] {
  const { place, version, role } = facts;
  const closed = [
    ...(facts.isStandby || facts.isReadOnly ? [readOnly(facts)] : []),
    ...closedTables(facts, config.slack.drillChannel !== null),
  ];
  const tables = tableFindings(facts.tables, config.mayBeNew, `PostgreSQL ${version}, ${place}, ${role}`);
  return [
    ...closed,
    ...(facts.isSuperuser ? [superuser(role)] : []),
    ...tables.filter(({ level }) => level !== 'green' || closed.length === 0),
  ];
}

function readOnly({ place, isStandby }: PostgresFacts): Finding {
  return {
    level: 'red',
    what: isStandby
      ? { es: `${place} es una réplica, de solo lectura.`, en: `${place} is a standby, which is read-only.` }
      : {
          es: `${place} está en solo lectura (default_transaction_read_only).`,
          en: `${place} is set to be read-only (default_transaction_read_only).`,
        },
    why: { es: 'El bot no puede guardar nada, y no arranca.', en: 'The bot can save nothing, and does not start.' },
    todo: isStandby
      ? {
          es: 'Nombra el servidor principal, o los dos: …@uno,dos/…?target_session_attrs=read-write.',
          en: 'Name the primary server, or both: …@one,two/…?target_session_attrs=read-write.',
        }
      : {
          es: 'Quita ese ajuste a la base de datos o a su usuario.',
          en: 'Take that setting back for the database or its user.',
        },
  };
}

function closedTables(
  { role, closedTables: closed, mayCreateTables, mayCreateSchemas }: PostgresFacts,
  hasDrills: boolean,
): Finding[] {
  const denied = [
    ...(closed.length > 0 ? [`insert: ${closed.slice(0, 3).join(', ')}${closed.length > 3 ? '…' : ''}`] : []),
    ...(mayCreateTables ? [] : ['create table']),
    ...(hasDrills && !mayCreateSchemas ? ['create schema (SLACK_DRILL_CHANNEL)'] : []),
  ];
  if (denied.length === 0) return [];
  return [
    {
      level: 'red',
      what: {
        es: `Al usuario ${role} le faltan derechos: ${denied.join('; ')}.`,
        en: `The role ${role} lacks rights: ${denied.join('; ')}.`,
      },
      why: { es: 'El bot no puede guardar, ni actualizarse.', en: 'The bot cannot save, or not upgrade.' },
      todo: {
        es: 'Haz que la base de datos sea suya (OWNER), o dale esos derechos.',
        en: 'Make it the owner of the database, or grant these rights.',
      },
    },
  ];
}

function superuser(role: string): Finding {
  return {
    level: 'yellow',
    what: {
      es: `El usuario ${role} es superusuario de PostgreSQL.`,
      en: `The role ${role} is a superuser of PostgreSQL.`,
    },
    why: {
      es: 'El bot no lo necesita, y quien robe su contraseña manda en todo el servidor.',
      en: 'The bot needs no such rights, and whoever steals its password owns the server.',
    },
    todo: { es: `Ejecuta: alter role ${role} nosuperuser;`, en: `Run: alter role ${role} nosuperuser;` },
  };
}

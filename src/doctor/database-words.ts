import type { ErrorTrace } from '../errors.ts';
import type { Finding, Words } from './finding.ts';

type Trouble = { pattern: RegExp; what: Words; todo: Words };

/** By SQLite's result codes, the system's error codes and PostgreSQL's SQLSTATE. */
const TROUBLES: readonly Trouble[] = [
  {
    pattern: /^(SQLITE_BUSY|SQLITE_LOCKED|55P03)/,
    what: { es: 'otro programa la tiene ocupada.', en: 'another program holds it.' },
    todo: {
      es: 'Cierra lo que la tenga abierta (otro Portavoz, una copia, un editor) y repite.',
      en: 'Close what has it open (another Portavoz, a backup, a browser of databases), and try again.',
    },
  },
  {
    pattern: /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)/,
    what: { es: 'su disco está lleno.', en: 'its disk is full.' },
    todo: { es: 'Libera espacio.', en: 'Free some space.' },
  },
  {
    pattern: /^(SQLITE_NOTADB|SQLITE_CORRUPT)/,
    what: { es: 'el archivo está dañado, o no es una base de datos.', en: 'the file is damaged, or no database.' },
    todo: { es: 'Restaura una copia: ./portavoz restore ARCHIVO.', en: 'Restore a backup: ./portavoz restore FILE.' },
  },
  {
    pattern:
      /^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|SQLITE_IOERR|SQLITE_AUTH|EACCES|EPERM|EROFS|ENOTDIR|EISDIR)/,
    what: { es: 'el archivo no se puede leer o escribir.', en: 'the file cannot be read or written.' },
    todo: {
      es: 'Da el archivo y su carpeta a la cuenta del bot; el disco no puede estar en solo lectura.',
      en: 'Give the file and its folder to the bot’s account; the disk must not be read-only.',
    },
  },
  {
    pattern: /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/,
    what: {
      es: 'el certificado de su servidor no es de confianza.',
      en: 'the certificate of its server is not trusted.',
    },
    todo: {
      es: 'Nombra tu CA en DATABASE_URL (sslmode=verify-full&sslrootcert=…).',
      en: 'Name your CA in DATABASE_URL (sslmode=verify-full&sslrootcert=…).',
    },
  },
  {
    pattern: /^(28|3D000|42501)/,
    what: { es: 'el servidor no da acceso.', en: 'the server refuses access.' },
    todo: {
      es: 'Revisa usuario, contraseña y nombre en DATABASE_URL.',
      en: 'Check user, password and name in DATABASE_URL.',
    },
  },
  {
    pattern: /^(ECONN|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|57P0|53300|08)/,
    what: { es: 'su servidor no contesta.', en: 'its server does not answer.' },
    todo: {
      es: 'Mira si está en marcha y si DATABASE_URL lo nombra bien.',
      en: 'Look whether it runs, and whether DATABASE_URL names it.',
    },
  },
];

/**
 * Says why a database cannot be used.
 * @param place the database, without its password
 * @param trace the loggable part of the error
 */
export function databaseFailure(place: string, { error, cause, sentence }: ErrorTrace): Finding {
  const code = cause ?? error;
  const found = TROUBLES.find(({ pattern }) => pattern.test(code));
  const why: Words = {
    es: `Sin ella el bot no arranca ni guarda nada (${code}).`,
    en: `Without it the bot neither starts nor saves anything (${code}).`,
  };
  const named = ({ es, en }: Words): Words => ({ es: `${place}: ${es}`, en: `${place}: ${en}` });
  if (found !== undefined) return { level: 'red', what: named(found.what), why, todo: found.todo };
  return {
    level: 'red',
    what: named({ es: 'no se puede usar.', en: 'it cannot be used.' }),
    why,
    todo:
      sentence === undefined
        ? {
            es: 'Mira DATABASE_URL y docs/es/operar/postgresql.md.',
            en: 'Look at DATABASE_URL and docs/how-to/postgresql.md.',
          }
        : { es: `Portavoz dice: «${sentence}»`, en: sentence },
  };
}

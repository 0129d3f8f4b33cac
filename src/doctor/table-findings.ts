import type { TableState } from '../adapters/database/inspect/inspect-database.ts';
import type { Finding } from './finding.ts';

/**
 * Says whether this version can use the tables of a database.
 * @param named the database, as a person knows it
 */
export function tableFindings(tables: TableState, mayBeNew: boolean, named: string): Finding[] {
  if (tables.is === 'foreign')
    return [
      {
        level: 'red',
        what: { es: `${named}: las tablas son de otro programa.`, en: `${named}: the tables are another program’s.` },
        why: {
          es: 'El bot no toca lo que no es suyo, y no arranca.',
          en: 'The bot touches nothing that is not its own, and does not start.',
        },
        todo: { es: 'Nombra en DATABASE_URL una base de datos vacía.', en: 'Name an empty database in DATABASE_URL.' },
      },
    ];
  if (tables.is === 'later')
    return [
      {
        level: 'red',
        what: { es: `${named}: la ha usado una versión posterior.`, en: `${named}: a later version has used it.` },
        why: {
          es: 'Esta versión no sabe leerla, y no arranca.',
          en: 'This version cannot read it, and does not start.',
        },
        todo: { es: 'Actualiza Portavoz (docs/es/operar/actualizar.md).', en: 'Update Portavoz (UPGRADING.md).' },
      },
    ];
  if (tables.is === 'empty')
    return [
      mayBeNew
        ? {
            level: 'green',
            what: {
              es: `${named}: vacía; el primer arranque crea las tablas.`,
              en: `${named}: empty; the first start makes the tables.`,
            },
          }
        : {
            level: 'red',
            what: { es: `${named}: está vacía.`, en: `${named}: it is empty.` },
            why: {
              es: 'ALLOW_NEW_DATABASE=never: el bot no arranca.',
              en: 'ALLOW_NEW_DATABASE is never: the bot does not start.',
            },
            todo: {
              es: 'Restaura una copia, o nombra la base de datos buena.',
              en: 'Restore a backup, or name the right database.',
            },
          },
    ];
  const { missingMigrations: count } = tables;
  if (count === 0)
    return [
      {
        level: 'green',
        what: {
          es: `${named}: se puede escribir y es de esta versión.`,
          en: `${named}: writable, and of this version.`,
        },
      },
    ];
  return [
    {
      level: 'yellow',
      what: {
        es: `${named}: es de una versión anterior (cambios que faltan: ${count}).`,
        en: `${named}: of an earlier version (changes to come: ${count}).`,
      },
      why: {
        es: 'El próximo arranque la actualiza, después de hacer una copia.',
        en: 'The next start upgrades it, after a backup.',
      },
      todo: {
        es: 'Lee docs/es/operar/actualizar.md y arranca cuando te venga bien.',
        en: 'Read UPGRADING.md, and start when it suits you.',
      },
    },
  ];
}

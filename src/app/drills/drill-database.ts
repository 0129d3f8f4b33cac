import type { Database, DatabaseOptions } from '../../adapters/database/open-database.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';

/** Schema of PostgreSQL for drills, beside that of the live mode. */
const SCHEMA = 'portavoz_drill';

/**
 * Opens the database of drills beside the real one: `portavoz.drill.db` beside the file `portavoz.db`; behind PostgreSQL a schema.
 * @throws DatabaseError when it cannot be opened, or is of the real world
 */
export function openDrillDatabase(
  databaseUrl: string,
  options: Pick<DatabaseOptions, 'connectionLost'> = {},
): Promise<Database> {
  return databaseUrl.startsWith('sqlite:')
    ? openDatabase(besideFile(databaseUrl), { mode: 'drill' })
    : openDatabase(databaseUrl, { ...options, mode: 'drill', schema: SCHEMA });
}

function besideFile(url: string): string {
  if (url === 'sqlite::memory:') return url;
  const ending = /\.[^./\\]+$/.exec(url)?.[0] ?? '';
  return `${url.slice(0, url.length - ending.length)}.drill${ending}`;
}

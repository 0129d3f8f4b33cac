import Sqlite from 'better-sqlite3';
import { withHandles } from '../builders/rows/with-handles.ts';
import { anEmptyDatabaseFile } from './a-database.ts';
import type { InAPlace } from './database-place.ts';

/** Runs a test on a SQLite file of its own. */
export const inASqliteFile: InAPlace = (test) => async () => {
  await using file = await anEmptyDatabaseFile();
  await withHandles(file.url, (open) =>
    test({
      url: file.url,
      open,
      async tamper(sql) {
        const database = new Sqlite(file.file);
        try {
          database.exec(sql);
        } finally {
          database.close();
        }
      },
    }),
  );
};

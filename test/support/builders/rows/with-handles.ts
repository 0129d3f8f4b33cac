import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';

/** Closes every handle that a test opened, however the test ends. */
export async function withHandles(url: string, test: (open: () => Promise<Database>) => Promise<void>): Promise<void> {
  const opened: Database[] = [];
  try {
    await test(async () => {
      const database = await openDatabase(url);
      opened.push(database);
      return database;
    });
  } finally {
    await Promise.all(opened.map((database) => database.close()));
  }
}

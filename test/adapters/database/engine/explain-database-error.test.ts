import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DatabaseError } from '../../../../src/adapters/database/engine/database-error.ts';
import { explainDatabaseError } from '../../../../src/adapters/database/engine/explain-database-error.ts';

/** What SQLite itself says when the file may not grow. */
function fullError(): unknown {
  const database = new Sqlite(':memory:');
  database.pragma('max_page_count = 3');
  database.exec('create table posts (text text)');
  try {
    database.prepare('insert into posts values (?)').run('agua '.repeat(10_000));
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
  throw new Error('there was room');
}

it('says that the disk is full', () => {
  const error = fullError();
  const explained = explainDatabaseError(error, '/data/portavoz.db');
  expect(explained).toBeInstanceOf(DatabaseError);
  expect(explained).toMatchObject({
    message: 'The disk of the database /data/portavoz.db is full. Free some space and try again; nothing was written.',
    cause: error,
  });
});

it('leaves what is no matter of the surroundings as it is', () => {
  const mistake = new TypeError('undefined is not a function');
  expect(explainDatabaseError(mistake, '/data/portavoz.db')).toBe(mistake);
});

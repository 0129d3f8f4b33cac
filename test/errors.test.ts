import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { traceOf } from '../src/errors.ts';

it('names the code of what caused an error, however deep, and none of its words', () => {
  const words = 'Vivo en la calle Inventada 3 y no sale agua';
  const driver = Object.assign(new Error(`invalid value: ${words}`), { code: '57P01', detail: words });
  const trace = traceOf(new TypeError(words, { cause: new Error(words, { cause: driver }) }));
  expect(trace).toMatchObject({ error: 'TypeError', cause: '57P01' });
  expect(JSON.stringify(trace)).not.toContain('Inventada');
});

it('takes no text for a code', () => {
  expect(traceOf(Object.assign(new Error('x'), { code: 'no sale agua' }))).not.toHaveProperty('cause');
});

it("names SQLite's code", () => {
  const database = new Sqlite(':memory:');
  try {
    database.exec('select * from nothing');
  } catch (error) {
    expect(traceOf(error)).toMatchObject({ error: 'SqliteError', cause: 'SQLITE_ERROR' });
  } finally {
    database.close();
  }
  expect.assertions(1);
});

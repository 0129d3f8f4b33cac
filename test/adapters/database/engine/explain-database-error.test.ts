import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DatabaseError } from '../../../../src/adapters/database/engine/database-error.ts';
import { explainDatabaseError, isOfEngine } from '../../../../src/adapters/database/engine/explain-database-error.ts';

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

/** What the driver says, and the sentence that a person reads. */
const SAID: ReadonlyArray<[code: string | null, message: string, sentence: string]> = [
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate', 'is not trusted (SELF_SIGNED_CERT_IN_CHAIN)'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify', 'is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match', 'is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)'],
  ['CERT_HAS_EXPIRED', 'certificate has expired', 'is not trusted (CERT_HAS_EXPIRED)'],
  [null, 'The server does not support SSL connections', 'offers no encryption'],
  [null, 'timeout expired', 'does not answer'],
  [null, 'Connection terminated unexpectedly', 'does not answer'],
  ['25P03', 'terminating connection due to idle-in-transaction timeout', 'stood still too long'],
  ['57014', 'canceling statement due to statement timeout', 'took too long'],
  ['25006', 'cannot execute INSERT in a read-only transaction', 'is read-only'],
  ['08P01', 'unsupported startup parameter: options', '“unsupported startup parameter: options”'],
];

it.each(SAID)('has a sentence for %s %s', (code, message, sentence) => {
  const error = Object.assign(new Error(message), code === null ? {} : { code });
  expect(explainDatabaseError(error, 'db.example/portavoz')).toMatchObject({
    name: 'DatabaseError',
    message: expect.stringContaining(sentence),
  });
});

it('leaves what is no matter of the surroundings as it is', () => {
  const mistake = new TypeError('undefined is not a function');
  expect(explainDatabaseError(mistake, '/data/portavoz.db')).toBe(mistake);
});

it('knows what the engine says from what others say', () => {
  const said = (code: string, message = '') => Object.assign(new Error(message), { code });
  for (const code of ['55P03', '57014', '25P03', 'ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED'])
    expect([code, isOfEngine(said(code), 'postgres')]).toEqual([code, true]);
  for (const code of ['ENOENT', 'EACCES', 'ERR_INVALID_ARG_TYPE', 'slack_webapi_platform_error', 'EPERM'])
    expect([code, isOfEngine(said(code), 'postgres')]).toEqual([code, false]);
  expect(isOfEngine(new Error('Connection terminated unexpectedly'), 'postgres')).toBe(true);
  expect([isOfEngine(fullError(), 'sqlite'), isOfEngine(said('ECONNREFUSED'), 'sqlite')]).toEqual([true, false]);
});

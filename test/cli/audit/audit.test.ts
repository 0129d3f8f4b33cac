import { Readable, Writable } from 'node:stream';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runAudit } from '../../../src/cli/audit/audit.ts';
import { csvLine } from '../../../src/cli/csv-line.ts';
import { anEntry, at, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';

type Place = { url: string; file: string };

async function run(place: Place, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runAudit(args, {
    env: { DATABASE_URL: place.url, LANG: 'en' },
    directory: '/',
    input: Readable.from([]),
    output: collecting(out),
    errors: collecting(err),
  });
  return { code, out: out.join(''), err: err.join('') };
}

function collecting(chunks: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
}

/** A record of five rows, and what happens to it afterwards by the hand of somebody who has the file. */
async function withRecord(test: (place: Place) => Promise<void>, tampering = ''): Promise<void> {
  await using place = await aDatabaseFile();
  const database = await openDatabase(place.url);
  const audit = ['case.opened', 'gesture.claim', 'gesture.edit', 'gesture.approve', 'publication.published'].map(
    (event, index) => anEntry({ event, at: at(index), detail: { note: '=1+1', draft: 'd"1"' } }),
  );
  await database.cases.store.transact(({ save }) => save(outcomeOf({ audit })));
  await database.close();
  const file = new Sqlite(place.file);
  file.exec(`drop trigger audit_no_update; drop trigger audit_no_delete; ${tampering}`);
  file.close();
  await test(place);
}

async function headOf(place: Place): Promise<string> {
  return /head (\S+)/.exec((await run(place, 'verify')).out)?.[1] ?? '';
}

describe('audit verify', () => {
  it('prints rows and head of a record that is whole', () =>
    withRecord(async (place) => {
      const { code, out, err } = await run(place, 'verify');
      expect(out).toMatch(/^The record is whole: 5 rows, head 5:[0-9a-f]{64}\n$/);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect((await run(place, 'verify', '--head', await headOf(place))).code).toBe(0);
    }));

  it.each([
    [
      'a changed content',
      "update audit set body = replace(body, 'edit', 'claim') where seq = 3",
      'row 3: its content is not what was written',
    ],
    ['a changed link', "update audit set prev = 'x' where seq = 4", 'row 4: it does not follow from the row before it'],
    ['a changed hash', "update audit set hash = 'x' where seq = 1", 'row 1: its content is not what was written'],
    ['a row taken out', 'delete from audit where seq = 2', 'row 2: it is missing; the next row is 3'],
    ['the first row taken out', 'delete from audit where seq = 1', 'row 1: it is missing; the next row is 2'],
    ['rows cut off', 'delete from audit where seq > 3', 'row 4: it is missing, and so are all up to 5'],
    ['all rows cut off', 'delete from audit', 'row 1: it is missing, and so are all up to 5'],
    [
      'a head set back',
      'update audit_head set seq = 4, hash = (select hash from audit where seq = 4)',
      'row 5: it was added past the head, which is row 4',
    ],
    ['another head', "update audit_head set hash = 'x'", 'row 5: the head of the record has another hash'],
  ])('names the first broken row of a record with %s', (_what, tampering, sentence) =>
    withRecord(async (place) => {
      const { code, out, err } = await run(place, 'verify');
      expect({ code, out, err }).toEqual({ code: 1, out: '', err: `The record is broken at ${sentence}.\n` });
    }, tampering),
  );

  it('shows by a head noted down before that rows were cut off and the head with them', () =>
    withRecord(async (place) => {
      const noted = await headOf(place);
      const file = new Sqlite(place.file);
      file.exec(
        'delete from audit where seq = 5; update audit_head set seq = 4, hash = (select hash from audit where seq = 4)',
      );
      file.close();
      expect((await run(place, 'verify')).code).toBe(0);
      expect(await run(place, 'verify', '--head', noted)).toEqual({
        code: 1,
        out: '',
        err: 'The record is broken at row 5: it is missing: the head given is row 5, and the record ends at row 4.\n',
      });
    }));

  it('shows by a head noted down before that the record was written anew', () =>
    withRecord(async (place) => {
      const { code, err } = await run(place, 'verify', '--head', `2:${'0'.repeat(64)}`);
      expect(code).toBe(1);
      expect(err).toContain('row 2: its hash is not the one given');
    }));

  it('says so when there is no database, and makes none', async () => {
    await using place = await aDatabaseFile();
    const first = await run(place, 'verify');
    expect(first).toMatchObject({ code: 1, out: '' });
    expect(first.err).toBe(`There is no database at ${place.file}. Name the right one in DATABASE_URL.\n`);
    expect(await run(place, 'verify')).toEqual(first);
  });
});

describe('audit export', () => {
  it('writes a line of JSON for each row', () =>
    withRecord(async (place) => {
      const { code, out } = await run(place, 'export', '--format', 'ndjson');
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(code).toBe(0);
      expect(lines.map((line) => [line.seq, line.event])).toEqual([
        [1, 'case.opened'],
        [2, 'gesture.claim'],
        [3, 'gesture.edit'],
        [4, 'gesture.approve'],
        [5, 'publication.published'],
      ]);
      expect(lines[1]).toMatchObject({ at: at(1), actor: { user: 'UMARTA' }, detail: { draft: 'd"1"' } });
      expect(lines[1].prev).toBe(lines[0].hash);
    }));

  it('writes a table with a head, and cells that no spreadsheet runs', () =>
    withRecord(async (place) => {
      const lines = (await run(place, 'export', '--format', 'csv')).out.split('\r\n');
      expect(lines[0]).toBe('seq,at,event,result,caseId,actor,detail,prev,hash');
      expect(lines).toHaveLength(7);
      expect(lines[1]).toMatch(/^1,2026-11-24T10:00:00\.000Z,'=case\.opened,done,1,"\{""kind""/);
      expect(lines[2]).toMatch(/^2,[^,]*,gesture\.claim,/);
    }, "update audit set body = replace(body, 'case.opened', '=case.opened') where seq = 1"));

  it('exports a row that is damaged as it stands', () =>
    withRecord(async (place) => {
      const { out } = await run(place, 'export', '--format', 'ndjson');
      expect(JSON.parse(out.split('\n')[2] ?? '')).toMatchObject({ seq: 3, detail: '@ nothing' });
      expect((await run(place, 'export', '--format', 'csv')).out).toContain(",'@ nothing,");
    }, "update audit set body = '@ nothing' where seq = 3"));
});

it.each([['=1+1'], ['+1'], ['-1'], ['@x'], ['\tx'], ['\rx']])(
  'makes a cell harmless that begins like a formula: %j',
  (cell) => {
    expect(csvLine([cell]).replaceAll('"', '').startsWith("'")).toBe(true);
    expect(
      csvLine([`a${cell}`])
        .replaceAll('"', '')
        .startsWith('a'),
    ).toBe(true);
  },
);

it.each([
  [[]],
  [['verify', '--head', '5']],
  [['verify', '--haed', 'x']],
  [['export']],
  [['export', '--format', 'xml']],
  [['toString']],
])('says where it is explained when it is asked %j', async (args: string[]) => {
  const { code, err } = await run({ url: 'sqlite:/nowhere', file: '' }, ...args);
  expect(code).toBe(2);
  expect(err).toContain('./portavoz help audit');
});

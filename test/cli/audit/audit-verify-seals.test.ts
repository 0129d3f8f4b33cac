import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { sealKey } from '../../../src/adapters/database/audit/seal.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runAudit } from '../../../src/cli/audit/audit.ts';
import { anEntry, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { inATerminal } from '../in-a-terminal.ts';

const FIRST = 'a'.repeat(64);
const SECOND = 'b'.repeat(64);

/** A record that processes with these keys wrote in turn, one row each; null: without a key. */
async function aRecord(keys: readonly (string | null)[]) {
  const place = await aDatabaseFile();
  for (const secret of keys) {
    const database = await openDatabase(place.url, { sealKey: secret === null ? null : sealKey(secret) });
    await database.cases.store.transact(({ save }) => save(outcomeOf({ audit: [anEntry({ caseId: null })] })));
    await database.close();
  }
  const tamper = (sql: string) => {
    const file = new Sqlite(place.file);
    file.exec(`drop trigger if exists audit_no_update; drop trigger if exists audit_no_delete; ${sql}`);
    file.close();
  };
  /** Writes the last row anew as somebody would who has the file and not the key. */
  const rewriteLast = () => {
    const file = new Sqlite(place.file);
    file.exec('drop trigger audit_no_update');
    const row = file.prepare('select seq, prev, body from audit order by seq desc limit 1').get() as Record<
      string,
      string
    >;
    const body = (row['body'] ?? '').replace('gesture.claim', 'gesture.edit');
    const hash = createHash('sha256')
      .update(row['prev'] ?? '')
      .update(body)
      .digest('hex');
    file.prepare('update audit set body = ?, hash = ? where seq = ?').run(body, hash, row['seq']);
    file.prepare('update audit_head set hash = ?').run(hash);
    file.close();
  };
  const verify = async (held: readonly string[] | null) => {
    const keyFile = path.join(path.dirname(place.file), 'audit.key');
    if (held !== null) await writeFile(keyFile, `# newest first\n${held.join('\n')}\n`);
    const env = { DATABASE_URL: place.url, ...(held === null ? {} : { AUDIT_KEY_FILE: keyFile }) };
    const said = await inATerminal((terminal) => runAudit(['verify'], terminal), { env, directory: '/' });
    const { code, output: out, errors: err } = said;
    return { code, lines: `${out}${err}`.split('\n').slice(1, -1), out, err };
  };
  return { tamper, rewriteLast, verify, [Symbol.asyncDispose]: place.remove };
}

const id = (secret: string) => sealKey(secret).id;

it('seals from the row that says so, and checks it with the key', async () => {
  await using record = await aRecord([null, FIRST, FIRST]);
  expect(await record.verify([FIRST])).toMatchObject({
    code: 0,
    lines: [`Seals right: rows 2 to 4, key ${id(FIRST)}.`],
  });
});

it('is whole without the key: a lost key makes nothing unreadable', async () => {
  await using record = await aRecord([FIRST]);
  const line = `Hashes whole, seals not checked: rows 1 to 2 are sealed with the key ${id(FIRST)}, which AUDIT_KEY_FILE does not hold.`;
  expect(await record.verify(null)).toMatchObject({ code: 0, lines: [line] });
  expect(await record.verify([SECOND])).toMatchObject({ code: 0, lines: [line] });
});

it('goes over to another key by a row, and checks each with its own', async () => {
  await using record = await aRecord([FIRST, SECOND]);
  expect(await record.verify([SECOND, FIRST])).toMatchObject({
    code: 0,
    lines: [`Seals right: rows 1 to 2, key ${id(FIRST)}.`, `Seals right: rows 3 to 4, key ${id(SECOND)}.`],
  });
});

it('says from which row on nothing is sealed any more', async () => {
  await using record = await aRecord([FIRST, null]);
  const { code, lines } = await record.verify([FIRST]);
  expect({ code, last: lines.at(-1) }).toEqual({
    code: 0,
    last: 'From row 3 on, rows carry no seal: that row says so.',
  });
});

it('names a row that was written anew by somebody without the key, though every hash is right', async () => {
  await using record = await aRecord([FIRST, FIRST]);
  record.rewriteLast();
  expect(await record.verify(null)).toMatchObject({ code: 0 });
  const { code, err } = await record.verify([FIRST]);
  expect(code).toBe(1);
  expect(err).toBe(
    `The record is broken at row 3: its seal is not of the key ${id(FIRST)}: it was written without that key.\n`,
  );
});

it('names a row whose seal was taken away, also without the key', async () => {
  await using record = await aRecord([FIRST, FIRST]);
  record.tamper('update audit set seal = null where seq = 3');
  const { code, err } = await record.verify(null);
  expect(code).toBe(1);
  expect(err).toContain(`row 3: it carries no seal, although rows are sealed with the key ${id(FIRST)}`);
});

it('says that a key is too short, and goes on without it', async () => {
  await using record = await aRecord([FIRST]);
  const { code, err } = await record.verify(['short']);
  expect(code).toBe(0);
  expect(err).toMatch(/^AUDIT_KEY_FILE: key 1 of .* has fewer than 32 characters\. Seals are not checked\.\n$/);
});

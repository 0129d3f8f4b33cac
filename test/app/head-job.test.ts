import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { HeadPlaces } from '../../src/app/head-job.ts';
import { headJob } from '../../src/app/head-job.ts';
import { runAudit } from '../../src/cli/audit/audit.ts';
import { createLog } from '../../src/log.ts';
import { inATerminal } from '../cli/in-a-terminal.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { anEntry, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../support/drivers/a-database.ts';

/** Days pass over a record that grows by a row a day; then it is verified. */
async function days(count: number, places: (folder: string) => Partial<HeadPlaces>) {
  const place = await aDatabaseFile();
  const folder = path.dirname(place.file);
  const database = await openDatabase(place.url);
  let now = '2026-11-24T10:00:00.000Z';
  let tick = async () => {};
  const job = headJob({
    at: '08:30',
    places: { file: null, url: null, authority: null, ...places(folder) },
    database,
    handbook: aHandbook,
    now: () => now,
    log: createLog('silent'),
    ticks: (each) => {
      tick = each;
      return () => {};
    },
  }).start();
  for (let day = 24; day < 24 + count; day += 1) {
    now = `2026-11-${day}T10:00:00.000Z`;
    await database.cases.store.transact(({ save }) => save(outcomeOf({ audit: [anEntry({ caseId: null })] })));
    await tick();
    await tick();
  }
  const noted = await database.upkeep.heads.all();
  await job.stop();
  await database.close();
  const verify = async (...args: string[]) => {
    const given = { env: { DATABASE_URL: place.url }, directory: folder };
    const said = await inATerminal((terminal) => runAudit(['verify', ...args], terminal), given);
    return { code: said.code, out: said.output, err: said.errors };
  };
  return { ...place, folder, noted, verify, [Symbol.asyncDispose]: place.remove };
}

/** An endpoint on this machine: what it was sent, and what it answers. */
async function anEndpoint(answer: (body: Buffer) => Buffer) {
  const bodies: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    bodies.push(body);
    response.end(answer(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, bodies, [Symbol.asyncDispose]: async () => void server.close() };
}

it('notes each day’s head once, in the database, in the file and at the address', async () => {
  await using endpoint = await anEndpoint(() => Buffer.from(''));
  await using place = await days(3, (folder) => ({ file: path.join(folder, 'heads.ndjson'), url: endpoint.url }));
  expect(place.noted.map(({ day, seq, stamp }) => [day, seq, stamp])).toEqual([
    ['2026-11-24', 1, null],
    ['2026-11-25', 2, null],
    ['2026-11-26', 3, null],
  ]);
  const lines = await readFile(path.join(place.folder, 'heads.ndjson'), 'utf8');
  expect(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(place.noted.map(({ day, seq, hash, at }) => ({ day, row: seq, hash, at })));
  expect(Buffer.concat(endpoint.bodies).toString()).toBe(lines);
  expect(await place.verify('--heads', 'heads.ndjson')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Heads compared: 6, of which 0 are stamped.\n'),
  });
});

it('shows by the heads outside that the record begins anew', async () => {
  await using place = await days(2, (folder) => ({ file: path.join(folder, 'heads.ndjson') }));
  const file = new Sqlite(place.file);
  file.exec(`drop trigger audit_no_delete; delete from audit; delete from heads;
    update audit_head set seq = 0, hash = '${'0'.repeat(64)}'`);
  file.close();
  expect((await place.verify()).code).toBe(0);
  const { code, err } = await place.verify('--heads', 'heads.ndjson');
  expect(code).toBe(1);
  expect(err).toContain('The head of 2026-11-24: row 1 is missing.\nThe head of 2026-11-25: row 2 is missing.\n');
});

it('names a line that is no head, and a head that is another', async () => {
  await using place = await days(1, (folder) => ({ file: path.join(folder, 'heads.ndjson') }));
  const file = path.join(place.folder, 'heads.ndjson');
  await writeFile(file, `${JSON.stringify({ day: '2026-11-24', row: 1, hash: 'f'.repeat(64) })}\n`);
  expect((await place.verify('--heads', 'heads.ndjson')).err).toBe(
    'The head of 2026-11-24: row 1, or a row before it, was written anew.\n',
  );
  await appendFile(file, 'nothing\n');
  expect((await place.verify('--heads', 'heads.ndjson')).err).toMatch(/^Line 2 of .*heads\.ndjson is no head\.\n$/);
});

it('notes the head without a stamp where the authority answers something else', async () => {
  await using endpoint = await anEndpoint(() => Buffer.from('what?'));
  await using place = await days(1, () => ({ authority: endpoint.url }));
  expect(place.noted).toMatchObject([{ seq: 1, stamp: null }]);
});

/** Where openssl is there; the verification of a stored stamp is tested beside `verify-stamp.ts` on every machine. */
const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0;
  } catch {
    return false;
  }
})();

it.skipIf(!hasOpenssl)('has the head stamped by an authority, and verifies the stamp offline', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portavoz-authority-'));
  try {
    await using endpoint = await anEndpoint(anAuthority(folder));
    await using place = await days(1, (own) => ({ file: path.join(own, 'heads.ndjson'), authority: endpoint.url }));
    const trusted = await place.verify('--heads', 'heads.ndjson', '--authority', path.join(folder, 'ca.pem'));
    expect(trusted).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Heads compared: 2, of which 2 are stamped.\n'),
    });
    expect((await place.verify('--heads', 'heads.ndjson')).out).toContain(
      '(2 by an authority that --authority does not name)',
    );
    const file = new Sqlite(place.file);
    file.exec('update heads set seq = 2');
    file.close();
    const { code, err } = await place.verify();
    expect(code).toBe(1);
    expect(err).toContain('The stamp of 2026-11-24 is wrong: ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A time-stamping authority made with openssl, which answers in its folder. */
function anAuthority(folder: string): (query: Buffer) => Buffer {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(
    path.join(folder, 'tsa.cnf'),
    `[req]
distinguished_name = dn
prompt = no
[dn]
CN = Autoridad de prueba
[ca]
basicConstraints = critical,CA:TRUE
[stamp]
extendedKeyUsage = critical,timeStamping
[tsa]
serial = ${folder}/serial
signer_cert = ${folder}/tsa.pem
signer_key = ${folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
`,
  );
  writeFileSync(path.join(folder, 'serial'), '01');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-extensions', 'ca');
  openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Sello');
  openssl(
    ...['x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tsa.pem'],
    ...['-days', '2', '-extfile', 'tsa.cnf', '-extensions', 'stamp'],
  );
  return (query) => {
    writeFileSync(path.join(folder, 'query'), query);
    openssl('ts', '-reply', '-queryfile', 'query', '-config', 'tsa.cnf', '-section', 'tsa', '-out', 'reply');
    return execFileSync('cat', ['reply'], { cwd: folder });
  };
}

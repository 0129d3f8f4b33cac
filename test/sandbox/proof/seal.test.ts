import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { SEALED, sealDrill } from '../../../sandbox/proof/seal.ts';
import { openSealKey } from '../../../src/adapters/database/audit/audit-keys.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { decisionOf } from '../../../src/domain/cases/decision/recorded.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';

const NOW = '2026-11-29T01:00:00.000Z';
const run = promisify(execFile);

it('seals a record that verifies with and without Portavoz, and not once a word of it is another', async () => {
  await using file = await aDatabaseFile();
  const folder = path.dirname(file.file);
  const keyFile = path.join(folder, 'some.key');
  await writeFile(keyFile, `${'k'.repeat(48)}\n`);
  const database = await openDatabase(file.url, { sealKey: await openSealKey(keyFile, () => {}) });
  for (const words of ['«niña»', 'línea\u2028\n"dos"', '🔔']) {
    const outcome = { kind: 'done' as const, changes: [], effects: [], audit: { words, count: 3, none: null } };
    await database.cases.store.transact(({ save }) =>
      save(decisionOf('facts.recalled', null, outcome, { actor: CLOCK, now: NOW })),
    );
  }
  await database.close();

  const out = path.join(folder, 'out');
  const { rows, head } = await sealDrill(out, { databaseFile: file.file, keyFile, now: NOW });
  expect(rows.map(({ measured }) => measured)).toEqual(['yes', 'yes']);

  const record = path.join(out, SEALED.record);
  const verifies = (seen: string) => run('python3', [path.join(out, SEALED.script), record, seen]);
  await expect(verifies(head)).resolves.toMatchObject({ stdout: expect.stringContaining('4 rows') });
  await expect(verifies(`4:${'0'.repeat(64)}`)).rejects.toMatchObject({ code: 1 });
  await writeFile(record, (await readFile(record, 'utf8')).replace('«niña»', '«niño»'));
  await expect(verifies(head)).rejects.toMatchObject({ stdout: expect.stringContaining('is not the one of its hash') });
});

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { runHandbookPrint } from '../../../src/cli/handbook/handbook-print.ts';
import { beginWithHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { aHandbookFolder, plant, TODAY } from '../../adapters/handbook/planted-handbook.ts';
import { aFact, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { inATerminal } from '../in-a-terminal.ts';

const NOW = '2026-11-24T17:00:00.000Z';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-print-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function print(args: string[], directory: string, databaseUrl = `sqlite:${join(directory, 'none.db')}`) {
  return inATerminal((terminal) => runHandbookPrint(args, terminal, NOW), {
    directory,
    env: { DATABASE_URL: databaseUrl },
  });
}

/** A database with the good handbook in force and a fact of its flood. */
async function aDatabase(folder: string): Promise<{ url: string; hash: string }> {
  const url = `sqlite:${join(folder, 'portavoz.db')}`;
  const { handbook, files } = await readHandbook(await aHandbookFolder(), TODAY);
  if (handbook === null) throw new Error('The good handbook has errors.');
  const database = await openDatabase(url);
  try {
    await beginWithHandbook(database.team.handbooks, { hash: handbook.hash, files }, '2026-11-01T08:00:00.000Z');
    const fact = aFact({ value: 'toda la ribera', source: 'Policía Local', validUntil: '2026-11-24T20:00:00.000Z' });
    await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'fact', row: fact }] })));
  } finally {
    await database.close();
  }
  return { url, hash: handbook.hash };
}

test('prints the handbook in force, not the files, with what holds of crises', async () => {
  const folder = await aFolder();
  const { url, hash } = await aDatabase(folder);
  const file = join(folder, 'vallserena-handbook-2026-11-24.html');
  expect(await print([], folder, url)).toEqual({ code: 0, output: `${file}\n`, errors: '' });
  const page = await readFile(file, 'utf8');
  expect(page).toContain(hash);
  expect(page).toContain('Es el manual vigente desde el 1 nov 2026, 09:00.');
  expect(page).toMatch(/<b>toda la ribera<\/b><\/td><td>Policía Local<\/td><td>UMARTA<br>/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('prints the files that are named, and says that their facts are missing where no database can be asked', async () => {
  const folder = await aFolder();
  const { code, output, errors } = await print(
    ['--dir', await aHandbookFolder(), '--out', 'rojo/carpeta.html'],
    folder,
  );
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(/carpeta\.html could not be written: its folder does not exist; make it, or name another/);

  await mkdir(join(folder, 'rojo'));
  const again = await print(['--dir', await aHandbookFolder(), '--out', 'rojo/carpeta.html'], folder);
  expect(again).toMatchObject({ code: 0, output: `${join(folder, 'rojo/carpeta.html')}\n` });
  expect(again.errors).toBe(
    `The facts that hold now are left out. There is no database at ${join(folder, 'none.db')}. Name the right one in DATABASE_URL.\n`,
  );
  const page = await readFile(join(folder, 'rojo/carpeta.html'), 'utf8');
  expect(page).toContain('Viene de los archivos.');
  expect(page).toContain('No se pudieron leer los datos vigentes');
});

test('takes facts from the database for files too', async () => {
  const folder = await aFolder();
  const { url } = await aDatabase(folder);
  expect(await print(['--dir', await aHandbookFolder(), '--out', 'a.html'], folder, url)).toMatchObject({ errors: '' });
  expect(await readFile(join(folder, 'a.html'), 'utf8')).toContain('toda la ribera');
});

test('replaces an older print-out whole, and leaves any other file as it is', async () => {
  const folder = await aFolder();
  const dir = await aHandbookFolder();
  await print(['--dir', dir, '--out', 'manual.html'], folder);
  await plant(dir, { file: 'institution.yml', words: 'Vallserena', mistake: 'Valldolça' });
  expect(await print(['--dir', dir, '--out', 'manual.html'], folder)).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'manual.html'), 'utf8')).toContain('Valldolça');

  await writeFile(join(folder, 'cartas.html'), '<p>Cartas de mi abuela</p>');
  const refused = await print(['--dir', dir, '--out', 'cartas.html'], folder);
  expect(refused.code).toBe(1);
  expect(refused.errors).toContain(
    `${join(folder, 'cartas.html')} could not be written: it exists already and is no print-out of a handbook; name another one with --out.`,
  );
  expect(await readFile(join(folder, 'cartas.html'), 'utf8')).toBe('<p>Cartas de mi abuela</p>');
  expect((await print(['--dir', dir, '--out', '.'], folder)).errors).toContain('it is a folder; name a file in it');
  expect(await readdir(folder)).toEqual(['cartas.html', 'manual.html']);
});

test('says why there is nothing to print', async () => {
  const folder = await aFolder();
  const none = await print([], folder);
  expect(none).toMatchObject({ code: 1, output: '' });
  expect(none.errors).toMatch(
    /^There is no database at .*none\.db\. Name the right one in DATABASE_URL\.\nTo print files instead, name their folder with --dir\.\n$/,
  );

  const url = `sqlite:${join(folder, 'empty.db')}`;
  await (await openDatabase(url)).close();
  expect((await print([], folder, url)).errors).toContain('The database has no handbook in force yet');

  const dir = await aHandbookFolder();
  await plant(dir, { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' });
  const wrong = await print(['--dir', dir], folder);
  expect(wrong).toMatchObject({ code: 1, errors: expect.stringContaining(`./portavoz handbook check --dir ${dir}`) });
  expect((await readdir(folder)).filter((name) => name.endsWith('.html'))).toEqual([]);
});

test.each([[['--dir']], [['--dir', '']], [['manual.html']], [['--format', 'pdf']], [['--out=']]])(
  'wrong usage: %j',
  async (args) => {
    const { code, output, errors } = await print(args, await aFolder());
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('./portavoz handbook print [--dir D] [--out FILE]');
  },
);

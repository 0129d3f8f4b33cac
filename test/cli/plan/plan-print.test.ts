import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { runPlanPrint } from '../../../src/cli/plan/plan-print.ts';
import { beginWithHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { profileSource } from '../../../src/domain/posts/reader.ts';
import type { SourceState } from '../../../src/domain/posts/source-book.ts';
import { aHandbookFolder, plant, TODAY } from '../../adapters/handbook/planted-handbook.ts';
import { wordsOf } from '../../documents/a-print.ts';
import { inATerminal } from '../in-a-terminal.ts';

const NOW = '2026-11-24T17:00:00.000Z';

/** The profile on X, read without trouble. */
const READ: SourceState = {
  source: profileSource.nameOf('x'),
  cursor: null,
  readAt: NOW,
  failingSince: null,
  why: null,
  failures: 0,
  dueAt: NOW,
};

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-plan-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function print(args: string[], directory: string, databaseUrl = `sqlite:${join(directory, 'none.db')}`) {
  return inATerminal((terminal) => runPlanPrint(args, terminal, NOW), {
    directory,
    env: { DATABASE_URL: databaseUrl },
  });
}

/** A database with the good handbook in force, in which an action of the plan was done in summer. */
async function aDatabase(folder: string): Promise<string> {
  const url = `sqlite:${join(folder, 'portavoz.db')}`;
  const { handbook, files } = await readHandbook(await aHandbookFolder(), TODAY);
  if (handbook === null) throw new Error('The good handbook has errors.');
  const [action] = handbook.institution.plan.actions ?? [];
  if (action === undefined) throw new Error('The good handbook has no action.');
  const database = await openDatabase(url);
  try {
    await beginWithHandbook(database.team.handbooks, { hash: handbook.hash, files }, '2026-11-01T08:00:00.000Z');
    const done = {
      id: '1',
      action: action.id,
      doneOn: '2026-08-03',
      recordedBy: { kind: 'clock' },
      recordedAt: NOW,
    } as const;
    await database.team.actions.transact(({ save }) => save({ done, audit: [] }));
    const published = ['2026-08-01T08:00:00.000Z', '2026-08-02T08:00:00.000Z'];
    await database.intake.sources.save(READ);
    await database.intake.ownProfiles.note(
      published.map((publishedAt) => ({ network: 'x', key: publishedAt, publishedAt })),
      NOW,
    );
  } finally {
    await database.close();
  }
  return url;
}

test('writes the plan of the handbook in force with the figures of the last quarter, as a page', async () => {
  const folder = await aFolder();
  const url = await aDatabase(folder);
  const file = join(folder, 'vallserena-plan-2026-11-24.html');
  expect(await print([], folder, url)).toEqual({ code: 0, output: `${file}\n`, errors: '' });
  const said = wordsOf(await readFile(file, 'utf8'));
  expect(said).toContain('Es el manual vigente desde el 1 nov 2026, 09:00.');
  expect(said).toContain('Trimestre 4 de 2026');
  expect(said).toContain('Cifras de estos días: 1 de julio – 30 de septiembre.');
  expect(said).toMatch(/X al menos cada \S+(?: días)? 2 60 días, más de lo previsto/);
  expect(said).toContain('3 ago 2026');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('writes Markdown where the file ends so, in the language and for the quarter that are named', async () => {
  const folder = await aFolder();
  const url = await aDatabase(folder);
  const args = ['--out', 'plan.md', '--language', 'eu', '--quarter', '2027-1'];
  expect(await print(args, folder, url)).toMatchObject({ code: 0, errors: '' });
  const said = await readFile(join(folder, 'plan.md'), 'utf8');
  expect(said).toContain('2027, 1. hiruhilekoa');
  // Of the quarter that is not over, what there is.
  expect(said).toContain('Egun hauetaz ez dago ezer idatzita');
});

test('makes the plan of the files where there is no database, and says that figures are lacking', async () => {
  const folder = await aFolder();
  const { code, errors } = await print(['--dir', await aHandbookFolder(), '--out', 'plan.html'], folder);
  expect({ code, errors }).toEqual({
    code: 0,
    errors: `The figures are left out. There is no database at ${join(folder, 'none.db')}. Name the right one in DATABASE_URL.\n`,
  });
  const said = wordsOf(await readFile(join(folder, 'plan.html'), 'utf8'));
  expect(said).toContain('Viene de los archivos.');
  expect(said).toContain('Faltan las cifras del último trimestre: no hay una base de datos de la que leerlas.');
  expect(await readdir(folder)).toEqual(['plan.html']);

  // Without a folder they are those of PLAYBOOKS_DIR.
  expect(await print(['--out', 'plan.md'], folder)).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'plan.md'), 'utf8')).toContain('Viene de los archivos.');
});

test('replaces an older plan of either form whole, and leaves any other file as it is', async () => {
  const folder = await aFolder();
  const dir = await aHandbookFolder();
  for (const out of ['plan.html', 'plan.md']) await print(['--dir', dir, '--out', out], folder);
  await plant(dir, { file: 'institution.yml', words: 'Vallserena', mistake: 'Valldolça' });
  for (const out of ['plan.html', 'plan.md']) {
    expect(await print(['--dir', dir, '--out', out], folder)).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, out), 'utf8')).toContain('Valldolça');
  }
  await writeFile(join(folder, 'notas.md'), '# Mis notas');
  const refused = await print(['--dir', dir, '--out', 'notas.md'], folder);
  expect(refused.code).toBe(1);
  expect(refused.errors).toContain('it exists already and is no such plan; name another one with --out.');
  expect(await readFile(join(folder, 'notas.md'), 'utf8')).toBe('# Mis notas');
});

test('says of files with errors what names them', async () => {
  const folder = await aFolder();
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' });
  const { code, errors } = await print(['--dir', dir], folder);
  expect({ code, errors }).toEqual({
    code: 1,
    errors: expect.stringContaining(`./portavoz handbook check --dir ${dir}`),
  });
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  [['--language', 'fr'], '--language is es, ca, gl, eu or en, and not "fr".'],
  [['--quarter', '2027-5'], '--quarter is a year and a quarter, such as 2027-1, and not "2027-5".'],
  [['--out', 'plan.pdf'], '--out ends in .html or in .md, and not so: "plan.pdf".'],
  [['plan.html'], './portavoz plan print [--dir D] [--out FILE]'],
  [['--out='], './portavoz plan print [--dir D] [--out FILE]'],
])('wrong usage: %j', async (args, sentence) => {
  const folder = await aFolder();
  const { code, output, errors } = await print(args, folder);
  expect({ code, output, errors }).toEqual({ code: 2, output: '', errors: expect.stringContaining(sentence) });
  expect(await readdir(folder)).toEqual([]);
});

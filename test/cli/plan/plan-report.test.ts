import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { runPlanReport } from '../../../src/cli/plan/plan-report.ts';
import { beginWithHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { measurementOf } from '../../../src/domain/measures/measurement.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aHandbookFolder, TODAY } from '../../adapters/handbook/planted-handbook.ts';
import { outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aPublishedCase } from '../../support/builders/rows/published-rows.ts';
import { inATerminal } from '../in-a-terminal.ts';

const NOW = '2026-12-02T17:00:00.000Z';
const OUT = '2026-11-24T10:00:00.000Z';

/** A folder with a database: the good handbook in force, and a reply that was looked at a day later. */
async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-plan-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { handbook, files } = await readHandbook(await aHandbookFolder(), TODAY);
  if (handbook === null) throw new Error('The good handbook has errors.');
  const database = await openDatabase(`sqlite:${join(folder, 'portavoz.db')}`);
  try {
    await beginWithHandbook(database.team.handbooks, { hash: handbook.hash, files }, '2026-11-01T08:00:00.000Z');
    await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aPublishedCase(1, OUT) })));
    const counts = { answers: 3, shares: 2, likes: 9, reach: null };
    const due = { id: 'publication-1', of: 'case' as const, proof: '', publishedAt: OUT, failures: 0, wasGone: false };
    const at = momentAfter(OUT, 86_400_000);
    await database.intake.measures.save(measurementOf(due, 'day', { kind: 'counts', counts }, at));
  } finally {
    await database.close();
  }
  return folder;
}

function report(args: string[], directory: string, database = 'portavoz.db', now = NOW) {
  return inATerminal((terminal) => runPlanReport(args, terminal, now), {
    directory,
    env: { DATABASE_URL: `sqlite:${join(directory, database)}` },
  });
}

test('writes the last month that is over, unless another is named', async () => {
  const folder = await aFolder();
  const file = join(folder, 'vallserena-report-2026-11.html');
  expect(await report([], folder)).toEqual({ code: 0, output: `${file}\n`, errors: '' });
  const page = await readFile(file, 'utf8');
  expect(page).toContain('Informe del mes: noviembre de 2026');
  expect(page).toContain('<th scope="row">Mastodon</th><td>1</td><td>1</td><td>3</td><td>2</td><td>9</td>');
  expect(await report(['--month', '2026-12', '--out', 'd.md'], folder)).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'd.md'), 'utf8')).toMatch(
    /^# Informe del mes: diciembre de 2026\n[\s\S]*no ha acabado/,
  );
});

test('writes its figures for programs, one a line', async () => {
  const folder = await aFolder();
  expect(await report(['--out', 'mes.csv'], folder)).toMatchObject({ code: 0 });
  const lines = (await readFile(join(folder, 'mes.csv'), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('month,part,name,figure,value');
  expect(lines).toContain('2026-11,drawn_by_network,Mastodon,answers,3');
  expect(lines).toContain('2026-11,published,Mastodon,replies,1');
  expect(lines.join()).not.toContain('reach');
});

test('replaces an older report of the same month, and leaves any other file alone', async () => {
  const folder = await aFolder();
  for (const out of ['a.html', 'a.md', 'a.csv']) {
    expect(await report(['--out', out], folder)).toMatchObject({ code: 0 });
    expect(await report(['--out', out], folder)).toMatchObject({ code: 0 });
    expect((await report(['--month', '2026-12', '--out', out], folder)).errors).toContain('no report of that month');
  }
  await writeFile(join(folder, 'notas.html'), 'mine');
  expect(await report(['--out', 'notas.html'], folder)).toMatchObject({ code: 1 });
  expect(await readFile(join(folder, 'notas.html'), 'utf8')).toBe('mine');
});

test.each([
  [['--month', '2026-13'], '--month 2026-13: this is no month such as 2026-11.'],
  [['--month', '0026-11'], '--month 0026-11: this is no month such as 2026-11.'],
  [['--month', 'noviembre'], '--month noviembre: this is no month such as 2026-11.'],
  [['--month', '2027-01'], '--month 2027-01: that month has not begun.'],
  [['--out', 'mes.pdf'], '--out: the file ends in .html, .md or .csv.'],
  [['--what'], './portavoz plan report'],
])('%j is refused with its place, and nothing is written', async (args, said) => {
  const folder = await aFolder();
  const { code, errors, output } = await report(args, folder);
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toContain(said);
});

test('a month begins by the clocks of the institution', async () => {
  const folder = await aFolder();
  const args = ['--month', '2026-12'];
  expect(await report(args, folder, undefined, '2026-11-30T22:59:00.000Z')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('--month 2026-12: that month has not begun.'),
  });
  expect(await report(args, folder, undefined, '2026-11-30T23:00:00.000Z')).toMatchObject({ code: 0 });
});

test('without a database says which one is missing', async () => {
  const folder = await aFolder();
  const { code, errors } = await report([], folder, 'none.db');
  expect(code).toBe(1);
  expect(errors).toContain(`There is no database at ${join(folder, 'none.db')}`);
});

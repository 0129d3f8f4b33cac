import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runPlanImport } from '../../../src/cli/plan/plan-import.ts';
import { daysAfter } from '../../../src/domain/time/calendar-days.ts';
import { inATerminal } from '../in-a-terminal.ts';

const PLAYBOOKS = path.resolve('playbooks');
/** A day that is near whenever the tests run. */
const day = daysAfter(new Date().toISOString().slice(0, 10), 10);
let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'portavoz-plan-'));
  await (await openDatabase(url())).close();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const url = () => `sqlite:${path.join(directory, 'portavoz.db')}`;
const write = (text: string | Uint8Array) => writeFile(path.join(directory, 'week.csv'), text);
const imports = (...args: string[]) => importsIn('en', ...args);
const importsIn = (language: string, ...args: string[]) =>
  inATerminal((terminal) => runPlanImport(['week.csv', '--dir', PLAYBOOKS, ...args], terminal), {
    directory,
    dir: 'none',
    env: { DATABASE_URL: url(), LC_ALL: language, PLAN: 'on' },
  });

async function planned() {
  const database = await openDatabase(url());
  try {
    return await database.intake.planned.within({ from: '2020', to: '2099' }, 99);
  } finally {
    await database.close();
  }
}

describe('./portavoz plan import', () => {
  it('takes a table in the words of any of five languages, and changes what came before by its id', async () => {
    await write(`\uFEFFFecha;Hora;Título;Red;Quién lo para;Cómo;id;Anulado;Notas
${day};10:00;"Feria
de Navidad";x;Turismo;Metricool;1;;a
${day};;Día sin coches;;;;2;no;b
`);
    expect(await imports()).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 new, 0 changed, 0 unchanged'),
    });
    expect(await planned()).toMatchObject([
      { sourceId: '2', isAllDay: true, words: 'Día sin coches', network: null, stop: null, source: 'file' },
      { sourceId: '1', isAllDay: false, network: 'x', stop: { who: 'Turismo', how: 'Metricool' } },
    ]);
    await write(`data,hora,text,id,cancelled\n${day},11:00,Fira,1,\n${day},,Dia,2,yes\n`);
    expect(await imports('--network', 'x')).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 new, 1 changed, 0 unchanged, 1 cancelled'),
    });
    expect(await planned()).toMatchObject([{ sourceId: '1', words: 'Fira', network: 'x' }]);
  });

  it('reads a table as a spreadsheet on Windows writes it', async () => {
    await write(Buffer.from(`Fecha;Título;Quién lo para\n${day};Corte de tráfico en la Peña;Begoña\n`, 'latin1'));
    expect(await imports()).toMatchObject({ code: 0 });
    expect(await planned()).toMatchObject([{ words: 'Corte de tráfico en la Peña', stop: { who: 'Begoña' } }]);
  });

  it('names each wrong line with file, line and field, and then takes nothing', async () => {
    await write(
      `date;hour;words;network;link\n${day};10:00;Fair;x;\nsoon;;Fair;x;\n${day};25:00;Fair;x;\n${day};;;x;\n${day};;Fair;tuenti;\n${day};;Fair;x;ftp://a\n`,
    );
    const told = await imports();
    expect(told.code).toBe(2);
    expect(
      told.errors,
    ).toBe(`week.csv, line 3, date: It must be a moment such as 2026-12-01T10:00, or a day such as 2026-12-01.
week.csv, line 4, date: It must be a moment such as 2026-12-01T10:00, or a day such as 2026-12-01.
week.csv, line 5, words: It is missing.
week.csv, line 6, network: It must be the id of a network of the handbook.
week.csv, line 7, link: It must be an address that begins with http:// or https://.
Nothing was taken: 5 lines are wrong. With --skip-wrong the others are taken.
`);
    const inSpanish = await importsIn('es', '--skip-wrong');
    expect(inSpanish.code).toBe(2);
    expect(inSpanish.errors).toContain('week.csv, línea 5, words: Falta.');
    expect(inSpanish.output).toContain('1 nuevos');
    expect(await planned()).toHaveLength(1);
  });

  it('makes no database where there is none', async () => {
    await rm(path.join(directory, 'portavoz.db'));
    await write(`date,words\n${day},Fair\n`);
    expect(await imports()).toMatchObject({ code: 1, errors: expect.stringContaining('portavoz.db') });
    expect(await readdir(directory)).toEqual(['week.csv']);
  });

  it('knows a line without an id again', async () => {
    await write(`date,words\n${day},Fair\n`);
    await imports();
    expect((await imports()).output).toContain('0 new, 0 changed, 1 unchanged');
  });

  it('says which column is missing, what is no table, and what is no network', async () => {
    await write(`date;network\n${day};x\n`);
    expect(await imports()).toMatchObject({
      code: 2,
      errors: expect.stringContaining('no column is the words or title'),
    });
    await write(`words;network\nFair;x\n`);
    expect(await imports()).toMatchObject({ code: 2, errors: expect.stringContaining('no column is the date') });
    await write(`date;words\n${day};"Fair\n`);
    expect(await imports()).toMatchObject({
      code: 2,
      errors: expect.stringContaining('week.csv, line 2: The quotation marks'),
    });
    expect(await imports('--network', 'tuenti')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('--network: It must be one of: '),
    });
    await rm(path.join(directory, 'week.csv'));
    expect(await imports()).toMatchObject({ code: 2, errors: expect.stringContaining('There is no file week.csv') });
    expect((await imports('other.csv')).code).toBe(2);
  });
});

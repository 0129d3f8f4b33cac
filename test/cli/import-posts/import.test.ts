import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aProcess } from '../../../sandbox/processes/a-process.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runImport } from '../../../src/cli/import-posts/import.ts';
import { inATerminal } from '../in-a-terminal.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'portavoz-import-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const url = () => `sqlite:${path.join(directory, 'portavoz.db')}`;
const imports = (...args: string[]) => importsIn('en', ...args);
const importsIn = (language: string, ...args: string[]) =>
  inATerminal((terminal) => runImport(args, terminal), {
    directory,
    dir: 'none',
    env: { DATABASE_URL: url(), LC_ALL: language },
  });

async function waiting() {
  const database = await openDatabase(url());
  try {
    return await database.intake.queue.next(1_000_000);
  } finally {
    await database.close();
  }
}

const CSV = `\uFEFFNetwork;Text;author;posted_at;network_id;asks_us
x;"No sale agua;
en la ""calle"" Mayor";@vecina;2026-11-24T09:00:00Z;1;sí
x;;@otra;;2;
x;Sin luz;@otra;ayer;3;no
mastodon;Sin luz;@otra;;4;no
`;

describe('./portavoz import', () => {
  it('hands a table in, and names the line, the field and the reason of what it refuses', async () => {
    await writeFile(path.join(directory, 'posts.csv'), CSV);
    expect(await imports('posts.csv', '--source', 'hoja')).toEqual({
      code: 1,
      output: `Columns, separated by ;
  Network    → network
  Text       → text
  author     → author
  posted_at  → date
  network_id → id on its network
  asks_us    → whether it asks us
2 accepted, 0 known before, 2 refused
`,
      errors: `line 4, text: It is missing.
line 5, posted_at: It must be a moment such as 2026-11-24T09:00:00Z.
`,
    });
    expect(await waiting()).toMatchObject([
      {
        source: 'hoja',
        post: { text: 'No sale agua;\nen la "calle" Mayor', asksUs: true, postedAt: '2026-11-24T09:00:00.000Z' },
      },
      { post: { network: 'mastodon', networkId: '4', asksUs: false, postedAt: null } },
    ]);
  });

  it.each([
    ['es', 'red;texto;autor;Fecha y hora;Valoración'],
    ['ca', 'Xarxa;Text;Usuari;Data;Nota'],
    ['gl', 'Rede;Mensaxe;Autora;DATA;Nota'],
    ['eu', 'Sarea;Testua;Egilea;Eguna;Oharra'],
    ['en', '"network";"text";"author";"date";"note"'],
  ])('takes a table with names in %s, and shows first what it took each column for', async (_, names) => {
    const row = 'X;Sin luz, otra vez, y van tres;@vecina;2026-11-24T09:00:00Z;mala';
    await writeFile(path.join(directory, 'hoja.csv'), `${names}\n${row}\n`);
    const { code, output, errors } = await importsIn('es', 'hoja.csv');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(
      /^Columnas, separadas por ;\n {2}.+→ red\n {2}.+→ texto\n {2}.+→ autor\n {2}.+→ fecha\n {2}.+→ no se lee\n1 recibidos/,
    );
    expect(await waiting()).toMatchObject([
      {
        post: {
          network: 'x',
          text: 'Sin luz, otra vez, y van tres',
          author: '@vecina',
          postedAt: '2026-11-24T09:00:00.000Z',
        },
      },
    ]);
  });

  it('refuses a table of which no column is the text, and says what it may be called', async () => {
    await writeFile(path.join(directory, 'hoja.csv'), 'red,titular\nx,Sin luz\n');
    expect(await importsIn('es', 'hoja.csv')).toEqual({
      code: 1,
      output: 'Columnas, separadas por ,\n  red     → red\n  titular → no se lee\n',
      errors: 'Ninguna columna es «texto». Llámala de una de estas maneras: text, texto, mensaje, contenido.\n',
    });
  });

  it('hands in what stands before a mistake in the quotation marks of a table, and says from where on nothing was read', async () => {
    await writeFile(path.join(directory, 'open.csv'), 'text,network\nSin luz,x\n"Sin gas,x\nSin agua,x\n');
    expect(await imports('open.csv')).toEqual({
      code: 1,
      output: `Columns, separated by ,
  text    → text
  network → network
1 accepted, 0 known before, 1 refused
`,
      errors: 'line 3: A quotation mark opens here that nothing closes. From this line on nothing was read.\n',
    });
    await writeFile(path.join(directory, 'stray.csv'), 'text,network\n"Sin" gas,x\n');
    expect((await imports('stray.csv')).errors).toMatch(/^line 2: A quotation mark stands where none may/);
    expect(await waiting()).toHaveLength(1);
  });

  it('hands lines of objects in, and knows them the second time', async () => {
    const lines = ['{"network":"x","text":"Sin luz","network_id":"1"}', '', '{', '{"network":"x","text":"Sin gas"}'];
    await writeFile(path.join(directory, 'posts.ndjson'), lines.join('\r\n'));
    expect(await imports('posts.ndjson')).toMatchObject({
      output: '2 accepted, 0 known before, 1 refused\n',
      errors: 'line 3: The line is no JSON, or too long.\n',
    });
    expect(await imports('posts.ndjson')).toMatchObject({ output: '0 accepted, 2 known before, 1 refused\n' });
  });

  it('says what is missing, and how it is called', async () => {
    expect(await imports('posts.csv')).toMatchObject({ code: 1, errors: `There is no file ${directory}/posts.csv.\n` });
    for (const args of [[], ['a', 'b'], ['--sauce', 'x'], ['a', '--source', 'No Name']]) {
      expect((await imports(...args)).code).toBe(2);
    }
    expect((await imports('--help')).code).toBe(0);
  });

  it('killed in the middle and run again, has handed in every post once', async () => {
    const posts = Array.from({ length: 20_000 }, (_, id) => `{"network":"x","text":"Mensaje","network_id":"${id}"}\n`);
    await writeFile(path.join(directory, 'posts.ndjson'), posts.join(''));
    await (await openDatabase(url())).close();
    const program = { args: ['import', 'posts.ndjson'], env: { DATABASE_URL: url(), LC_ALL: 'en' }, cwd: directory };
    await using first = aProcess('src/cli.ts', program);
    const database = await openDatabase(url());
    while ((await database.intake.queue.waiting()) === 0) await new Promise(setImmediate);
    first.kill('SIGKILL');
    expect((await first.ended).signal).toBe('SIGKILL');
    const before = await database.intake.queue.waiting();
    await database.close();
    expect(before).toBeLessThan(posts.length);
    await using again = aProcess('src/cli.ts', program);
    await again.ended;
    expect(again.output()).toBe(`${posts.length - before} accepted, ${before} known before, 0 refused\n`);
    expect(new Set((await waiting()).map(({ post }) => post.networkId)).size).toBe(posts.length);
  });
});

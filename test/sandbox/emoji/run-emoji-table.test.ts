import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runEmojiTable } from '../../../sandbox/emoji/run-emoji-table.ts';
import { inATerminal } from '../../cli/in-a-terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portavoz-test-emoji-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const tableIn = () => path.join(folder, 'table.ts');
const emojiTable = (args: string[], language = 'en') =>
  inATerminal((terminal) => runEmojiTable(args, terminal, pathToFileURL(tableIn())), {
    dir: 'none',
    directory: folder,
    env: { LC_ALL: language },
  });

describe('./portavoz emoji:table', () => {
  it('writes the table', async () => {
    const entry = { unified: '1F64F', short_names: ['pray'], sort_order: 1 };
    await writeFile(path.join(folder, 'emoji.json'), JSON.stringify([entry]));
    expect(await emojiTable(['emoji.json'])).toMatchObject({ code: 0, errors: '' });
    expect(await readFile(tableIn(), 'utf8')).toContain("'🙏=pray'");
  });

  it.each([
    [['--x'], 'en', /^“emoji:table” has no option “--x”/],
    [['--x'], 'es', /^«emoji:table» no tiene la opción «--x»/],
    [['--x', '--lang', 'es'], 'en', /^«emoji:table» no tiene la opción «--x»/],
    [[], 'en', /emoji\.json: the file of the package/],
    [[], 'es', /emoji\.json: el archivo del paquete/],
  ])('names what is wrong: %j (%s)', async (args, language, sentence) => {
    const { code, errors } = await emojiTable(args, language);
    expect(code).toBe(2);
    expect(errors).toMatch(sentence);
  });

  it.each([
    [
      null,
      'emoji.json holds no list of emoji: There is no such file.',
      'emoji.json no tiene una lista de emoji: No existe ese archivo.',
    ],
    ['nothing', 'holds no list of emoji: It is no JSON.', 'no tiene una lista de emoji: No es JSON.'],
    ['{}', 'Its entries are not those of emoji-datasource.', 'Sus entradas no son las de emoji-datasource.'],
  ])('says why a file holds none: %s', async (content, english, spanish) => {
    if (content !== null) await writeFile(path.join(folder, 'emoji.json'), content);
    const [inEnglish, inSpanish] = [await emojiTable(['emoji.json']), await emojiTable(['emoji.json'], 'es')];
    expect([inEnglish.code, inSpanish.code]).toEqual([1, 1]);
    expect(inEnglish.errors).toContain(english);
    expect(inSpanish.errors).toContain(spanish);
    await expect(readFile(tableIn())).rejects.toThrow('ENOENT');
  });
});

import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { runHandbook } from '../../src/cli/handbook.ts';
import type { StartingPlace } from './a-started-bot.ts';
import { aStartingPlace } from './a-started-bot.ts';
import { refusal } from './refusal.ts';

const GOOD = new URL('../fixtures/handbook/good', import.meta.url);

/** A place in which the bot has run once, with a small handbook that can be edited. */
async function aPlaceInUse(place: StartingPlace) {
  const dir = path.join(place.folder, 'handbook');
  await cp(GOOD, dir, { recursive: true });
  const settings = { PLAYBOOKS_DIR: dir };
  const run = async () => {
    await using running = await place.started(settings);
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
    return running.output();
  };
  await run();
  return {
    settings,
    run,
    /** Changes a phone in the files. */
    async edit() {
      const file = path.join(dir, 'institution.yml');
      await writeFile(file, (await readFile(file, 'utf8')).replace('900 010 010', '900 999 999'));
    },
    tamper: (sql: string) => {
      const database = new Sqlite(place.file);
      database.pragma('foreign_keys = off');
      database.exec(sql);
      database.close();
    },
    async adopts(...args: string[]) {
      const said = { output: '', errors: '' };
      const heard = (stream: 'output' | 'errors') =>
        new PassThrough().on('data', (text: Buffer) => {
          said[stream] += text.toString();
        });
      const env = { DATABASE_URL: `sqlite:${place.file}`, ...settings };
      const terminal = {
        env,
        directory: place.folder,
        input: new PassThrough(),
        output: heard('output'),
        errors: heard('errors'),
      };
      return { code: await runHandbook(['adopt', ...args], terminal), ...said };
    },
  };
}

describe.concurrent('a restart', { timeout: 60_000 }, () => {
  it('with other files keeps the handbook in force, and says so in the log', async () => {
    await using place = await aStartingPlace();
    const bot = await aPlaceInUse(place);
    expect(await bot.run()).not.toContain('not those in force');
    await bot.edit();
    expect(await bot.run()).toContain('The files of the handbook are not those in force: /playbook reload');
  });

  const kept: [string, string, string][] = [
    ['is damaged', "update handbooks set files = '{'", 'its files are missing or damaged'],
    ['is missing', 'delete from handbooks', 'its files are missing or damaged'],
    [
      'was changed',
      "update handbooks set files = json_remove(files, '$[2]')",
      'its files are not those that were kept',
    ],
    [
      'lacks what this version asks for',
      `update handbooks set files = json_set(files, '$[5][1]', '${Buffer.from('tone: plain').toString('base64')}')`,
      'style.yml:1:1: ',
    ],
    ['lacks a file', "update handbooks set files = json_remove(files, '$[5]')", 'its files are missing or damaged'],
  ];
  it.for(kept)(
    'whose kept handbook %s says what to do, and goes on once the files are adopted',
    async ([, sql, words]) => {
      await using place = await aStartingPlace();
      const bot = await aPlaceInUse(place);
      await bot.edit();
      bot.tamper(sql);
      await using refused = place.start(bot.settings);
      const said = await refusal(refused, place);
      expect(said).toContain('cannot be read by this version');
      expect(said).toContain(words);
      expect(said).toContain('./portavoz handbook adopt --reason');

      expect(await bot.adopts('--reason', 'La fila se dañó')).toMatchObject({
        code: 0,
        output: expect.stringMatching(/^In force: [0-9a-f]{12}, in place of [0-9a-f]{12}\. It is recorded\.\n$/),
      });
      await using again = await place.started(bot.settings);
      const told = () =>
        place.workspace.messages('portavoz-casos').map((message) => place.workspace.plainText(message));
      await place.workspace.waitFor(() => told().some((text) => text.includes('sin segunda persona')), {
        what: 'the news',
      });
      again.kill('SIGTERM');
      expect((await again.ended).code).toBe(0);
    },
  );
});

describe.concurrent('./portavoz handbook adopt refuses', { timeout: 60_000 }, () => {
  it('to do it without a reason, with wrong files, and where there is no database', async () => {
    await using place = await aStartingPlace();
    const bot = await aPlaceInUse(place);
    for (const args of [[], ['--reason', ' '], ['--reason'], ['--because', 'x'], ['--reason', 'x', '--dir', '']]) {
      expect(await bot.adopts(...args)).toMatchObject({ code: 2, errors: expect.stringContaining('--reason TEXT') });
    }
    expect(await bot.adopts('--reason', 'x', '--dir', place.folder)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('has errors. ./portavoz handbook check'),
    });
    expect(await bot.adopts('--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('follows within seconds'),
    });
    const elsewhere = { DATABASE_URL: `sqlite:${place.folder}/nowhere.db`, ...bot.settings };
    const errors = new PassThrough();
    const terminal = {
      env: elsewhere,
      directory: place.folder,
      input: new PassThrough(),
      output: new PassThrough(),
      errors,
    };
    expect(await runHandbook(['adopt', '--reason', 'x'], terminal)).toBe(1);
    expect(String(errors.read())).toContain('There is no database at');
  });
});

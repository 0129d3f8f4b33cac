import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { handbookHash, handbookSource } from '../../../src/adapters/handbook/read-handbook.ts';
import { openActiveHandbook } from '../../../src/app/handbook/active-handbook.ts';
import { beginWithHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { createLog } from '../../../src/log.ts';
import { StartError } from '../../../src/start-error.ts';
import { aHandbookFolder, plant, TODAY } from '../../adapters/handbook/planted-handbook.ts';
import { adopts } from '../../support/adopts.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { inASqliteFile } from '../../support/drivers/in-a-sqlite-file.ts';
import { aStartingPlace } from '../a-started-bot.ts';
import { refusal } from '../refusal.ts';

const log = createLog('silent');
const NOW = '2026-11-24T10:00:00.000Z';
const FLOOD = 'crises/flood.md';
const SINCE =
  '  - { id: since, titles: { es: Desde }, kind: time, scope: crisis, hints: { es: hora }, max_length: 5 }\n';
const otherPhone = { file: 'institution.yml', words: '900 010 010', mistake: '900 999 999' };

describe('the handbook that a start goes on with', () => {
  it(
    'is the one in force, whatever the files say; the first start takes the files',
    inASqliteFile(async (place) => {
      const dir = await aHandbookFolder();
      const source = handbookSource(dir);
      const { handbooks } = (await place.open()).team;
      const first = await openActiveHandbook({ dir, files: await source.load(TODAY), source, handbooks, log }, NOW);
      await plant(dir, otherPhone);
      const files = await source.load(TODAY);
      const again = await openActiveHandbook({ dir, files, source, handbooks, log }, NOW);
      expect(again.current()).toEqual(first.current());
      expect(again.current().hash).not.toBe(files.handbook?.hash);
      expect(again.since()).toEqual({ hash: first.current().hash, since: NOW, by: { kind: 'clock' } });
      await plant(dir, { file: 'severity.yml', words: 'claim_minutes: 5', mistake: 'claim_minutes: soon' });
      const wrong = await openActiveHandbook({ dir, files: await source.load(TODAY), source, handbooks, log }, NOW);
      expect(wrong.current()).toEqual(first.current());
    }),
  );

  it(
    'is opened though a text of it means both the record and a fact of the same name; operators read where',
    inASqliteFile(async (place) => {
      const dir = await aHandbookFolder();
      await plant(
        dir,
        { file: FLOOD, words: 'facts:\n', mistake: `facts:\n${SINCE}` },
        { file: FLOOD, words: 'Estamos en la calle.', mistake: 'Desde las {{ record.since }}.' },
      );
      const source = handbookSource(dir);
      const { handbooks } = (await place.open()).team;
      const files = await source.load(TODAY);
      await beginWithHandbook(handbooks, { hash: handbookHash(files.files), files: files.files }, NOW);
      const warned: unknown[] = [];
      const heard = { warn: (facts: unknown) => warned.push(facts) };
      const opened = await openActiveHandbook({ dir, files, source, handbooks, log: heard }, NOW);
      expect(opened.current().playbooks.length).toBeGreaterThan(0);
      expect(warned).toMatchObject([{ file: FLOOD, message: expect.stringContaining('"record.since"') }]);
    }),
  );

  const kept: [string, string, string][] = [
    ['is damaged', "update handbooks set files = '{'", 'its files are missing or damaged'],
    ['is gone', 'delete from handbooks', 'its files are missing or damaged'],
    ['lacks a file', "update handbooks set files = json_remove(files, '$[5]')", 'its files are missing or damaged'],
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
  ];
  it.for(kept)('is none when the kept one %s: a sentence says why and what to do', ([, sql, words]) =>
    inASqliteFile(async (place) => {
      const dir = await aHandbookFolder();
      const source = handbookSource(dir);
      const { handbooks } = (await place.open()).team;
      await openActiveHandbook({ dir, files: await source.load(TODAY), source, handbooks, log }, NOW);
      await place.tamper(`pragma foreign_keys = off; ${sql}`);
      await plant(dir, otherPhone);
      const opened = openActiveHandbook({ dir, files: await source.load(TODAY), source, handbooks, log }, NOW);
      const error: unknown = await opened.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StartError);
      expect(String(error)).toContain(words);
      expect(String(error)).toContain('./portavoz handbook adopt --reason');
      expect(String(error).split('\n').length).toBeLessThan(8);
    })(),
  );
});

describe('./portavoz handbook adopt', () => {
  it('mends what a start cannot read; the team is told', async () => {
    await using place = await aStartingPlace();
    const dir = await aHandbookFolder();
    const settings = { PLAYBOOKS_DIR: dir };
    const url = `sqlite:${place.file}`;
    const source = handbookSource(dir);
    const database = await openDatabase(url);
    await openActiveHandbook(
      { dir, files: await source.load(TODAY), source, handbooks: database.team.handbooks, log },
      NOW,
    );
    await plant(dir, { file: 'style.yml', words: 'principles:', mistake: 'principles: # how we speak' });
    const { handbooks } = database.team;
    const hash = (await handbooks.active())?.hash ?? '';
    await handbooks.transact(({ save }) => save({ keep: { hash, files: [], at: NOW }, audit: [] }));
    await database.close();

    await using refused = place.start(settings);
    expect(await refusal(refused, place)).toContain('cannot be read by this version');
    expect(await adopts(url, dir, '--reason', 'La fila se dañó')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^In force: [0-9a-f]{12}, in place of [0-9a-f]{12}\. It is recorded\.\n$/),
    });
    await using again = await place.started(settings);
    const told = () => place.workspace.messages('portavoz-casos').map((message) => place.workspace.plainText(message));
    await place.workspace.waitFor(() => told().some((text) => text.includes('sin segunda persona')), {
      what: 'the news',
    });
    again.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  it('refuses to do it without a reason, with wrong files, and where there is no database', async () => {
    await using file = await aDatabaseFile();
    const dir = await aHandbookFolder();
    for (const args of [[], ['--reason', ' '], ['--reason'], ['--because', 'x'], ['--reason', 'x', '--dir', '']]) {
      expect(await adopts(file.url, dir, ...args)).toMatchObject({
        code: 2,
        errors: expect.stringContaining('--reason TEXT'),
      });
    }
    expect(await adopts(file.url, dir, '--reason', 'x')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('There is no database at'),
    });
    const database = await openDatabase(file.url);
    onTestFinished(database.close);
    expect(await adopts(file.url, dir, '--reason', 'x', '--dir', `${dir}/crises`)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('has errors. ./portavoz handbook check'),
    });
    expect(await database.team.handbooks.active()).toBeNull();
    expect(await adopts(file.url, dir, '--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('follows within seconds'),
    });
  });
});

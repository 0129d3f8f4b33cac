import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { handbook } from '../../../src/doctor/checks/handbook.ts';
import { beginWithHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { anInstallation, rewriteHandbook, told, VISITED_AT } from '../a-visit.ts';

const at = () => Date.parse(VISITED_AT);
const own = (text: string) => text.replace(/\.example/g, '.es').replace(/Amparo Llopis/g, 'Rosa Giner');

it('names every value of the invented town by file and lines; red where citizens are answered', async () => {
  const { findings } = await anInstallation();
  const shipped = { PLAYBOOKS_DIR: 'playbooks' };
  const isContacts = (one: { what: { en: string } }) => one.what.en.includes('Phones or addresses');
  const sandbox = (await findings(handbook, shipped)).find(isContacts);
  expect(sandbox).toMatchObject({
    level: 'yellow',
    todo: { en: expect.stringMatching(/\ninstitution\.yml, lines 80, 84-88, .*331/) },
  });
  const real = (await findings(handbook, { ...shipped, SLACK_API_URL: '' })).find(isContacts);
  expect(real).toMatchObject({ level: 'red' });
});

it('is well once it is the institution’s own', async () => {
  const { findings, handbook: dir } = await anInstallation();
  await rewriteHandbook(dir, own);
  expect((await findings(handbook, {}, at)).map(told)).toEqual([
    expect.stringMatching(/^green: .+, [0-9a-f]{12}, the first start puts it in force\.$/),
  ]);
});

it('errors of the files are red before the first start, and yellow while another handbook is in force', async () => {
  const { findings, handbook: dir, settings } = await anInstallation();
  await rewriteHandbook(dir, own);
  const good = await readHandbook(dir, '2026-11-24');
  await writeFile(path.join(dir, 'style.yml'), 'favourite_colour: blue\n');
  expect((await findings(handbook, {}, at)).map(told)).toEqual([
    expect.stringMatching(/^red: The files have errors \(\d+\); the first is in style\.yml:1\.$/),
  ]);
  const database = await openDatabase(settings['DATABASE_URL'] ?? '');
  await beginWithHandbook(database.team.handbooks, { hash: good.handbook?.hash ?? '', files: good.files }, VISITED_AT);
  await database.close();
  expect((await findings(handbook, {}, at)).map(({ level }) => level)).toEqual(['yellow']);
});

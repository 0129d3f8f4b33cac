import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { publicPage } from '../../../src/doctor/checks/public-page.ts';
import { anInstallation, told } from '../a-visit.ts';

it('tells whether the bot can write the public page, and a web server read it', async () => {
  const { findings, folder } = await anInstallation();
  const look = async (dir: string) => (await findings(publicPage, { PUBLIC_DIR: dir })).map(told);
  expect(await look('')).toEqual(['green: There is none: PUBLIC_DIR is empty.']);
  const dir = path.join(folder, 'public');
  expect(await look(dir)).toEqual([`green: It is written to ${dir}.`]);
  await mkdir(dir);
  await chmod(dir, 0o700);
  expect(await look(dir)).toEqual([`yellow: Only its owner can open ${dir}.`]);
  await chmod(dir, 0o755);
  await writeFile(path.join(dir, 'index.html'), '<title>The town</title>');
  expect(await look(dir)).toEqual([`red: ${dir} holds pages of others: index.html.`]);
  expect(await look(path.join(dir, 'index.html'))).toEqual([`red: ${dir}/index.html is no folder.`]);
});

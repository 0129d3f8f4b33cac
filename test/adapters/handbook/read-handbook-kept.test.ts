import { expect, it } from 'vitest';
import { handbookSource, readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { readHandbookFiles } from '../../../src/adapters/handbook/read-handbook-files.ts';
import { aHandbookFolder, plant } from './planted-handbook.ts';

const TODAY = '2026-11-24';

async function kept(dir: string) {
  const { files } = await readHandbookFiles(dir);
  const { handbook, problems } = handbookSource(dir).understand(files);
  return { handbook, said: problems.map(({ level, file, field, message }) => `${level} ${file} ${field}: ${message}`) };
}

it('a kept handbook is read without the fields that this version does not know, and they are named', async () => {
  const dir = await aHandbookFolder();
  const { handbook: before } = await kept(dir);
  await plant(
    dir,
    { file: 'style.yml', words: 'emoji:\n', mistake: 'emoji:\n  of_before: true\n' },
    { file: 'institution.yml', words: 'short_names:', mistake: 'crest: escudo.svg\nshort_names:' },
  );
  const { handbook, said } = await kept(dir);
  expect(said).toEqual([
    'warning institution.yml crest: the field "crest" is unknown here; it is left out',
    'warning style.yml emoji.of_before: the field "of_before" is unknown here; it is left out',
  ]);
  expect(handbook).toEqual({ ...before, hash: handbook?.hash });
  // In the folder, where a person writes, it is a mistake.
  expect((await readHandbook(dir, TODAY)).handbook).toBeNull();
});

it('a kept handbook with a word that this version does not know is not read: the word may ask for an approval', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'severity.yml', words: '- approver', mistake: '- approver_of_before' });
  expect((await kept(dir)).handbook).toBeNull();
});

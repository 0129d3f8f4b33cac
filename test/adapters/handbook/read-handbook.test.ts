import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handbookSource, readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Playbook } from '../../../src/domain/handbook/playbook.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aHandbookFolder, plant, problemsOf, TODAY } from './planted-handbook.ts';

test('the good handbook is in order and says what its files say', async () => {
  const { handbook, problems } = await handbookSource(await aHandbookFolder()).load(TODAY);
  const { institution: withoutShifts, style, severity, drills, playbooks } = aHandbook();
  // The files have a rota.
  const { noShifts: _, ...institution } = withoutShifts;
  expect(problems).toEqual([]);
  expect(handbook).toMatchObject({ institution, style, severity, drills });
  expect(handbook?.playbooks.map(sorted)).toEqual(
    playbooks
      .filter(({ id }) => id === 'everyday' || id === 'flood')
      .reverse()
      .map(sorted),
  );
});

test('paragraphs of a text are kept, lines end in \\n whatever the editor wrote', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, {
    file: 'crises/everyday.md',
    words: '¡Gracias! Nos alegra leerte.',
    mistake: '¡Gracias!\r\n\r\nNos alegra\r\nleerte.',
  });
  const { handbook } = await readHandbook(dir, TODAY);
  const praise = handbook?.playbooks[0]?.templates.find(({ id }) => id === 'everyday/es/praise/b');
  expect(praise?.template).toBe('¡Gracias!\n\nNos alegra\nleerte.');
});

test('every mistake is said at once, errors first, in the order of files and lines', async () => {
  const dir = await aHandbookFolder();
  const places = await plant(
    dir,
    { file: 'crises/flood.md', words: 'Evita {{ fact.zone }}', mistake: 'Evita {{ ‸fact.nothing }}' },
    { file: 'drills/flood.yml', words: 'network: x', mistake: 'network: ‸y' },
    { file: 'institution.yml', words: 'names:', mistake: '‸nombre: A\nnames:' },
    { file: 'institution.yml', words: 'owner: works', mistake: 'owner: ‸nobody' },
    { file: 'severity.yml', words: 'update_minutes: 60', mistake: 'update_minutes: ‸soon' },
    { file: 'style.yml', words: 'capitals:', mistake: '‸principles: [Claro.]\ncapitals:' },
  );
  const problems = await problemsOf(dir);
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(places);
});

test('a missing field does not hide the mistakes beside it', async () => {
  const dir = await aHandbookFolder();
  await plant(
    dir,
    { file: 'institution.yml', words: '    owner: works\n', mistake: '' },
    { file: 'institution.yml', words: 'owner: water', after: 'id: water\n    titles', mistake: 'owner: sea' },
  );
  const problems = await problemsOf(dir);
  expect(problems).toEqual([
    expect.stringContaining('topics[0].owner: no area has the id "sea"'),
    expect.stringContaining('topics[1].owner: the field is missing; write text'),
  ]);
});

test('an id that two playbooks bear', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'crises/flood.md', words: 'id: flood', mistake: 'id: everyday' });
  expect(await problemsOf(dir)).toContain(
    'crises/flood.md:2:5 id: "everyday" stands here for the second time; give this entry another name or remove it',
  );
});

test('files that are missing, empty, binary, huge, folders or closed are sentences', async () => {
  const dir = await aHandbookFolder();
  await rm(join(dir, 'style.yml'));
  await writeFile(join(dir, 'severity.yml'), '');
  await writeFile(join(dir, 'crises/flood.md'), new Uint8Array([0x89, 0x50, 0xff, 0x00]));
  await writeFile(join(dir, 'institution.yml'), 'a'.repeat(600 * 1024));
  await mkdir(join(dir, 'crises/folder.md'));
  await rename(join(dir, 'drills/flood.yml'), join(dir, 'drills/flood.yaml'));
  expect(await problemsOf(dir)).toEqual([
    'crises/flood.md:1:1 : the file is not UTF-8 text; save it as plain text in UTF-8',
    'crises/folder.md:1:1 : this is a folder, and a file is expected; rename it',
    'institution.yml:1:1 : the file is larger than 512 kB; a handbook file is text of a few pages',
    expect.stringContaining('severity.yml:1:1 : the file says nothing; write its fields'),
    'style.yml:1:1 : the file is missing; write it, or copy it from the handbook that comes with Portavoz',
    'drills/flood.yaml:1:1 warning : the file is not read, since its name does not end in .yml; rename or move it',
  ]);
});

test('a folder that does not exist is one sentence', async () => {
  const { handbook, problems } = await readHandbook('/nowhere/at/all', TODAY);
  expect(handbook).toBeNull();
  expect(problems).toEqual([
    {
      level: 'error',
      file: '.',
      line: 1,
      column: 1,
      field: '',
      message: "the handbook's folder does not exist or cannot be read; check --dir or PLAYBOOKS_DIR",
    },
  ]);
});

test('the hash names the bytes and the names of the files', async () => {
  const dir = await aHandbookFolder();
  const first = await readHandbook(dir, TODAY);
  const again = await readHandbook(dir, '2026-12-01');
  await rename(join(dir, 'drills/flood.yml'), join(dir, 'drills/riada.yml'));
  const renamed = await readHandbook(dir, TODAY);
  await plant(dir, { file: 'style.yml', words: 'Claro, directo', mistake: 'Claro,  directo' });
  const changed = await readHandbook(dir, TODAY);
  const hashes = [first, again, renamed, changed].map(({ handbook }) => handbook?.hash);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).toBe(hashes[0]);
  expect(new Set(hashes).size).toBe(3);
});

test('a playbook is not blamed for missing when its file is broken', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'crises/flood.md', words: '---\nid', mistake: 'id' });
  const problems = await problemsOf(dir);
  expect(problems).toEqual([expect.stringContaining('crises/flood.md:1:1 : the file must begin with a line "---"')]);
});

function sorted(playbook: Playbook): Playbook {
  return { ...playbook, templates: playbook.templates.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}

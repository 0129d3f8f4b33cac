import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { handbookFolder } from '../../../src/cli/handbook/handbook-folder.ts';

const directory = '/somewhere/else';

it.each([
  ['typed on the command line: from where the person stands', './ours', './theirs', '/somewhere/else/ours'],
  ['of the settings: from the project, as the bot reads it', undefined, './theirs', resolve('theirs')],
  ['the shipped one, when nothing is named', undefined, undefined, resolve('playbooks')],
])('finds the folder %s', (_, named, setting, folder) => {
  const env = { PLAYBOOKS_DIR: setting };
  expect(handbookFolder(named, { directory, env })).toBe(folder);
});

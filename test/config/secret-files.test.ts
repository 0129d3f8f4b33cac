import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentSchema } from '../../src/config/environment-schema.ts';
import { readSecretFile } from '../../src/config/read-secret-file.ts';
import { SECRET_SETTINGS, withSecretFiles } from '../../src/config/secret-files.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function aFile(name: string, text: string, mode = 0o400): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

/** What is wrong, as a person reads it. */
function problemsOf(environment: Record<string, string>): string[] {
  const { problems } = withSecretFiles(environment, readSecretFile);
  return problems.map(({ variable, message }) => `${variable} ${message}`);
}

describe('withSecretFiles', () => {
  it.each(SECRET_SETTINGS)('reads %s from a file, and from a credential', (setting) => {
    expect(Object.keys(environmentSchema.shape)).toContain(setting);
    const path = aFile(setting, 'xoxb-made-up\n');
    for (const environment of [{ [`${setting}_FILE`]: path, [setting]: '' }, { CREDENTIALS_DIRECTORY: folder }])
      expect(withSecretFiles(environment, readSecretFile)).toMatchObject({
        environment: { [setting]: 'xoxb-made-up' },
        problems: [],
      });
  });

  it('leaves the environment as it is where no file is given', () => {
    const environment = { SLACK_BOT_TOKEN: 'xoxb-made-up', SLACK_APP_TOKEN_FILE: ' ', CREDENTIALS_DIRECTORY: folder };
    expect(withSecretFiles(environment, readSecretFile)).toEqual({ environment, problems: [] });
  });

  it('refuses a secret that is given twice', () => {
    const file = aFile('OPENAI_API_KEY', 'made-up');
    expect(problemsOf({ OPENAI_API_KEY: 'another', OPENAI_API_KEY_FILE: file })).toEqual([
      'OPENAI_API_KEY is given twice (OPENAI_API_KEY, OPENAI_API_KEY_FILE): keep one of them',
    ]);
    expect(problemsOf({ OPENAI_API_KEY: 'another', CREDENTIALS_DIRECTORY: folder })).toEqual([
      'OPENAI_API_KEY is given twice (OPENAI_API_KEY, systemd credential): keep one of them',
    ]);
  });

  it('says of each file why it cannot be used, without its path or its words', () => {
    mkdirSync(join(folder, 'a-folder'), { mode: 0o700 });
    expect(
      problemsOf({
        SLACK_BOT_TOKEN_FILE: join(folder, 'nowhere'),
        SLACK_APP_TOKEN_FILE: join(folder, 'a-folder'),
        SLACK_SIGNING_SECRET_FILE: aFile('empty', ' \n'),
        OPENAI_API_KEY_FILE: aFile('open', 'made-up', 0o644),
      }),
    ).toEqual([
      'SLACK_BOT_TOKEN_FILE names a file that does not exist',
      'SLACK_APP_TOKEN_FILE names a file that cannot be read (EISDIR)',
      'SLACK_SIGNING_SECRET_FILE names a file that is empty',
      'OPENAI_API_KEY_FILE names a file that every user of the machine may read: run chmod o-rwx on it',
    ]);
  });
});

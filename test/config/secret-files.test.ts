import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentSchema } from '../../src/config/environment-schema.ts';
import { secretFileReader } from '../../src/config/read-secret-file.ts';
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
  const { problems } = withSecretFiles(environment, secretFileReader(environment));
  return problems.map(({ variable, message }) => `${variable} ${message}`);
}

describe('withSecretFiles', () => {
  it.each(SECRET_SETTINGS)('reads %s from a file, and from a credential', (setting) => {
    expect(Object.keys(environmentSchema.shape)).toContain(setting);
    const path = aFile(setting, 'xoxb-made-up\n');
    for (const environment of [{ [`${setting}_FILE`]: path, [setting]: '' }, { CREDENTIALS_DIRECTORY: folder }])
      expect(withSecretFiles(environment, secretFileReader(environment))).toMatchObject({
        environment: { [setting]: 'xoxb-made-up' },
        problems: [],
      });
  });

  it('leaves the environment as it is where no file is given', () => {
    const environment = { SLACK_BOT_TOKEN: 'xoxb-made-up', SLACK_APP_TOKEN_FILE: ' ', CREDENTIALS_DIRECTORY: folder };
    expect(withSecretFiles(environment, secretFileReader(environment))).toEqual({ environment, problems: [] });
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

  it('refuses a file that every user may change, wherever it is', () => {
    aFile('SLACK_BOT_TOKEN', 'made-up', 0o602);
    expect(problemsOf({ CREDENTIALS_DIRECTORY: folder })).toEqual([
      'SLACK_BOT_TOKEN is a systemd credential that every user of the machine may change: run chmod o-rwx on it',
    ]);
  });

  it('looks only at the files of the settings that are asked for', () => {
    const environment = { SLACK_BOT_TOKEN_FILE: join(folder, 'nowhere'), DATABASE_URL_FILE: aFile('url', 'sqlite:a') };
    expect(withSecretFiles(environment, secretFileReader(environment), ['DATABASE_URL'])).toMatchObject({
      problems: [],
      environment: { DATABASE_URL: 'sqlite:a' },
    });
  });
});

describe('a secret that all may read (mode 444)', () => {
  it('is taken from the credentials of systemd, and from the folder of a container’s secrets', () => {
    const path = aFile('OPENAI_API_KEY', 'made-up', 0o444);
    expect(secretFileReader({ CREDENTIALS_DIRECTORY: folder })(path)).toEqual({ is: 'read', text: 'made-up' });
    expect(secretFileReader({}, folder)(path)).toEqual({ is: 'read', text: 'made-up' });
    expect(secretFileReader({})(path)).toEqual({ is: 'open_to_all' });
  });

  it('is not taken from elsewhere by a link in that folder, or from a folder whose name begins alike', () => {
    const path = aFile('OPENAI_API_KEY', 'made-up', 0o444);
    mkdirSync(join(folder, 'secrets'));
    symlinkSync(path, join(folder, 'secrets/linked'));
    expect(secretFileReader({}, join(folder, 'secrets'))(join(folder, 'secrets/linked'))).toEqual({
      is: 'open_to_all',
    });
    mkdirSync(join(folder, 'secrets-of-others'));
    const other = aFile('secrets-of-others/key', 'made-up', 0o444);
    expect(secretFileReader({}, join(folder, 'secrets'))(other)).toEqual({ is: 'open_to_all' });
  });
});

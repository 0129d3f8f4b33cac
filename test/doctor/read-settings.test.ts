import { expect, it } from 'vitest';
import { isSet, readSettings } from '../../src/doctor/read-settings.ts';

it('reads what is well beside what is not', () => {
  const read = readSettings({
    SLACK_BOT_TOKEN: 'xoxb-made-up',
    SLACK_CASES_CHANNEL: 'C1',
    PORT: 'a port',
    OPENAI_MODEL: 'a-model',
    MASTODON_URL: 'https://social.town.test',
    DATABASE_URL: 'sqlite:./here.db',
  });
  expect(read.problems.map(({ variable }) => variable).sort()).toEqual([
    'MASTODON_TOKEN',
    'OPENAI_API_KEY',
    'PORT',
    'SLACK_DIGEST_CHANNEL',
    'SLACK_SIGNING_SECRET',
  ]);
  expect(read.config).toMatchObject({ port: 3000, databaseUrl: 'sqlite:./here.db', writer: null });
  expect(read.config.secrets.botToken).toBe('xoxb-made-up');
  expect(read.config.networks.mastodon).toBeNull();
  expect(isSet(read, 'SLACK_BOT_TOKEN')).toBe(true);
  expect(isSet(read, 'SLACK_DIGEST_CHANNEL')).toBe(false);
});

it('says once of a secret whose file cannot be read that it is not there, and reads all others', () => {
  const read = readSettings({
    SLACK_BOT_TOKEN_FILE: '/nowhere/token',
    SLACK_SIGNING_SECRET: 'made-up',
    SLACK_CASES_CHANNEL: 'C1',
    SLACK_DIGEST_CHANNEL: 'C2',
  });
  expect(read.problems).toEqual([{ variable: 'SLACK_BOT_TOKEN_FILE', message: 'names a file that does not exist' }]);
  expect(isSet(read, 'SLACK_BOT_TOKEN')).toBe(false);
  expect(read.config.slack.casesChannel).toBe('C1');
});

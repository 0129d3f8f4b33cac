import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { environmentSchema } from '../../src/config/environment-schema.ts';
import { isFatal } from '../../src/config/wrong-settings.ts';
import { NECESSARY_SETTINGS } from '../support/builders/some-settings.ts';

describe('a wrong setting', () => {
  it('leaves out the source that is wrong, and keeps the others', () => {
    const secret = '0123456789abcdef';
    const read = readConfig({
      ...NECESSARY_SETTINGS,
      INTAKE_SOURCES: `tool:${secret},short:abc,two:${secret},two:${secret}x`,
    });
    expect(read.ok && [...read.config.secrets.intakeSources.keys()]).toEqual(['tool']);
    expect(read).toMatchObject({ config: { wrong: [{ consequence: 'intake' }, { consequence: 'intake' }] } });
  });

  it('starts without what is set wrongly, with safe values in place of wrong ones', () => {
    const read = readConfig({
      ...NECESSARY_SETTINGS,
      HOLD_SECONDS: 'soon',
      DIGEST_AT: '25:00',
      TIMESTAMP_URL: 'sello',
      MASTODON_URL: 'https://social.example',
      OPENAI_MODEL: 'model-a',
      OPENAI_BASE_URL: 'ftp://models.example',
      SLACK_DIGEST_CHANNEL: '',
    });
    expect(read).toMatchObject({
      ok: true,
      config: {
        holdMs: 30_000,
        digestAt: '08:30',
        auditHeads: { authority: null },
        networks: { mastodon: null },
        writer: null,
        slack: { digestChannel: NECESSARY_SETTINGS.SLACK_CASES_CHANNEL },
      },
    });
    const wrong = read.ok ? read.config.wrong : [];
    expect(wrong.map(({ variable, consequence, instead }) => [variable, consequence, instead]).toSorted()).toEqual([
      ['DIGEST_AT', 'instead', '08:30'],
      ['HOLD_SECONDS', 'instead', '30'],
      ['MASTODON_TOKEN', 'network', null],
      ['OPENAI_BASE_URL', 'model', null],
      ['SLACK_DIGEST_CHANNEL', 'digest_channel', null],
      ['TIMESTAMP_URL', 'heads', null],
    ]);
  });

  it('ends for nothing but Slack, the way to it, the database and the handbook', () => {
    const fatal = Object.keys(environmentSchema.shape).filter((variable) => isFatal({ variable, message: '' }));
    expect(fatal.toSorted()).toEqual([
      'DATABASE_URL',
      'HTTPS_PROXY',
      'HTTP_PROXY',
      'NODE_EXTRA_CA_CERTS',
      'NO_PROXY',
      'PLAYBOOKS_DIR',
      'SLACK_API_URL',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_CASES_CHANNEL',
      'SLACK_SIGNING_SECRET',
    ]);
    expect(isFatal({ variable: 'SLACK_BOT_TOKEN_FILE', message: '' })).toBe(true);
    expect(isFatal({ variable: 'MASTODON_TOKEN_FILE', message: '' })).toBe(false);
  });

  it('goes without a secret whose file cannot be read', () => {
    const unread = [{ variable: 'OPENAI_API_KEY_FILE', message: 'names a file that does not exist' }];
    const read = readConfig({ ...NECESSARY_SETTINGS, OPENAI_MODEL: 'model-a' }, unread);
    expect(read).toMatchObject({ config: { writer: null, wrong: [{ variable: 'OPENAI_API_KEY_FILE' }] } });
  });
});

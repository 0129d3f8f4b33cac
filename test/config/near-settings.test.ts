import { expect, it } from 'vitest';
import { environmentSchema } from '../../src/config/environment-schema.ts';
import { nearSettings } from '../../src/config/near-settings.ts';

const names = Object.keys(environmentSchema.shape);

it('names a setting that does not exist, with the one that was meant', () => {
  expect(
    nearSettings({ OPENAI_MODLE: 'a', DIGETS_AT: '08:30', SLACK_BOT_TOKEN_FLIE: '/x', digest_at: '08:30' }),
  ).toEqual([
    { variable: 'OPENAI_MODLE', meant: 'OPENAI_MODEL' },
    { variable: 'DIGETS_AT', meant: 'DIGEST_AT' },
    { variable: 'SLACK_BOT_TOKEN_FLIE', meant: 'SLACK_BOT_TOKEN_FILE' },
    { variable: 'digest_at', meant: 'DIGEST_AT' },
  ]);
});

it('finds any name of a setting in which two letters changed places, or one is gone', () => {
  for (const name of names.filter((each) => each.length >= 6)) {
    for (let at = 0; at + 1 < name.length; at += 1) {
      const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
      const shorter = name.slice(0, at) + name.slice(at + 1);
      for (const wrong of [swapped, shorter].filter((each) => !names.includes(each)))
        expect(nearSettings({ [wrong]: 'x' }), wrong).toEqual([{ variable: wrong, meant: expect.any(String) }]);
    }
  }
});

it('says nothing of settings that there are, and of what else an environment holds', () => {
  const usual = [
    'PATH',
    'HOME',
    'HOSTNAME',
    'PWD',
    'SHLVL',
    'LANG',
    'TZ',
    'USER',
    'LOGNAME',
    'NODE_ENV',
    'HTTPS_PROXY',
  ];
  const systemd = ['INVOCATION_ID', 'JOURNAL_STREAM', 'CREDENTIALS_DIRECTORY', 'PGPASSWORD', 'NODE_EXTRA_CA_CERTS'];
  const all = [...names, ...usual, ...systemd, 'SLACK_BOT_TOKEN_FILE'];
  expect(nearSettings(Object.fromEntries(all.map((name) => [name, 'x'])))).toEqual([]);
});

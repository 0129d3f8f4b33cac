import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfig } from '../src/config.ts';

const GOOD = {
  SLACK_BOT_TOKEN: 'xoxb-made-up',
  SLACK_SIGNING_SECRET: 'made-up',
  SLACK_CASES_CHANNEL: 'C0CASES',
  SLACK_DIGEST_CHANNEL: 'C0DIGEST',
};

describe('readConfig', () => {
  it('fills in what has a sensible value', () => {
    const read = readConfig(GOOD);
    expect(read).toMatchObject({
      ok: true,
      config: { databaseUrl: 'sqlite:./data/portavoz.db', port: 3000, holdMs: 30_000, digestAt: '08:30' },
    });
  });

  it('names every missing variable at once', () => {
    const read = readConfig({});
    expect(read.ok ? [] : read.problems.map((problem) => problem.variable)).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_CASES_CHANNEL',
      'SLACK_DIGEST_CHANNEL',
      'SLACK_SIGNING_SECRET',
    ]);
  });

  it('counts an empty variable as missing, and needs no signing secret beside an app token', () => {
    const { SLACK_SIGNING_SECRET: _, ...socket } = GOOD;
    expect(readConfig({ ...socket, SLACK_APP_TOKEN: 'xapp-made-up', SLACK_API_URL: ' ' }).ok).toBe(true);
  });

  it('takes a second channel, which is another one than that of the cases', () => {
    const second = (SLACK_SECOND_CHANNEL: string) => readConfig({ ...GOOD, SLACK_SECOND_CHANNEL });
    expect(second('C0GUARD')).toMatchObject({ ok: true, config: { slack: { secondChannel: 'C0GUARD' } } });
    expect(second('')).toMatchObject({ ok: true, config: { slack: { secondChannel: null } } });
    expect(second('C0CASES')).toEqual({
      ok: false,
      problems: [{ variable: 'SLACK_SECOND_CHANNEL', message: 'must be another channel than SLACK_CASES_CHANNEL' }],
    });
  });

  it('never says a value, not even a wrong one', () => {
    const wrong = {
      ...GOOD,
      SLACK_BOT_TOKEN: 'secret-of-another-kind',
      SLACK_APP_TOKEN: 'also-secret',
      PORT: 'harbour',
      DATABASE_URL: 'mysql://user:password@host/db',
      HOLD_SECONDS: '-1',
      DIGEST_AT: 'breakfast',
    };
    const read = readConfig(wrong);
    const said = JSON.stringify(read);
    expect(read.ok ? [] : read.problems.map((problem) => problem.variable).toSorted()).toEqual([
      'DATABASE_URL',
      'DIGEST_AT',
      'HOLD_SECONDS',
      'PORT',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
    ]);
    for (const value of ['secret-of-another-kind', 'also-secret', 'password', 'harbour', 'breakfast']) {
      expect(said).not.toContain(value);
    }
  });
});

describe('.env.example', () => {
  it('explains exactly the settings that there are', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
    const named = lines.flatMap((line, index) => {
      const name = /^([A-Z_]+)=/.exec(line)?.[1];
      if (name === undefined) return [];
      const block = lines.slice(0, index).toReversed();
      const comment = block.find((above) => above.startsWith('#'));
      expect(comment, `${name} has no explanation above it`).toBeDefined();
      return [name];
    });
    expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });
});

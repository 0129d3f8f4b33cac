import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';

const GOOD = {
  SLACK_BOT_TOKEN: 'xoxb-made-up',
  SLACK_SIGNING_SECRET: 'made-up',
  SLACK_CASES_CHANNEL: 'C0CASES',
  SLACK_DIGEST_CHANNEL: 'C0DIGEST',
};

/** What is wrong, and what the bot does without it; it starts all the same. */
function wrongIn(settings: Record<string, string>) {
  const read = readConfig({ ...GOOD, ...settings });
  if (!read.ok) throw new Error(`It does not start: ${JSON.stringify(read.problems)}`);
  return read.config.wrong;
}

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
      'SLACK_SIGNING_SECRET',
      'SLACK_DIGEST_CHANNEL',
    ]);
  });

  it('counts an empty variable as missing, and needs no signing secret beside an app token', () => {
    const { SLACK_SIGNING_SECRET: _, ...socket } = GOOD;
    expect(readConfig({ ...socket, SLACK_APP_TOKEN: 'xapp-made-up', SLACK_API_URL: ' ' }).ok).toBe(true);
  });

  it('takes a weekday for the digest of the week, at the hour of the other one unless it has its own', () => {
    const weekly = (settings: Record<string, string>) => readConfig({ ...GOOD, ...settings });
    const at = (weekday: string, hour: string) => ({ ok: true, config: { weeklyDigest: { weekday, at: hour } } });
    expect(weekly({})).toMatchObject(at('monday', '08:30'));
    expect(weekly({ DIGEST_AT: '07:45', WEEKLY_DIGEST_AT: 'friday' })).toMatchObject(at('friday', '07:45'));
    expect(weekly({ WEEKLY_DIGEST_AT: 'sunday 20:00' })).toMatchObject(at('sunday', '20:00'));
    for (const wrong of ['lunes', 'monday 8:30', 'mon', 'monday 08:30 x']) {
      expect(wrongIn({ WEEKLY_DIGEST_AT: wrong })).toMatchObject([
        { variable: 'WEEKLY_DIGEST_AT', message: expect.stringContaining('monday 08:30'), instead: 'monday' },
      ]);
    }
  });

  it('takes 0 for no digest of a crisis, and none more often than every quarter of an hour', () => {
    const every = (CRISIS_DIGEST_MINUTES: string) => readConfig({ ...GOOD, CRISIS_DIGEST_MINUTES });
    expect(every('')).toMatchObject({ ok: true, config: { crisisDigestMinutes: 60 } });
    expect(every('0')).toMatchObject({ ok: true, config: { crisisDigestMinutes: null } });
    expect(every('30')).toMatchObject({ ok: true, config: { crisisDigestMinutes: 30 } });
    for (const wrong of ['5', '-60', '2000', 'hourly'])
      expect(wrongIn({ CRISIS_DIGEST_MINUTES: wrong })).toMatchObject([{ instead: '60' }]);
  });

  it('takes 0 for nobody who is reminded to rest', () => {
    const resting = (CRISIS_REST_HOURS: string) => readConfig({ ...GOOD, CRISIS_REST_HOURS });
    expect(resting('')).toMatchObject({ ok: true, config: { crisisRestHours: 4 } });
    expect(resting('0')).toMatchObject({ ok: true, config: { crisisRestHours: null } });
    expect(wrongIn({ CRISIS_REST_HOURS: '1.5' })).toMatchObject([{ variable: 'CRISIS_REST_HOURS', instead: '4' }]);
  });

  it('learns from decisions as two people accept it, unless told otherwise', () => {
    const learning = (LEARN_FROM_DECISIONS: string) => readConfig({ ...GOOD, LEARN_FROM_DECISIONS });
    expect(learning('')).toMatchObject({ ok: true, config: { learnFromDecisions: 'propose' } });
    for (const mode of ['off', 'propose', 'on'])
      expect(learning(mode)).toMatchObject({ ok: true, config: { learnFromDecisions: mode } });
    expect(wrongIn({ LEARN_FROM_DECISIONS: 'yes' })).toMatchObject([{ instead: 'propose' }]);
  });

  it('makes backups in the usual place, and a new database, unless told otherwise', () => {
    const usual = { mayBeNew: true, backup: { dir: null, keyFile: null, beforeUpgrade: true } };
    expect(readConfig(GOOD)).toMatchObject({ ok: true, config: usual });
    const told = { ALLOW_NEW_DATABASE: 'never', BACKUP_DIR: 'off', BACKUP_KEY_FILE: '/etc/portavoz/backup.key' };
    expect(readConfig({ ...GOOD, ...told })).toMatchObject({
      ok: true,
      config: { mayBeNew: false, backup: { dir: 'off', keyFile: '/etc/portavoz/backup.key' } },
    });
    // The safe one of both: whoever sets it fears an empty database.
    const wrong = readConfig({ ...GOOD, ALLOW_NEW_DATABASE: 'no' });
    expect(wrong).toMatchObject({
      config: { mayBeNew: false, wrong: [{ message: 'must be always or never', instead: 'never' }] },
    });
  });

  it('posts the handbook as a file at an hour, or never', () => {
    const printing = (HANDBOOK_PRINT_AT: string) => readConfig({ ...GOOD, HANDBOOK_PRINT_AT });
    expect(printing('')).toMatchObject({ ok: true, config: { handbookPrintAt: null } });
    expect(printing('07:00')).toMatchObject({ ok: true, config: { handbookPrintAt: '07:00' } });
    expect(printing('7')).toMatchObject({ config: { handbookPrintAt: null, wrong: [{ consequence: 'print' }] } });
  });

  it('reads nothing by itself unless told to, X only when told so too, and never what is in the own network', () => {
    const reading = (over: Record<string, string>) => {
      const read = readConfig({ ...GOOD, ...over });
      return read.ok ? read.config.reading : read.problems;
    };
    expect(reading({})).toMatchObject({ isOn: false, readsX: false, mayReachPrivate: false });
    const both = reading({ READING: 'on', X_READING: 'on' });
    expect(both).toMatchObject({ isOn: true, readsX: true, mayReachPrivate: false });
    expect(reading({ READING: 'yes', X_READING: 'on' })).toMatchObject({ isOn: false, readsX: false });
    expect(wrongIn({ READING: 'yes' })).toMatchObject([{ message: 'must be on or off', consequence: 'reading' }]);
  });

  it('takes a channel for drills, in which nothing else happens', () => {
    const drill = (SLACK_DRILL_CHANNEL: string) => readConfig({ ...GOOD, SLACK_DRILL_CHANNEL });
    expect(drill('C0DRILL')).toMatchObject({ ok: true, config: { slack: { drillChannel: 'C0DRILL' } } });
    expect(drill('')).toMatchObject({ ok: true, config: { slack: { drillChannel: null } } });
    expect(drill('C0CASES')).toMatchObject({
      config: {
        slack: { drillChannel: null },
        wrong: [{ message: 'must be another channel than SLACK_CASES_CHANNEL', consequence: 'drills' }],
      },
    });
  });

  it('takes a second channel, which is another one than that of the cases', () => {
    const second = (SLACK_SECOND_CHANNEL: string) => readConfig({ ...GOOD, SLACK_SECOND_CHANNEL });
    expect(second('C0GUARD')).toMatchObject({ ok: true, config: { slack: { secondChannel: 'C0GUARD' } } });
    expect(second('')).toMatchObject({ ok: true, config: { slack: { secondChannel: null } } });
    expect(second('C0CASES')).toMatchObject({
      config: {
        slack: { secondChannel: null },
        wrong: [{ message: 'must be another channel than SLACK_CASES_CHANNEL', consequence: 'second_channel' }],
      },
    });
  });

  it('takes a language model by its name, with a key or a server of one’s own', () => {
    const writer = (settings: Record<string, string>) => readConfig({ ...GOOD, ...settings });
    expect(writer({})).toMatchObject({ ok: true, config: { writer: null, secrets: { openaiKey: null } } });
    expect(writer({ OPENAI_MODEL: 'model-a', OPENAI_API_KEY: 'made-up' })).toMatchObject({
      config: {
        writer: { baseUrl: 'https://api.openai.com/v1', model: 'model-a', isOwn: false, budgetMs: 20_000, atOnce: 2 },
        secrets: { openaiKey: 'made-up' },
      },
    });
    expect(
      writer({
        OPENAI_MODEL: 'model-b',
        OPENAI_BASE_URL: 'http://ollama:11434/v1',
        OPENAI_BUDGET_SECONDS: '45',
        OPENAI_AT_ONCE: '1',
      }),
    ).toMatchObject({
      config: {
        writer: { baseUrl: 'http://ollama:11434/v1', isOwn: true, budgetMs: 45_000, atOnce: 1 },
        secrets: { openaiKey: null },
      },
    });
    const variables = (settings: Record<string, string>) => {
      expect(writer(settings)).toMatchObject({ config: { writer: null } });
      return wrongIn(settings).map(({ variable }) => variable);
    };
    expect(variables({ OPENAI_API_KEY: 'made-up' })).toEqual(['OPENAI_MODEL']);
    expect(variables({ OPENAI_BASE_URL: 'http://localhost:8080/v1' })).toEqual(['OPENAI_MODEL']);
    expect(variables({ OPENAI_MODEL: 'model-a' })).toEqual(['OPENAI_API_KEY']);
    expect(variables({ OPENAI_MODEL: 'model-a', OPENAI_BASE_URL: 'http://example.com/v1' })).toEqual([
      'OPENAI_BASE_URL',
    ]);
  });

  it('takes sources of posts, each with its secret and the networks for which it speaks', () => {
    const secret = '0123456789abcdef';
    const sourcesOf = (list: string) => {
      const read = readConfig({ ...GOOD, INTAKE_SOURCES: list });
      if (!read.ok) throw new Error('It does not start');
      if (read.config.wrong.length === 0) return Object.fromEntries(read.config.secrets.intakeSources);
      return read.config.wrong.map(({ variable, message }) => `${variable} ${message}`).join();
    };
    expect(sourcesOf(`tool:${secret}, vigia:${secret}:x+mastodon-oac,other:${secret}:`)).toEqual({
      tool: { secret, networks: [] },
      vigia: { secret, networks: ['x', 'mastodon-oac'] },
      other: { secret, networks: [] },
    });
    expect(sourcesOf(`tool:${secret}:y:`)).toEqual({ tool: { secret: `${secret}:y`, networks: [] } });
    expect(sourcesOf(`tool:${secret}:x+Face book`)).toMatch(/^INTAKE_SOURCES must name .*"tool" has "Face book"/);
    expect(sourcesOf(`tool:${secret}:x+`)).toMatch(/^INTAKE_SOURCES must name .*"tool" has ""/);
    expect(sourcesOf('tool:short')).toBe(
      'INTAKE_SOURCES must give the source "tool" a secret of at least 16 characters',
    );
    expect(sourcesOf('tool:short:x')).toMatch(/^INTAKE_SOURCES must give the source "tool"/);
    expect(sourcesOf(`tool:${secret},tool:${secret}`)).toBe('INTAKE_SOURCES must name the source "tool" once');
    expect(sourcesOf(`Tool!:${secret}`)).toMatch(/^INTAKE_SOURCES must be names with secrets/);
    expect(sourcesOf(`tool:${secret}:${secret}ABCDEF`)).not.toContain('ABCDEF');
  });

  it('never says a value, not even a wrong one', () => {
    const wrong = {
      ...GOOD,
      SLACK_BOT_TOKEN: 'secret-of-another-kind',
      SLACK_APP_TOKEN: 'also-secret',
      PORT: 'harbour',
      DATABASE_URL: 'mysql://user:password@host/db',
      DATABASE_POOL_SIZE: '1',
      HOLD_SECONDS: '-1',
      DIGEST_AT: 'breakfast',
      OPENAI_API_KEY: 'key-without-a-model',
      OPENAI_BASE_URL: 'https://someone:letmein@models.example/v1',
      OPENAI_AT_ONCE: 'many',
    };
    const read = readConfig(wrong);
    const said = JSON.stringify(read);
    expect(read.ok ? [] : read.problems.map((problem) => problem.variable).toSorted()).toEqual([
      'DATABASE_POOL_SIZE',
      'DATABASE_URL',
      'DIGEST_AT',
      'HOLD_SECONDS',
      'OPENAI_AT_ONCE',
      'OPENAI_BASE_URL',
      'OPENAI_MODEL',
      'PORT',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
    ]);
    for (const value of [
      'secret-of-another-kind',
      'also-secret',
      'password',
      'harbour',
      'breakfast',
      'key-without',
      'letmein',
    ]) {
      expect(said).not.toContain(value);
    }
  });
});

describe('the address of a model', () => {
  const read = (OPENAI_BASE_URL: string) => wrongIn({ OPENAI_MODEL: 'model-a', OPENAI_BASE_URL }).length === 0;

  it.each([
    'https://api.openai.com/v1',
    'https://riudalba.openai.azure.com/openai/v1/',
    'http://localhost:11434/v1',
    'http://127.0.0.1:8080/v1',
    'http://10.1.2.3/v1',
    'http://172.31.0.9:8000/v1',
    'http://192.168.1.20/v1',
    'http://ollama:11434/v1',
    'http://models.cpd.internal/v1',
  ])('may be %s', (address) => expect(read(address)).toBe(true));

  it.each([
    'http://api.openai.com/v1',
    'http://172.32.0.9/v1',
    'http://10.example.com/v1',
    'http://8.8.8.8/v1',
    // Another way to write 8.8.8.8.
    'http://134744072/v1',
    'http://internal.example.com/v1',
    'ftp://localhost/v1',
    'https://key@api.openai.com/v1',
    'https://api.openai.com/v1?api-version=2',
    'https://api.openai.com/v1#top',
    'api.openai.com/v1',
  ])('may not be %s', (address) => expect(read(address)).toBe(false));
});

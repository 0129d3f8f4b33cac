import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { NECESSARY_SETTINGS, wrongIn } from '../support/builders/some-settings.ts';

describe('readConfig', () => {
  it('fills in what has a sensible value', () => {
    const read = readConfig(NECESSARY_SETTINGS);
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
    const { SLACK_SIGNING_SECRET: _, ...socket } = NECESSARY_SETTINGS;
    expect(readConfig({ ...socket, SLACK_APP_TOKEN: 'xapp-made-up', SLACK_API_URL: ' ' }).ok).toBe(true);
  });

  it('takes a weekday for the digest of the week, at the hour of the other one unless it has its own', () => {
    const weekly = (settings: Record<string, string>) => readConfig({ ...NECESSARY_SETTINGS, ...settings });
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
    const every = (CRISIS_DIGEST_MINUTES: string) => readConfig({ ...NECESSARY_SETTINGS, CRISIS_DIGEST_MINUTES });
    expect(every('')).toMatchObject({ ok: true, config: { crisisDigestMinutes: 60 } });
    expect(every('0')).toMatchObject({ ok: true, config: { crisisDigestMinutes: null } });
    expect(every('30')).toMatchObject({ ok: true, config: { crisisDigestMinutes: 30 } });
    for (const wrong of ['5', '-60', '2000', 'hourly'])
      expect(wrongIn({ CRISIS_DIGEST_MINUTES: wrong })).toMatchObject([{ instead: '60' }]);
  });

  it('takes 0 for nobody who is reminded to rest', () => {
    const resting = (CRISIS_REST_HOURS: string) => readConfig({ ...NECESSARY_SETTINGS, CRISIS_REST_HOURS });
    expect(resting('')).toMatchObject({ ok: true, config: { crisisRestHours: 4 } });
    expect(resting('0')).toMatchObject({ ok: true, config: { crisisRestHours: null } });
    expect(wrongIn({ CRISIS_REST_HOURS: '1.5' })).toMatchObject([{ variable: 'CRISIS_REST_HOURS', instead: '4' }]);
  });

  it('learns from decisions as two people accept it, unless told otherwise', () => {
    const learning = (LEARN_FROM_DECISIONS: string) => readConfig({ ...NECESSARY_SETTINGS, LEARN_FROM_DECISIONS });
    expect(learning('')).toMatchObject({ ok: true, config: { learnFromDecisions: 'propose' } });
    for (const mode of ['off', 'propose', 'on'])
      expect(learning(mode)).toMatchObject({ ok: true, config: { learnFromDecisions: mode } });
    expect(wrongIn({ LEARN_FROM_DECISIONS: 'yes' })).toMatchObject([{ instead: 'propose' }]);
  });

  it('works with the plan only if asked to', () => {
    const planning = (PLAN: string) => readConfig({ ...NECESSARY_SETTINGS, PLAN });
    expect(planning('')).toMatchObject({ ok: true, config: { plan: { isOn: false } } });
    expect(planning('on')).toMatchObject({ ok: true, config: { plan: { isOn: true } } });
    expect(wrongIn({ PLAN: 'yes' })).toMatchObject([{ variable: 'PLAN', instead: 'off' }]);
  });

  it('makes backups in the usual place, and a new database, unless told otherwise', () => {
    const usual = { mayBeNew: true, backup: { dir: null, keyFile: null, beforeUpgrade: true } };
    expect(readConfig(NECESSARY_SETTINGS)).toMatchObject({ ok: true, config: usual });
    const told = { ALLOW_NEW_DATABASE: 'never', BACKUP_DIR: 'off', BACKUP_KEY_FILE: '/etc/portavoz/backup.key' };
    expect(readConfig({ ...NECESSARY_SETTINGS, ...told })).toMatchObject({
      ok: true,
      config: { mayBeNew: false, backup: { dir: 'off', keyFile: '/etc/portavoz/backup.key' } },
    });
    // The safe one of both: whoever sets it fears an empty database.
    const wrong = readConfig({ ...NECESSARY_SETTINGS, ALLOW_NEW_DATABASE: 'no' });
    expect(wrong).toMatchObject({
      config: { mayBeNew: false, wrong: [{ message: 'must be always or never', instead: 'never' }] },
    });
  });

  it('posts the handbook as a file at an hour, or never', () => {
    const printing = (HANDBOOK_PRINT_AT: string) => readConfig({ ...NECESSARY_SETTINGS, HANDBOOK_PRINT_AT });
    expect(printing('')).toMatchObject({ ok: true, config: { handbookPrintAt: null } });
    expect(printing('07:00')).toMatchObject({ ok: true, config: { handbookPrintAt: '07:00' } });
    expect(printing('7')).toMatchObject({ config: { handbookPrintAt: null, wrong: [{ consequence: 'print' }] } });
  });

  it('reads nothing by itself unless told to, X only when told so too, and never what is in the own network', () => {
    const reading = (over: Record<string, string>) => {
      const read = readConfig({ ...NECESSARY_SETTINGS, ...over });
      return read.ok ? read.config.reading : read.problems;
    };
    expect(reading({})).toMatchObject({ isOn: false, readsX: false, mayReachPrivate: false });
    const both = reading({ READING: 'on', X_READING: 'on' });
    expect(both).toMatchObject({ isOn: true, readsX: true, mayReachPrivate: false });
    expect(reading({ READING: 'yes', X_READING: 'on' })).toMatchObject({ isOn: false, readsX: false });
    expect(wrongIn({ READING: 'yes' })).toMatchObject([{ message: 'must be on or off', consequence: 'reading' }]);
  });

  it('takes a channel for drills, in which nothing else happens', () => {
    const drill = (SLACK_DRILL_CHANNEL: string) => readConfig({ ...NECESSARY_SETTINGS, SLACK_DRILL_CHANNEL });
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
    const second = (SLACK_SECOND_CHANNEL: string) => readConfig({ ...NECESSARY_SETTINGS, SLACK_SECOND_CHANNEL });
    expect(second('C0GUARD')).toMatchObject({ ok: true, config: { slack: { secondChannel: 'C0GUARD' } } });
    expect(second('')).toMatchObject({ ok: true, config: { slack: { secondChannel: null } } });
    expect(second('C0CASES')).toMatchObject({
      config: {
        slack: { secondChannel: null },
        wrong: [{ message: 'must be another channel than SLACK_CASES_CHANNEL', consequence: 'second_channel' }],
      },
    });
  });

  it('opens an address for those who watch, on this machine alone unless told', () => {
    const address = (HEALTH_ADDRESS: string) => {
      const read = readConfig({ ...NECESSARY_SETTINGS, HEALTH_ADDRESS });
      return read.ok ? [read.config.healthAddress, ...read.config.wrong.map(({ instead }) => instead)] : read.problems;
    };
    expect(address('')).toEqual([{ host: '127.0.0.1', port: 9464 }]);
    expect(address('9500')).toEqual([{ host: '127.0.0.1', port: 9500 }]);
    expect(address('0.0.0.0:9464')).toEqual([{ host: '0.0.0.0', port: 9464 }]);
    expect(address('[::1]:9464')).toEqual([{ host: '::1', port: 9464 }]);
    expect(address('off')).toEqual([null]);
    expect(address('everywhere')).toEqual([{ host: '127.0.0.1', port: 9464 }, '127.0.0.1:9464']);
    expect(address('127.0.0.1:99999')).toEqual([{ host: '127.0.0.1', port: 9464 }, '127.0.0.1:9464']);
  });

  it('never says a value, not even a wrong one', () => {
    const wrong = {
      ...NECESSARY_SETTINGS,
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

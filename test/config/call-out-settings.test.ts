import { describe, expect, it } from 'vitest';
import { readCallOutSettings } from '../../src/config/read-part.ts';
import { SECRET_SETTINGS } from '../../src/config/secret-files.ts';

const SECRET = 'a-secret-of-the-gateway';
const wrong = (environment: Record<string, string>) => {
  const read = readCallOutSettings(environment);
  return read.ok ? [] : read.problems.map(({ variable }) => variable);
};

describe('the settings of call-outs', () => {
  it('are none unless there are an address and a secret, which belong together', () => {
    expect(readCallOutSettings({})).toMatchObject({ ok: true, callOut: null });
    expect(wrong({ CALL_OUT_URL: 'https://sms.example/x' })).toEqual(['CALL_OUT_SECRET']);
    expect(wrong({ CALL_OUT_SECRET: SECRET })).toEqual(['CALL_OUT_URL']);
    expect(readCallOutSettings({ CALL_OUT_URL: 'https://sms.example/x?key=1', CALL_OUT_SECRET: SECRET })).toMatchObject(
      {
        ok: true,
        callOut: { url: 'https://sms.example/x?key=1', secret: SECRET, mayReachPrivate: false, inDrills: false },
      },
    );
  });

  it.each([
    ['http://sms.example/x', 'on', ['CALL_OUT_URL']],
    ['https://user:pass@sms.example/x', 'on', ['CALL_OUT_URL']],
    ['ftp://sms.example', 'off', ['CALL_OUT_URL']],
    ['ftp://x', 'off', ['CALL_OUT_URL']],
    ['http://u:p@10.0.0.7/x', 'off', ['CALL_OUT_URL']],
    ['sms.example', 'off', ['CALL_OUT_URL']],
    ['http://127.0.0.1:9/x', 'off', ['CALL_OUT_PRIVATE']],
    ['https://10.0.0.7/x', 'off', ['CALL_OUT_PRIVATE']],
    ['http://sms.lan/x', 'on', []],
    ['https://10.0.0.7/x', 'on', []],
  ])('take %s with CALL_OUT_PRIVATE=%s but for %j', (url, isPrivate, problems) => {
    expect(wrong({ CALL_OUT_URL: url, CALL_OUT_SECRET: SECRET, CALL_OUT_PRIVATE: isPrivate })).toEqual(problems);
  });

  it('refuse a short secret, and may both be given as files', () => {
    expect(wrong({ CALL_OUT_URL: 'https://sms.example', CALL_OUT_SECRET: 'short' })).toEqual(['CALL_OUT_SECRET']);
    expect(SECRET_SETTINGS).toEqual(expect.arrayContaining(['CALL_OUT_URL', 'CALL_OUT_SECRET']));
  });
});

import { describe, expect, it } from 'vitest';
import { readWebhookSettings } from '../../src/config/read-part.ts';
import { SECRET_SETTINGS } from '../../src/config/secret-files.ts';

const SECRET = 'a-secret-of-the-receiver';
const wrong = (environment: Record<string, string>) => {
  const read = readWebhookSettings(environment);
  return read.ok ? [] : read.problems.map(({ variable, message }) => `${variable} ${message}`);
};

describe('the settings of webhooks', () => {
  it('are none unless there are an address and a secret, which belong together', () => {
    expect(readWebhookSettings({})).toMatchObject({ ok: true, webhook: null });
    expect(wrong({ WEBHOOK_URL: 'https://works.example/x' })).toEqual([
      'WEBHOOK_SECRET is missing (WEBHOOK_URL is set)',
    ]);
    expect(wrong({ WEBHOOK_SECRET: SECRET })).toEqual(['WEBHOOK_URL is missing (WEBHOOK_SECRET is set)']);
    expect(readWebhookSettings({ WEBHOOK_URL: 'https://works.example/x', WEBHOOK_SECRET: SECRET })).toMatchObject({
      webhook: { url: 'https://works.example/x', secret: SECRET, mayReachPrivate: false },
    });
  });

  it('reach the own network where that is set alone, and may be files', () => {
    const own = { WEBHOOK_URL: 'http://10.0.0.7/x', WEBHOOK_SECRET: SECRET };
    expect(wrong(own)).toEqual(['WEBHOOK_PRIVATE must be on: the address is in your own network']);
    expect(wrong({ ...own, WEBHOOK_PRIVATE: 'on' })).toEqual([]);
    expect(wrong({ ...own, WEBHOOK_URL: 'http://works.example/x' })).toEqual([
      'WEBHOOK_URL must be an address such as https://works.example/portavoz; http:// only in your own network',
    ]);
    expect(SECRET_SETTINGS).toEqual(expect.arrayContaining(['WEBHOOK_URL', 'WEBHOOK_SECRET']));
  });
});

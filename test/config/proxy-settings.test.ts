import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { nearSettings } from '../../src/config/near-settings.ts';
import { readModelSettings, readNetworkSettings } from '../../src/config/read-part.ts';

const GOOD = {
  SLACK_BOT_TOKEN: 'xoxb-made-up',
  SLACK_SIGNING_SECRET: 'made-up',
  SLACK_CASES_CHANNEL: 'C0CASES',
  SLACK_DIGEST_CHANNEL: 'C0DIGEST',
};

describe('the proxies of the settings', () => {
  it('may be in capitals or, before these, in lower case', () => {
    const proxies = (settings: Record<string, string>) => {
      const read = readConfig({ ...GOOD, ...settings });
      return read.ok ? read.config.proxies : read.problems;
    };
    const [one, other] = ['http://user:p%40ss@proxy.example:3128', 'https://other.example'];
    expect(proxies({})).toEqual({ http: null, https: null, except: '' });
    expect(proxies({ HTTPS_PROXY: one, NO_PROXY: '.town.example' })).toEqual({
      http: null,
      https: one,
      except: '.town.example',
    });
    expect(proxies({ HTTPS_PROXY: one, https_proxy: other, http_proxy: one })).toMatchObject({
      http: one,
      https: other,
    });
  });

  it.each(['proxy.example:3128', 'http://user:100%@proxy.example', 'socks5://proxy.example', 'http://a.example/path'])(
    'are refused with a sentence: %s',
    (address) => {
      const message = expect.stringContaining('must be an address such as http://user:password@');
      const problems = [{ variable: 'HTTPS_PROXY', message }];
      expect(readConfig({ ...GOOD, https_proxy: address })).toEqual({ ok: false, problems });
      expect(readNetworkSettings({ HTTPS_PROXY: address })).toEqual({ ok: false, problems });
      expect(readModelSettings({ HTTPS_PROXY: address })).toEqual({ ok: false, problems });
    },
  );

  it('are not taken for misspelt settings of ours', () => {
    const names = ['http_proxy', 'https_proxy', 'no_proxy', 'ftp_proxy', 'FTP_PROXY', 'ALL_PROXY', 'all_proxy'];
    expect(nearSettings(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual([]);
  });
});

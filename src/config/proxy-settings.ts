import { z } from 'zod';

const proxyAddress = z
  .string()
  .trim()
  .refine(
    isProxyAddress,
    'must be an address such as http://user:password@proxy.example:3128, with special characters as %40',
  );

/** Settings of the proxy. Each may be written in lower case too, as other programs read them. */
export const proxySettings = {
  HTTPS_PROXY: proxyAddress.optional(),
  HTTP_PROXY: proxyAddress.optional(),
  NO_PROXY: z.string().trim().optional(),
  /** Read before all others, by `trustCertificates`. */
  NODE_EXTRA_CA_CERTS: z.string().optional(),
};

const schema = z.object(proxySettings);

/** Names that other programs share: no misspelt setting of ours is meant by them. */
export const SHARED_NAMES = ['https_proxy', 'http_proxy', 'no_proxy', 'ftp_proxy', 'FTP_PROXY'];

export type Proxies = {
  http: string | null;
  https: string | null;
  /** Hosts that are reached directly, separated by commas. */
  except: string;
};

export const NO_PROXIES: Proxies = { http: null, https: null, except: '' };

/** Returns the settings with those in lower case under their names; lower case goes first, as in curl. */
export function withProxyNames(present: Record<string, string | undefined>): Record<string, string | undefined> {
  const lower = (['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const).flatMap((name) => {
    const value = present[name.toLowerCase()];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...present, ...Object.fromEntries(lower) };
}

/** Only of settings that the schema has taken. */
export function proxiesOf(values: z.infer<typeof schema>): Proxies {
  const { HTTP_PROXY: http = null, HTTPS_PROXY: https = null, NO_PROXY: except = '' } = values;
  return { http, https, except };
}

function isProxyAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return false;
  try {
    decodeURIComponent(url.username + url.password);
    return url.pathname === '/' && url.search === '' && url.hash === '';
  } catch {
    return false;
  }
}

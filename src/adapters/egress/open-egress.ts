import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import { EnvHttpProxyAgent, fetch as fetchBy } from 'undici';

/** Proxies behind which the internet is. Addresses may hold a password: never logged. */
export type Proxies = {
  /** For `http:`, and for `https:` too where that has none of its own. */
  http: string | null;
  https: string | null;
  /** Hosts that are reached directly, as `NO_PROXY` names them. */
  except: string;
};

/** The one way out of the process to the internet. */
export type Egress = {
  fetch: typeof fetch;
  /** Opens WebSockets; null where there is no proxy, and the library's own way is right. */
  dispatcher: Dispatcher | null;
  /**
   * `fetch` for addresses that others wrote: what it reaches directly it resolves by `lookup`, and it
   * keeps no connection. Null where there is no proxy.
   */
  fetchLookingUp: ((lookup: LookupFunction) => typeof fetch) | null;
  stop(): Promise<void>;
};

/** The way out where there is no proxy. */
const DIRECT: Egress = {
  fetch: (url, init) => fetch(url, init),
  dispatcher: null,
  fetchLookingUp: null,
  stop: async () => {},
};

/**
 * Opens the way out. The library decides for each host whether the proxy or a direct connection is
 * right, so that nothing else has to know. HTTP/2 is off: it gains nothing here, and proxies that
 * inspect connections break it.
 */
export function openEgress({ http, https, except }: Proxies): Egress {
  if (http === null && https === null) return DIRECT;
  // Empty, not left out: the library would read the environment.
  const proxies = { httpProxy: http ?? '', httpsProxy: https ?? '', noProxy: except, allowH2: false };
  const shared = new EnvHttpProxyAgent(proxies);
  return {
    fetch: fetchOver(shared),
    dispatcher: shared,
    fetchLookingUp: (lookup) => (url, init) => {
      const once = new EnvHttpProxyAgent({ ...proxies, pipelining: 0, connect: { lookup } });
      return fetchOver(once)(url, init);
    },
    stop: () => shared.destroy(),
  };
}

/** The library's own `fetch`, since a dispatcher of one version does not fit Node's `fetch` of another. */
function fetchOver(dispatcher: Dispatcher): typeof fetch {
  const sent = fetchBy as typeof fetch;
  return async (url, init) => {
    try {
      return await sent(url, Object.assign({ ...init }, { dispatcher }));
    } catch (error) {
      throw withProxyNamed(error);
    }
  };
}

const REFUSED_BY_PROXY = /^Proxy (?:response|Authentication Required) \((\d{3})\)/;

/**
 * Returns the error with a cause that says what the proxy did. It is one of connecting: nothing was
 * sent to the host, so callers may send it again.
 */
function withProxyNamed(error: unknown): unknown {
  let link: unknown = error;
  for (let depth = 0; depth < 4 && link instanceof Error; depth += 1) {
    const code = deedOf(link);
    if (code !== null) {
      const cause = Object.assign(new Error('The proxy did not connect us'), { code, syscall: 'connect' });
      return new TypeError('fetch failed', { cause });
    }
    link = link.cause;
  }
  return error;
}

/** Returns in one word what the proxy did, if the error is about that. */
function deedOf(error: Error): string | null {
  const status = REFUSED_BY_PROXY.exec(error.message)?.[1];
  if (status !== undefined) return `PROXY_ANSWERED_${status}`;
  if (!('code' in error)) return null;
  if (error.code === 'UND_ERR_PRX_CONN') return 'PROXY_HUNG_UP';
  return error.code === 'UND_ERR_PRX_TLS' ? 'PROXY_CERTIFICATE' : null;
}

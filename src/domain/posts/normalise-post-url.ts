type Habits = {
  /** Host prefixes under which the host serves the same content. */
  prefixes: RegExp;
  /** Names of parameters that identify the sharer of an address and do not affect its content. */
  tracking: RegExp;
};

/** Networks, and what they do to addresses. Of any other place a parameter, a fragment or a host's name may tell one post from another. */
const NETWORKS: ReadonlyMap<string, Habits> = new Map([
  ['x.com', { prefixes: /^(mobile|m)\./, tracking: /^(s|t|cxt|ref_src|ref_url|lang|utm_\w+)$/i }],
  [
    'facebook.com',
    {
      prefixes: /^(m|mbasic|web|touch|l|[a-z]{2}-[a-z]{2})\./,
      tracking: /^(fbclid|mibextid|rdid|share_id|ref|hl|__\w+(\[\d+\])?|utm_\w+)$/i,
    },
  ],
  ['instagram.com', { prefixes: /^(m|l)\./, tracking: /^(igshid|igsh|fbclid|hl|utm_\w+)$/i }],
  ['threads.net', { prefixes: /^(l)\./, tracking: /^(igshid|igsh|xmt|utm_\w+)$/i }],
  ['youtube.com', { prefixes: /^(m)\./, tracking: /^(si|feature|t|hl|gclid|utm_\w+)$/i }],
  ['tiktok.com', { prefixes: /^(m)\./, tracking: /^(lang|_r|_t|utm_\w+)$/i }],
  ['reddit.com', { prefixes: /^(m|amp|web)\./, tracking: /^(share_id|ref|ref_source|utm_\w+)$/i }],
  ['bsky.app', { prefixes: /^(m)\./, tracking: /^(ref_src|ref_url|utm_\w+)$/i }],
]);

/** The hosts under which one network answers. */
const SAME_HOST: ReadonlyMap<string, string> = new Map([
  ['twitter.com', 'x.com'],
  ['fb.com', 'facebook.com'],
  ['youtu.be', 'youtube.com'],
]);

/** A post's address in one spelling for all its spellings, without scheme; null for what is no web address. */
export function normalisePostUrl(url: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`;
  if (!URL.canParse(address)) return null;
  const parsed = new URL(address);
  if (!/^https?:$/.test(parsed.protocol) || !parsed.hostname.includes('.')) return null;
  const { host, habits } = networkAt(parsed.hostname.replace(/^www\./, ''));
  const path = parsed.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const status = host === 'x.com' ? /^\/[^/]+(?:\/web)?\/status(?:es)?\/(\d+)/.exec(path)?.[1] : undefined;
  // X ignores the name before a status's number, and everything after the number.
  if (status !== undefined) return `x.com/i/status/${status}`;
  const kept = [...parsed.searchParams]
    .filter(([name]) => habits?.tracking.test(name) !== true)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const query = new URLSearchParams(kept).toString();
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  return `${host}${port}${path}${query === '' ? '' : `?${query}`}${parsed.hash}`;
}

function networkAt(hostname: string): { host: string; habits: Habits | undefined } {
  for (const [name, habits] of NETWORKS) {
    const host = spelling(hostname, habits);
    if (host === name) return { host, habits };
  }
  return { host: SAME_HOST.get(hostname) ?? hostname, habits: undefined };
}

function spelling(hostname: string, { prefixes }: Habits): string {
  const bare = hostname.replace(prefixes, '');
  return SAME_HOST.get(bare) ?? bare;
}

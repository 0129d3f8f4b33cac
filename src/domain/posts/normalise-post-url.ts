const TRACKING =
  /^(utm_\w+|fbclid|gclid|igshid|igsh|mibextid|ref|ref_src|ref_url|s|t|si|feature|share_id|rdid|__\w+|cxt|lang|hl)$/i;

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
  const bare = parsed.hostname.replace(/^(www|m|mobile|amp|web|mbasic|touch|es-es|l)\./, '');
  const host = SAME_HOST.get(bare) ?? bare;
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  const path = pathOf(host, parsed.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, ''));
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

/** X ignores the name before a status's number, and what stands behind it. */
function pathOf(host: string, path: string): string {
  const status = host === 'x.com' ? /^\/[^/]+(?:\/web)?\/status(?:es)?\/(\d+)/.exec(path)?.[1] : undefined;
  return status === undefined ? path : `/i/status/${status}`;
}

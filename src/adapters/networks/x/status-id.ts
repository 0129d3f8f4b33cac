const SHAPE = /^\/[^/]+(?:\/web)?\/status(?:es)?\/(\d+)/;
const HOSTS = ['x.com', 'twitter.com'];

/** The number of the post at an address of X; null when it is none. */
export function statusId(url: string): string | null {
  const parsed = URL.parse(url);
  const host = parsed?.hostname.replace(/^(www|m|mobile)\./, '') ?? '';
  return HOSTS.includes(host) ? (SHAPE.exec(parsed?.pathname ?? '')?.[1] ?? null) : null;
}

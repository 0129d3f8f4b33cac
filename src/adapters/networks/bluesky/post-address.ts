const SHAPE = /^\/profile\/([^/]+)\/post\/([a-zA-Z0-9._~:-]+)$/;

/** Whose post an address of bsky.app is (handle or DID), and under which key; null when it is none. */
export function postAddress(url: string): { owner: string; key: string } | null {
  const parsed = URL.parse(url);
  const [, owner, key] = SHAPE.exec(decodeURIComponent(parsed?.pathname.replace(/\/$/, '') ?? '')) ?? [];
  if (parsed?.hostname !== 'bsky.app' || owner === undefined || key === undefined) return null;
  return { owner, key };
}

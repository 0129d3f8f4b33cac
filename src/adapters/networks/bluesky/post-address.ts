const SHAPE = /^\/profile\/([^/]+)\/post\/([a-zA-Z0-9._~:-]+)$/;

/**
 * Returns the author (handle or DID) and the key of the post at an address of bsky.app; null if the
 * address is not a post.
 */
export function postAddress(url: string): { owner: string; key: string } | null {
  const parsed = URL.parse(url);
  const [, owner, key] = SHAPE.exec(decodeURIComponent(parsed?.pathname.replace(/\/$/, '') ?? '')) ?? [];
  if (parsed?.hostname !== 'bsky.app' || owner === undefined || key === undefined) return null;
  return { owner, key };
}

/**
 * Returns the Graph id of a comment, or of a post of the page or on it, from its Facebook address.
 * Null if the address does not reveal it, as with `pfbid…`: Graph has no such ids.
 * @param pageId of our own page
 */
export function objectId(url: string, pageId: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/(^|\.)facebook\.com$/.test(parsed.hostname)) return null;
  const whole = /^\/(\d+_\d+)\/?$/.exec(parsed.pathname)?.[1];
  if (whole !== undefined) return whole;
  const post = postIn(parsed);
  if (post === null) return null;
  const comment = parsed.searchParams.get('reply_comment_id') ?? parsed.searchParams.get('comment_id');
  if (comment === null) return `${pageId}_${post}`;
  return /^\d+$/.test(comment) ? `${post}_${comment}` : null;
}

function postIn({ pathname, searchParams }: URL): string | null {
  const named = searchParams.get('story_fbid') ?? searchParams.get('fbid');
  if (named !== null) return /^\d+$/.test(named) ? named : null;
  const path = /^\/[^/]+\/(?:posts|videos|photos)(?:\/[^/]+)*?\/(\d+)\/?$/.exec(pathname)?.[1];
  return path ?? /^\/(\d+)\/?$/.exec(pathname)?.[1] ?? null;
}

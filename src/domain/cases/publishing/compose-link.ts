import type { Network } from '../../handbook/institution.ts';

/** Slack takes no longer address behind a button. */
const LONGEST = 3_000;

/**
 * Returns the address at which a network opens its own window with exactly this text; null where it has none.
 *
 * X: https://docs.x.com/x-for-websites/post-button/guides/web-intent
 *
 * Bluesky: https://docs.bsky.app/docs/advanced-guides/intent-links
 *
 * Mastodon: `/share` of our own server, as https://share.joinmastodon.org leads to it.
 *
 * Facebook and Instagram take no text. WhatsApp and Telegram are no networks of a handbook.
 * @param replyTo address of the post that the text answers; null for a message of our own
 */
export function composeLink(
  network: Pick<Network, 'kind' | 'profileUrl'>,
  text: string,
  replyTo: string | null,
): string | null {
  const window = windowOf(network, replyTo);
  if (window === null || text.trim() === '') return null;
  window.searchParams.set('text', text);
  // A plus sign is a space to some readers, and a plus sign to others.
  const address = window.href.replaceAll('+', '%20');
  return address.length > LONGEST ? null : address;
}

/** A reply must open as one: elsewhere it would be a message of our own. */
function windowOf({ kind, profileUrl }: Pick<Network, 'kind' | 'profileUrl'>, replyTo: string | null): URL | null {
  if (kind === 'x') {
    const window = new URL('https://x.com/intent/tweet');
    if (replyTo === null) return window;
    const status =
      /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/[^/]+(?:\/web)?\/status(?:es)?\/(\d{1,25})(?!\d)/.exec(
        replyTo,
      )?.[1];
    if (status === undefined) return null;
    window.searchParams.set('in_reply_to', status);
    return window;
  }
  if (replyTo !== null) return null;
  if (kind === 'bluesky') return new URL('https://bsky.app/intent/compose');
  return kind === 'mastodon' ? new URL('/share', profileUrl) : null;
}

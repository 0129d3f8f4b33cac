import type { Network } from '../../handbook/institution.ts';
import type { NetworkKind } from '../../handbook/networks/network-traits.ts';

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
 * Threads: https://developers.facebook.com/docs/threads/threads-web-intents
 *
 * WhatsApp: https://faq.whatsapp.com/5913398998672934
 *
 * Telegram: https://core.telegram.org/api/links#share-links. Its `url` may be any text, and `text` would follow on a line of its own.
 *
 * Facebook's dialog takes a link alone and publishes as the person. Instagram and TikTok take no text.
 * @param replyTo address of the post that the text answers; null for a message of our own
 */
export function composeLink(
  network: Pick<Network, 'kind' | 'profileUrl'>,
  text: string,
  replyTo: string | null,
): string | null {
  const window = windowOf(network, replyTo);
  const isTelegram = network.kind === 'telegram';
  // Telegram puts a space before an account that a text begins with.
  if (window === null || text.trim() === '' || (isTelegram && text.startsWith('@'))) return null;
  window.searchParams.set(isTelegram ? 'url' : 'text', text);
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
  if (kind === 'mastodon') return profileUrl === undefined ? null : new URL('/share', profileUrl);
  const address = WINDOWS[kind];
  return address === undefined ? null : new URL(address);
}

/** Windows at one address for all accounts. */
const WINDOWS: Readonly<Partial<Record<NetworkKind, string>>> = {
  bluesky: 'https://bsky.app/intent/compose',
  threads: 'https://www.threads.com/intent/post',
  whatsapp: 'https://wa.me/',
  telegram: 'https://t.me/share/url',
};

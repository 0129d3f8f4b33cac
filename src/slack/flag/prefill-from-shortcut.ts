import type { MessageShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { FlagPrefill } from './flag-modal.ts';
import { networkNamed } from './flag-modal.ts';
import { prefillFromMessage } from './flag-prefill.ts';
import { networkOfLink } from './read-post-link.ts';

/** A form must be opened within three seconds. */
const PERMALINK_MS = 1_200;

type Shortcut = Pick<MessageShortcut, 'channel' | 'message'>;

/** Returns the post that the message of a shortcut brings. */
export function postInMessage({ message }: Shortcut, permalink: string | null, handbook: Handbook): FlagPrefill {
  return prefillFromMessage(message, permalink, (link) => networkOfLink(link, handbook) !== null);
}

/** Returns the same, with the address of the message where it has no link. */
export async function prefillFromShortcut(
  shortcut: Shortcut,
  client: WebClient,
  handbook: Handbook,
): Promise<FlagPrefill> {
  return postInMessage(shortcut, await permalinkOf(client, shortcut.channel.id, shortcut.message.ts), handbook);
}

/** Returns the network that the message names, or that its link is of; null for neither. */
export function networkIn({ network, url }: FlagPrefill, handbook: Handbook): string | null {
  return networkNamed(network, handbook) ?? networkOfLink(url, handbook);
}

/** The message's own address; null when Slack does not say it before the form must be open. */
async function permalinkOf(client: WebClient, channel: string, ts: string): Promise<string | null> {
  const asked = client.chat.getPermalink({ channel, message_ts: ts }).then(
    ({ permalink }) => permalink ?? null,
    () => null,
  );
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, PERMALINK_MS, null).unref();
  });
  return Promise.race([asked, late]);
}

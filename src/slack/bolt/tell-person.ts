import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { SlackDeps } from './slack-deps.ts';

/**
 * Sends a message to one person where they are; as a direct message where the bot is not present, and
 * where there is no channel (App Home). Never throws: the event that it reports has already happened.
 */
export async function tellPerson(
  client: WebClient,
  {
    user,
    channel,
    text,
    blocks,
  }: { user: string; channel: string | null; text: string; blocks?: KnownBlock[] | undefined },
  deps: Pick<SlackDeps, 'bot'>,
): Promise<void> {
  const message = blocks === undefined ? { text } : { text, blocks };
  const directly = () =>
    client.chat.postMessage({ channel: user, ...message, unfurl_links: false, unfurl_media: false });
  try {
    await (channel === null ? directly() : client.chat.postEphemeral({ channel, user, ...message }).catch(directly));
  } catch {
    deps.bot.log.warn({ user }, 'A person could not be told what came of a gesture');
  }
}

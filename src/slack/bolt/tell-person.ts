import type { WebClient } from '@slack/web-api';
import type { SlackDeps } from './slack-deps.ts';

/**
 * Sends a message to one person where they are; as a direct message where the bot is not present.
 * Never throws: the event that it reports has already happened.
 * @param told channel null where there is none (App Home)
 */
export async function tellPerson(
  client: WebClient,
  { user, channel, text }: { user: string; channel: string | null; text: string },
  deps: Pick<SlackDeps, 'team' | 'bot'>,
): Promise<void> {
  try {
    await client.chat
      .postEphemeral({ channel: channel ?? deps.team.casesChannel, user, text })
      .catch(() => client.chat.postMessage({ channel: user, text, unfurl_links: false, unfurl_media: false }));
  } catch {
    deps.bot.log.warn({ user }, 'A person could not be told what came of a gesture');
  }
}

import type { WebClient } from '@slack/web-api';
import type { SlackDeps } from './slack-deps.ts';

/**
 * Says something to one person where they are; directly, where the bot is not. Never throws: what is told has happened already.
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

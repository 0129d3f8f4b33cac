import { aMastodonDouble, MASTODON_TOKEN } from '../../../../sandbox/doubles/a-mastodon-double.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import { openDrillDatabase } from '../../../../src/app/drills/drill-runtime.ts';
import type { Config } from '../../../../src/config/config.ts';
import { NO_NETWORKS } from '../../../../src/config/network-settings.ts';
import { signingSecret } from '../../doubles/a-workspace.ts';
import { aPortavoz, CASES, DIGEST } from '../a-portavoz.ts';

/** Where drills are played here. */
export const DRILLS = 'general';

/**
 * The whole bot with a channel for drills and an account on Mastodon, and what people do and read there; `drills` is the database behind
 * them.
 */
export async function aDrillRoom(over: Partial<Config> = {}) {
  const mastodon = await aMastodonDouble(() => new Date().toISOString());
  const bot = await aPortavoz(async (workspace) => ({
    slack: {
      apiUrl: workspace.apiUrl,
      casesChannel: workspace.channelId(CASES),
      digestChannel: workspace.channelId(DIGEST),
      secondChannel: null,
      drillChannel: workspace.channelId(DRILLS),
    },
    networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: mastodon.url } },
    secrets: {
      botToken: workspace.botToken,
      appToken: null,
      signingSecret,
      openaiKey: null,
      intakeSources: new Map(),
      networks: { ...NO_NETWORKS.secrets, mastodon: MASTODON_TOKEN },
    },
    ...over,
  }));
  const { workspace } = bot;
  const drills = await openDrillDatabase(bot.databaseUrl);
  const read = (message: Message) => workspace.plainText(message).replaceAll(/[*_~]/g, '');
  const said = (channel: string) => workspace.messages(channel).map(read);
  /** The newest message of the channel with these words, once it is there. */
  const message = (words: string, channel = DRILLS): Promise<Message> =>
    workspace
      .waitFor(() => workspace.messages(channel).findLast((one) => read(one).includes(words)), { what: words })
      .catch((error: unknown) => {
        throw new Error(`Nothing in ${channel} says “${words}”, but: ${said(channel).join('\n---\n')}`, {
          cause: error,
        });
      });
  return {
    ...bot,
    drills,
    mastodon,
    read,
    said,
    message,
    async plays(drill: string): Promise<void> {
      await workspace.as('writer').command(CASES, '/crisis', `drill ${drill}`);
      await message('ha empezado el simulacro');
    },
    /** The person flags the post of the drill with these words, as it is written. */
    async flags(key: string, words: string, caseId: number): Promise<void> {
      await workspace.as(key).click(await message(words), 'drill.flag');
      await bot.fill(key, {});
      await message(`#${caseId} ·`);
    },
    [Symbol.asyncDispose]: async () => {
      await drills.close();
      await bot[Symbol.asyncDispose]();
      await mastodon[Symbol.asyncDispose]();
    },
  };
}

import type { Texts } from '../../i18n/texts.ts';
import type { BotHealth } from '../bolt/slack-deps.ts';
import { escapeMrkdwn, truncate } from '../kit/blocks.ts';

const LONGEST_NAME = 80;

/**
 * Returns the networks on which the bot publishes texts automatically, and those where a person has
 * to do it instead. Empty where none is set.
 */
export function networkLine({ networks }: Pick<BotHealth, 'networks'>, texts: Texts): string {
  return networks
    .map(({ name, account, trouble }) => {
      const network = escapeMrkdwn(truncate(name, LONGEST_NAME));
      if (trouble === null)
        return texts.t('home.network_well', {
          network,
          account: escapeMrkdwn(truncate(account?.handle ?? '', LONGEST_NAME)),
        });
      const said = { ...trouble, params: escapedParams(trouble.params) };
      return texts.t('home.network_by_hand', { network, why: texts.say(said) });
    })
    .join(' · ');
}

/** A network says itself what it calls an account and what is missing. */
function escapedParams(params: Readonly<Record<string, string | number>> = {}) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, escapeMrkdwn(truncate(String(value), LONGEST_NAME))]),
  );
}

import type { Logger } from 'pino';
import { blueskyMeasure } from '../adapters/networks/bluesky/bluesky-measure.ts';
import { blueskyPinned } from '../adapters/networks/bluesky/bluesky-pinned.ts';
import { blueskyPublisher } from '../adapters/networks/bluesky/bluesky-publisher.ts';
import { facebookMeasure } from '../adapters/networks/facebook/facebook-measure.ts';
import { facebookPublisher } from '../adapters/networks/facebook/facebook-publisher.ts';
import { mastodonMeasure } from '../adapters/networks/mastodon/mastodon-measure.ts';
import { mastodonPinned } from '../adapters/networks/mastodon/mastodon-pinned.ts';
import { mastodonPublisher } from '../adapters/networks/mastodon/mastodon-publisher.ts';
import type { NetworkEndpoint } from '../adapters/networks/network-client.ts';
import type { NetworkPublisher } from '../adapters/networks/network-publisher.ts';
import { xPublisher } from '../adapters/networks/x/x-publisher.ts';
import type { NetworkAccounts, NetworkSecrets } from '../config/network-settings.ts';
import type { WrongSetting } from '../config/wrong-settings.ts';
import type { Publisher } from '../domain/cases/ports/publisher.ts';
import type { GuardedPublisher } from '../domain/cases/publishing/guarded-publisher.ts';
import { guardedPublisher } from '../domain/cases/publishing/guarded-publisher.ts';
import { publisherByNetwork } from '../domain/cases/publishing/publisher-by-network.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import { networkById } from '../domain/handbook/handbook.ts';
import type { Network } from '../domain/handbook/institution.ts';
import type { Measure, MeasureOfProfile } from '../domain/measures/measurement.ts';
import type { ReadPinned } from '../domain/plan/model/pinned-post.ts';
import type { NetworkHealth } from './health/network-health.ts';

export type Publishers = {
  /** Publisher for every network; a person publishes by hand on a network without settings. */
  publisher: Required<Publisher>;
  /** Asks every network that is set who we are there. */
  check(): Promise<void>;
  health(): NetworkHealth[];
  /** Networks whose settings do not work. One that is silent may be right. */
  wrong(): WrongSetting[];
  /** Networks that give the figures of our posts for nothing, by their ids; none whose account is not ours. */
  measures(): ReadonlyMap<string, Measure>;
  /** Networks that say what is pinned on our profiles, by their ids. They say nothing of an account that is not ours. */
  pinned(): ReadonlyMap<string, ReadPinned>;
};

/** `variable`: setting that holds the credentials. `measure`: null where figures are paid for. `pinned`: null where nothing says it. */
type NetworkSet = {
  kind: Network['kind'];
  network: string;
  variable: string;
  publisher: NetworkPublisher;
  measure: MeasureOfProfile | null;
  pinned: ReadPinned | null;
};

/** The publishers that the settings name. */
export function openPublishers(deps: {
  accounts: { networks: NetworkAccounts; secrets: NetworkSecrets };
  handbook(): Handbook;
  /** ISO 8601 UTC. */
  now(): string;
  /** Way to the networks. */
  fetch: typeof fetch;
  /** Reports the answers of networks. */
  heard?: NetworkEndpoint['heard'];
}): Publishers {
  const { handbook } = deps;
  const guarded = new Map<string, GuardedPublisher>();
  const variables = new Map<string, string>();
  const measures = new Map<string, Measure>();
  const pinnedPosts = new Map<string, ReadPinned>();
  for (const { kind, network, variable, publisher, measure, pinned } of publishersSet(deps)) {
    variables.set(network, variable);
    const named = () => {
      const found = networkById(handbook(), network);
      return found?.kind === kind ? found : undefined;
    };
    const account = guardedPublisher({ publisher, askAccount: publisher.askAccount, network: named });
    guarded.set(network, account);
    if (measure !== null) measures.set(network, measureOfOurs(measure, account));
    if (pinned !== null) pinnedPosts.set(network, pinnedOnOurs(pinned, account));
  }
  return {
    publisher: publisherByNetwork(guarded),
    async check() {
      await Promise.all([...guarded.values()].map((one) => one.check()));
    },
    health: () =>
      [...guarded].map(([network, one]) => {
        const name = networkById(handbook(), network)?.name ?? network;
        return { network, name, ...one.standing() };
      }),
    wrong: () =>
      [...guarded].flatMap(([network, one]): WrongSetting[] => {
        const { trouble } = one.standing();
        if (trouble === null || trouble.key === 'network.unreachable') return [];
        const variable = variables.get(network) ?? network;
        return [{ variable, message: trouble.key, consequence: 'network', instead: null }];
      }),
    pinned: () => pinnedPosts,
    measures: () =>
      new Map(
        [...measures].filter(([network]) => {
          const trouble = guarded.get(network)?.standing().trouble ?? null;
          return trouble === null || trouble.key === 'network.unreachable';
        }),
      ),
  };
}

/** Asks nothing of an account before it was verified to be ours. What was silent at the start is checked again. */
function measureOfOurs(
  measure: MeasureOfProfile,
  { check, standing }: Pick<GuardedPublisher, 'check' | 'standing'>,
): Measure {
  return async (post, asks) => {
    if (standing().trouble !== null) {
      asks();
      await check();
    }
    const { trouble, account } = standing();
    if (trouble !== null || account === null) return { kind: 'failed', why: 'locked_out' };
    return measure(post, asks, account.profileUrl);
  };
}

/** Asks nothing of an account before it was verified to be ours. */
function pinnedOnOurs(
  pinned: ReadPinned,
  { check, standing }: Pick<GuardedPublisher, 'check' | 'standing'>,
): ReadPinned {
  return async () => {
    if (standing().trouble !== null) await check();
    return standing().trouble === null ? pinned() : null;
  };
}

/** Logs what networks answer: texts that were sent, and failures. */
function logNetworkAnswers(log: Logger): NonNullable<NetworkEndpoint['heard']> {
  return (facts) => {
    const isGood = typeof facts.status === 'number' && facts.status < 400;
    if (isGood && facts.method === 'GET') log.debug(facts, 'A network answered');
    else if (isGood) log.info(facts, 'A network took what was sent');
    else log.warn(facts, 'A network did not do what was asked');
  };
}

/**
 * Opens the publishers and says in the log who we are on each network, or why a person publishes there; no token and no address of one
 * is printed.
 */
export async function openCheckedPublishers({
  log,
  ...deps
}: Omit<Parameters<typeof openPublishers>[0], 'heard'> & { log: Logger }): Promise<Publishers> {
  const publishers = openPublishers({ ...deps, heard: logNetworkAnswers(log) });
  const { check, health } = publishers;
  await check();
  for (const { network, account, trouble } of health()) {
    if (trouble === null)
      log.info({ network, account: account?.handle }, 'Approved texts go out on this network by themselves');
    else log.warn({ network, why: trouble.key, ...trouble.params }, 'On this network people publish by hand');
  }
  return publishers;
}

function publishersSet({
  accounts,
  now,
  fetch,
  heard,
}: {
  accounts: { networks: NetworkAccounts; secrets: NetworkSecrets };
  now(): string;
  fetch: typeof globalThis.fetch;
  heard?: NetworkEndpoint['heard'];
}): NetworkSet[] {
  const { mastodon, bluesky, x, facebook } = accounts.networks;
  const keys = accounts.secrets;
  // Figures are asked for so often that only the loop that asks logs trouble.
  const asked = { now, fetch };
  const shared = { ...asked, ...(heard === undefined ? {} : { heard }) };
  const all: NetworkSet[] = [];
  if (mastodon !== null && keys.mastodon !== null) {
    const account = { url: mastodon.url, token: keys.mastodon };
    all.push({
      kind: 'mastodon',
      network: mastodon.network,
      variable: 'MASTODON_TOKEN',
      publisher: mastodonPublisher({ ...account, ...shared }),
      measure: mastodonMeasure({ ...account, ...asked }),
      pinned: mastodonPinned({ ...account, ...asked }),
    });
  }
  if (bluesky !== null && keys.bluesky !== null) {
    const { url, handle, network } = bluesky;
    const account = { url, handle, password: keys.bluesky };
    all.push({
      kind: 'bluesky',
      network,
      variable: 'BLUESKY_APP_PASSWORD',
      publisher: blueskyPublisher({ ...account, ...shared }),
      measure: blueskyMeasure({ ...account, ...asked }),
      pinned: blueskyPinned({ ...account, ...asked }),
    });
  }
  if (x !== null && keys.x !== null) {
    const publisher = xPublisher({ url: x.url, keys: keys.x, ...shared });
    all.push({ kind: 'x', network: x.network, variable: 'X_ACCESS_TOKEN', publisher, measure: null, pinned: null });
  }
  if (facebook !== null && keys.facebook !== null) {
    const { url, page, network } = facebook;
    const account = { url, page, token: keys.facebook };
    all.push({
      kind: 'facebook',
      network,
      variable: 'FACEBOOK_TOKEN',
      publisher: facebookPublisher({ ...account, ...shared }),
      measure: facebookMeasure({ ...account, ...asked }),
      pinned: null,
    });
  }
  return all;
}

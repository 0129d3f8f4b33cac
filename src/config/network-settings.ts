import { z } from 'zod';
import { isSafeAddress } from './is-safe-address.ts';

const filled = z.string().trim().min(1);
const networkId = filled.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of a network of institution.yml');

function address(example: string) {
  return filled.refine(isSafeAddress, `must be an address such as ${example}; http:// only in your own network`);
}

/**
 * Settings of the networks on which texts are published automatically, as `.env.example` explains
 * them.
 */
export const networkSettings = {
  MASTODON_NETWORK: networkId.default('mastodon'),
  MASTODON_URL: address('https://social.example').optional(),
  MASTODON_TOKEN: filled.optional(),
  BLUESKY_NETWORK: networkId.default('bluesky'),
  BLUESKY_URL: address('https://bsky.social').default('https://bsky.social'),
  BLUESKY_HANDLE: filled.regex(/^[^@]/, 'must be the handle without @').optional(),
  BLUESKY_APP_PASSWORD: filled.optional(),
  X_NETWORK: networkId.default('x'),
  X_URL: address('https://api.x.com').default('https://api.x.com'),
  X_API_KEY: filled.optional(),
  X_API_SECRET: filled.optional(),
  X_ACCESS_TOKEN: filled.optional(),
  X_ACCESS_SECRET: filled.optional(),
  FACEBOOK_NETWORK: networkId.default('facebook'),
  FACEBOOK_URL: address('https://graph.facebook.com/v24.0').default('https://graph.facebook.com/v24.0'),
  FACEBOOK_PAGE: filled.regex(/^\d+$/, "must be the page's number").optional(),
  FACEBOOK_TOKEN: filled.optional(),
};

const schema = z.object(networkSettings);
type Values = z.infer<typeof schema>;

/**
 * Our accounts on networks with automatic publishing; null for a network without settings.
 * `network`: its id in the handbook.
 */
export type NetworkAccounts = {
  mastodon: { network: string; url: string } | null;
  bluesky: { network: string; url: string; handle: string } | null;
  x: { network: string; url: string } | null;
  facebook: { network: string; url: string; page: string } | null;
};

export type NetworkSecrets = {
  mastodon: string | null;
  bluesky: string | null;
  x: { apiKey: string; apiSecret: string; accessToken: string; accessSecret: string } | null;
  facebook: string | null;
};

export const NO_NETWORKS: { networks: NetworkAccounts; secrets: NetworkSecrets } = {
  networks: { mastodon: null, bluesky: null, x: null, facebook: null },
  secrets: { mastodon: null, bluesky: null, x: null, facebook: null },
};

/** Settings that each network needs together; an incomplete group is a mistake. */
const TOGETHER = [
  ['MASTODON_URL', 'MASTODON_TOKEN'],
  ['BLUESKY_HANDLE', 'BLUESKY_APP_PASSWORD'],
  ['X_API_KEY', 'X_API_SECRET', 'X_ACCESS_TOKEN', 'X_ACCESS_SECRET'],
  ['FACEBOOK_PAGE', 'FACEBOOK_TOKEN'],
] as const;

const IDS = ['MASTODON_NETWORK', 'BLUESKY_NETWORK', 'X_NETWORK', 'FACEBOOK_NETWORK'] as const;

/**
 * Returns the missing settings of incomplete groups, and each network that is set twice.
 * @param present the settings that have a value
 */
export function networkProblems(present: Readonly<Record<string, string | undefined>>) {
  const halves = TOGETHER.flatMap((names) => {
    const set = names.filter((name) => name in present);
    if (set.length === 0) return [];
    return names
      .filter((name) => !(name in present))
      .map((variable) => ({ variable, message: `is missing (${set.join(', ')} is set)` }));
  });
  const named = IDS.filter((name) => name in present);
  const twice = named.filter((name) => named.some((other) => other !== name && present[other] === present[name]));
  return [...halves, ...twice.map((variable) => ({ variable, message: 'names the network of another one too' }))];
}

/** Only of what `networkProblems` finds nothing in. */
export function networksOf(values: Values): { networks: NetworkAccounts; secrets: NetworkSecrets } {
  const { MASTODON_URL: server, BLUESKY_HANDLE: handle, FACEBOOK_PAGE: page } = values;
  const x = xKeysOf(values);
  return {
    networks: {
      mastodon: server === undefined ? null : { network: values.MASTODON_NETWORK, url: server },
      bluesky: handle === undefined ? null : { network: values.BLUESKY_NETWORK, url: values.BLUESKY_URL, handle },
      x: x === null ? null : { network: values.X_NETWORK, url: values.X_URL },
      facebook: page === undefined ? null : { network: values.FACEBOOK_NETWORK, url: values.FACEBOOK_URL, page },
    },
    secrets: {
      mastodon: values.MASTODON_TOKEN ?? null,
      bluesky: values.BLUESKY_APP_PASSWORD ?? null,
      x,
      facebook: values.FACEBOOK_TOKEN ?? null,
    },
  };
}

function xKeysOf(values: Values): NetworkSecrets['x'] {
  const {
    X_API_KEY: apiKey,
    X_API_SECRET: apiSecret,
    X_ACCESS_TOKEN: accessToken,
    X_ACCESS_SECRET: accessSecret,
  } = values;
  if (apiKey === undefined || apiSecret === undefined || accessToken === undefined || accessSecret === undefined)
    return null;
  return { apiKey, apiSecret, accessToken, accessSecret };
}

import type { CapAlert } from '../../../domain/crises/alerts/cap-alert.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { networkById } from '../../../domain/handbook/handbook.ts';
import type { Network } from '../../../domain/handbook/institution.ts';
import type { IncomingPost } from '../../../domain/posts/incoming-post.ts';
import type { OwnPost, Reader } from '../../../domain/posts/reader.ts';
import type { WatchOnly } from '../../../domain/posts/watch-only.ts';
import { alertsReader } from './alerts-reader.ts';
import { blueskyMentions, blueskyProfile, blueskySearch } from './bluesky-readers.ts';
import { blueskySession } from './bluesky-session.ts';
import { facebookComments, facebookProfile } from './facebook-readers.ts';
import type { FeedDeps } from './feed-reader.ts';
import { feedReader, profileFeedReader } from './feed-reader.ts';
import type { ThroughProxy } from './fetch-bytes.ts';
import { isPublicAddress } from './is-public-address.ts';
import { mastodonHashtag, mastodonMentions, mastodonProfile } from './mastodon-readers.ts';
import type { Asking } from './network-account.ts';
import { xMentions, xProfile } from './x-readers.ts';
import { xSession } from './x-session.ts';

export type Readers = {
  posts: PostReader[];
  profiles: Reader<OwnPost>[];
  /** `id`: of the source in the handbook. */
  alerts: { id: string; reader: Reader<CapAlert> }[];
};

/**
 * `vouches`: the network itself is read, so that ids are those of the network and not of one feed.
 * `watchOnly`: which of its posts are counted and open no case.
 */
type PostReader = Reader<IncomingPost> & { vouches: boolean; watchOnly?: WatchOnly | undefined };

/** The accounts of ours that the settings name; null for a network of which nothing is set. */
export type ReadAccounts = {
  networks: {
    mastodon: { network: string; url: string } | null;
    bluesky: { network: string; url: string; handle: string } | null;
    x: { network: string; url: string } | null;
    facebook: { network: string; url: string; page: string } | null;
  };
  secrets: {
    mastodon: string | null;
    bluesky: string | null;
    x: { apiKey: string; apiSecret: string } | null;
    facebook: string | null;
  };
  /** X is read too, which is paid for. */
  readsX: boolean;
  /** Public address at which Bluesky shows posts to everyone. */
  blueskyPublicUrl: string;
  /** True if feeds may be in the private network; only in tests. */
  mayReachPrivate: boolean;
  /** Way through the proxy; null where there is none. */
  throughProxy: ThroughProxy | null;
};

/** Creates the readers for all sources of the settings and the handbook. */
export function readersOf(handbook: Handbook, accounts: ReadAccounts, now: () => string): Readers {
  const { throughProxy } = accounts;
  const asking = { now, throughProxy };
  const { sources = {}, networks } = handbook.institution;
  const deps = { ...asking, mayConnect: accounts.mayReachPrivate ? () => true : isPublicAddress };
  const ourNames = networks.flatMap(({ handle }) => handle ?? []);
  const ofNetworks = [
    mastodonOf(handbook, accounts, deps),
    blueskyOf(handbook, accounts, asking),
    xOf(handbook, accounts, asking),
    facebookOf(accounts, asking),
  ];
  const feeds = (sources.feeds ?? []).map(({ network = 'other', watchOnly, ...feed }) => ({
    ...vouching(false)(feedReader({ ...feed, network, ourNames }, deps)),
    watchOnly,
  }));
  const named = (sources.profiles ?? []).map(({ network, feed }) => profileFeedReader({ network, url: feed }, deps));
  const profiles = [...named, ...ofNetworks.flatMap((one) => one.profiles)];
  return {
    posts: [...ofNetworks.flatMap((one) => one.posts).map(vouching(true)), ...feeds],
    // A feed that the handbook names comes first: it was chosen.
    profiles: profiles.filter(({ name }, at) => profiles.findIndex((one) => one.name === name) === at),
    alerts: (sources.alerts ?? []).map((one) => ({ id: one.id, reader: alertsReader(one, deps) })),
  };
}

type OfNetwork = { posts: Reader<IncomingPost>[]; profiles: Reader<OwnPost>[] };
const vouching =
  (vouches: boolean) =>
  (reader: Reader<IncomingPost>): PostReader => ({ ...reader, vouches });

const NOTHING: OfNetwork = { posts: [], profiles: [] };

function mastodonOf(handbook: Handbook, { networks, secrets }: ReadAccounts, deps: FeedDeps): OfNetwork {
  const { mayConnect, ...asking } = deps;
  const shown = shownOn(handbook, 'mastodon').map(({ id, handle, profileUrl }) =>
    mastodonProfile({ network: id, handle, url: new URL(profileUrl).origin }, asking, mayConnect),
  );
  const known = networks.mastodon === null ? undefined : networkById(handbook, networks.mastodon.network);
  if (networks.mastodon === null || secrets.mastodon === null || known?.handle === undefined)
    return { posts: [], profiles: shown };
  const url = withoutSlash(networks.mastodon.url);
  const account = { network: known.id, handle: known.handle, url, token: secrets.mastodon };
  const hashtags = hashtagsOf(handbook).map((hashtag) => mastodonHashtag(hashtag, account, asking));
  return {
    posts: [mastodonMentions(account, asking), ...hashtags],
    profiles: [mastodonProfile(account, asking), ...shown],
  };
}

function blueskyOf(handbook: Handbook, accounts: ReadAccounts, asking: Asking): OfNetwork {
  const { networks, secrets, blueskyPublicUrl } = accounts;
  const profiles = shownOn(handbook, 'bluesky').map(({ id, handle }) =>
    blueskyProfile({ network: id, handle }, withoutSlash(blueskyPublicUrl), asking),
  );
  if (networks.bluesky === null || secrets.bluesky === null) return { posts: [], profiles };
  const { network, handle, url } = networks.bluesky;
  const account = { network, handle, url: withoutSlash(url), token: secrets.bluesky };
  const session = blueskySession(account, asking);
  const searches = hashtagsOf(handbook).map((hashtag) => blueskySearch(hashtag, account, session, asking));
  return { posts: [blueskyMentions(account, session, asking), ...searches], profiles };
}

function xOf(handbook: Handbook, { networks, secrets, readsX }: ReadAccounts, asking: Asking): OfNetwork {
  const known = networks.x === null ? undefined : networkById(handbook, networks.x.network);
  if (!readsX || networks.x === null || secrets.x === null || known?.handle === undefined) return NOTHING;
  const account = { network: known.id, handle: known.handle, url: withoutSlash(networks.x.url), keys: secrets.x };
  const session = xSession(account, asking);
  return { posts: [xMentions(account, session, asking)], profiles: [xProfile(account, session)] };
}

function facebookOf({ networks, secrets }: ReadAccounts, asking: Asking): OfNetwork {
  if (networks.facebook === null || secrets.facebook === null) return NOTHING;
  const { network, url, page } = networks.facebook;
  const account = { network, url: withoutSlash(url), pageId: page, token: secrets.facebook };
  return { posts: [facebookComments(account, asking)], profiles: [facebookProfile(account, asking)] };
}

/** Networks that show to anybody what we publish. */
function shownOn(
  { institution }: Handbook,
  kind: Network['kind'],
): { id: string; handle: string; profileUrl: string }[] {
  return institution.networks.flatMap(({ id, kind: its, handle, profileUrl }) =>
    its === kind && handle !== undefined && profileUrl !== undefined ? [{ id, handle, profileUrl }] : [],
  );
}

function hashtagsOf({ institution }: Handbook): string[] {
  return [...new Set((institution.sources?.hashtags ?? []).map((hashtag) => hashtag.toLowerCase()))];
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

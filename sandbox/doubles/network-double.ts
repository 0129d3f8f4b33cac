import type { NetworkServer } from './a-network-server.ts';

/** A text that stands on a network. */
type Standing = {
  text: string;
  /** Address of what it answers; null for nothing. */
  replyTo: string | null;
  url: string;
  /** As the network was told; null where it takes none. */
  language: string | null;
};

/** A picture that is shown with a text. `sha256`: of its bytes, hex. */
export type ShownPicture = { alt: string; sha256: string };

type Soon<T> = T | Promise<T>;

/** What every network of a test can be told and asked, beside how it fails; one that runs in this process answers at once. */
export type AnyNetwork = NetworkServer & {
  /** What we have put there. */
  standing(): Soon<Standing[]>;
  /** The pictures of what we have put there last. */
  pictures(): Soon<ShownPicture[]>;
  /** A citizen's post; gives its address. */
  citizenPosts(text: string): Soon<string>;
  /** The account of that citizen, as cases note it. */
  citizen: string;
  /** Something that we put there by another way at that moment (ISO 8601 UTC). */
  weWrote(text: string, at: string): Soon<void>;
  /** An address of the network's own shape at which nothing stands. */
  goneAddress: string;
  /** The credentials are good for nothing from now on. */
  revoke(): Soon<void>;
  /** The credentials lack what is needed to publish, where the network tells that. */
  narrow(): void;
  /** Who the credentials belong to. */
  account: { handle: string; profileUrl: string };
  /** Until when it asks to wait when it is throttled, ISO 8601 UTC. */
  waitUntil: string;
};

/** A server of our own in place of a network. */
export type NetworkDouble = Omit<AnyNetwork, 'standing' | 'citizenPosts' | 'weWrote'> & {
  standing(): Standing[];
  citizenPosts(text: string): string;
  weWrote(text: string, at: string): void;
};

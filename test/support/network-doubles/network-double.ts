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

/** What every network's double can be told and asked, beside how it fails. */
export type NetworkDouble = NetworkServer & {
  /** What we have put there, oldest first. */
  standing(): Standing[];
  /** A citizen's post; gives its address. */
  citizenPosts(text: string): string;
  /** Something that we put there by another way at that moment (ISO 8601 UTC). */
  weWrote(text: string, at: string): void;
  /** An address of the network's own shape at which nothing stands. */
  goneAddress: string;
  /** The credentials are good for nothing from now on. */
  revoke(): void;
  /** The credentials lack what is needed to publish, where the network tells that. */
  narrow(): void;
  /** Who the credentials belong to. */
  account: { handle: string; profileUrl: string };
  /** Until when it asks to wait when it is throttled, ISO 8601 UTC. */
  waitUntil: string;
};

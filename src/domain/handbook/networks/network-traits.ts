import type { COUNTINGS, LongerLength, NETWORK_KINDS } from '../vocabulary.ts';

export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** Ways to correct a published text on a kind of network; `reply`: below that text. */
export type RecallWay = 'reply' | 'new_message' | 'pin' | 'top_of_page' | 'replace' | 'hang_new' | 'read_aloud';

/** Properties that all networks of a kind share, no matter who holds the account. */
type NetworkTraits = {
  /** Limit of a network whose handbook names none. */
  textLimit: number;
  counting: (typeof COUNTINGS)[number];
  /** True where a person can follow a link in the text. */
  hasLinks: boolean;
  /** True where each text has an address of its own, below an account of ours. */
  hasAddress: boolean;
  recall: RecallWay;
};

const ONLINE = { hasLinks: true, hasAddress: true, recall: 'reply' } as const;

/**
 * Traits of each kind of network. The limits are those of the networks. Where there is none, they are
 * what a person reads at once: a banner of two lines, a sheet of paper, half a minute of loudspeaker.
 *
 * TikTok: of a caption; a comment takes 150. Threads: https://developers.facebook.com/docs/threads/posts
 */
export const NETWORK_TRAITS: Readonly<Record<NetworkKind, NetworkTraits>> = {
  x: { ...ONLINE, textLimit: 280, counting: 'x_weights' },
  mastodon: { ...ONLINE, textLimit: 500, counting: 'graphemes' },
  bluesky: { ...ONLINE, textLimit: 300, counting: 'graphemes' },
  facebook: { ...ONLINE, textLimit: 8_000, counting: 'graphemes' },
  instagram: { ...ONLINE, textLimit: 2_200, counting: 'graphemes', hasLinks: false },
  threads: { ...ONLINE, textLimit: 500, counting: 'graphemes' },
  tiktok: { ...ONLINE, textLimit: 2_200, counting: 'code_units', hasLinks: false, recall: 'pin' },
  whatsapp: { ...ONLINE, textLimit: 4_096, counting: 'characters', recall: 'new_message' },
  telegram: { ...ONLINE, textLimit: 4_096, counting: 'characters', recall: 'pin' },
  web: { ...ONLINE, textLimit: 5_000, counting: 'characters', recall: 'top_of_page' },
  web_banner: { textLimit: 300, counting: 'characters', hasLinks: true, hasAddress: false, recall: 'replace' },
  official_notice: { textLimit: 1_500, counting: 'characters', hasLinks: false, hasAddress: false, recall: 'hang_new' },
  loudspeaker: { textLimit: 450, counting: 'characters', hasLinks: false, hasAddress: false, recall: 'read_aloud' },
  other: { ...ONLINE, textLimit: 280, counting: 'graphemes' },
};

/** Returns the longer texts that suit a network, the best first. */
export function lengthsFor({ kind }: { kind: NetworkKind }): readonly LongerLength[] {
  return kind === 'web' ? ['page', 'long'] : ['long'];
}

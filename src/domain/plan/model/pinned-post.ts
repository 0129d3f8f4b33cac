/** Post that stays on top of one of our profiles. `words`: its text; empty where it has none, or where only its address is known. */
export type PinnedPost = { url: string; words: string };

/** Asks a network what is pinned on our profile, and changes nothing; null where it does not say. */
export type ReadPinned = () => Promise<readonly PinnedPost[] | null>;

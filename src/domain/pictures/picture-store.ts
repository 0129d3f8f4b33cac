/** Bytes of the pictures of texts of ours, by their hashes. An owner is a planned content, or a case. */
export type PictureStore<Owner extends string | number> = {
  /** Returns the bytes of those files of an owner that are there unchanged; what is not among them is lost. */
  of(owner: Owner, hashes: readonly string[]): Promise<Map<string, Uint8Array>>;
  /** Adds files to an owner, and deletes all that it does not name. */
  keep(owner: Owner, hashes: readonly string[], added: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Returns the hashes of those files of an owner that people can see below its card. */
  shownOf(owner: Owner): Promise<ReadonlySet<string>>;
  /** Notes since when people can see files below the card; null where they can no longer. */
  noteShown(owner: Owner, hashes: readonly string[], at: string | null): Promise<void>;
};

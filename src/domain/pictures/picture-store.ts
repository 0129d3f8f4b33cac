/** Bytes of the pictures of texts of ours, by their hashes. An owner is a planned content, or a case. */
export type PictureStore<Owner extends string | number> = {
  /** Returns the bytes of those files of an owner that are there unchanged; what is not among them is lost. */
  of(owner: Owner, hashes: readonly string[]): Promise<Map<string, Uint8Array>>;
  /** Adds files to an owner, and deletes all that it does not name, here and in Slack. While a legal hold lasts it deletes none. */
  keep(owner: Owner, hashes: readonly string[], added: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Returns the hashes of those files of an owner that people can see below its card. */
  shownOf(owner: Owner): Promise<ReadonlySet<string>>;
  /** Notes since when people can see files below the card; null where they can no longer: what was uploaded of them is deleted in Slack. */
  noteShown(owner: Owner, hashes: readonly string[], at: string | null): Promise<void>;
  /** Notes a file that is being uploaded, before anybody can see it. What an attempt before it left in Slack is deleted there. */
  announce(owner: Owner, file: UploadedFile): Promise<void>;
  /** Notes since when people can see an uploaded file. One whose picture went meanwhile is deleted in Slack. */
  noteUploaded(owner: Owner, file: UploadedFile, at: string): Promise<void>;
};

/** File of ours in Slack, which shows a picture in a thread. */
export type UploadedFile = {
  /** Id that Slack gave it. */
  id: string;
  /** Hash of its bytes. */
  sha256: string;
};

/** Reads files that have still to be deleted in Slack. */
export type FilesToErase = {
  /** Returns the ids of those of an owner, as an effect names it. */
  of(owner: string): Promise<string[]>;
  /** Forgets one that Slack has deleted. */
  forget(fileId: string): Promise<void>;
};

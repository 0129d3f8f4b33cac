/** A file that the bot sent up or that a person gave, and where it was shared. */
export type ShelvedFile = {
  id: string;
  name: string;
  title: string;
  /** What a screen reader says; empty when the bot gave none. */
  alt: string;
  bytes: Buffer;
  channels: string[];
  /** Slack user id of the person who gave it to the bot alone; null for one of the bot's, or of nobody in particular. */
  by: string | null;
  /** Seconds since the epoch. */
  createdS: number;
};

/** Files of people that are kept at once: what the bot took is its own by then. */
const MOST_GIVEN = 20;

/** The bytes of files, which the emulated Slack keeps to itself. */
export type FileShelf = {
  announce(id: string, given: { name: string; alt: string }): void;
  receive(id: string, bytes: Buffer): void;
  /** A person gives a file to the bot alone. The oldest of many is forgotten. */
  give(given: Pick<ShelvedFile, 'name' | 'bytes' | 'by'>): ShelvedFile;
  /** Now everybody in the channel may see it. */
  share(id: string, title: string, channel: string): ShelvedFile | undefined;
  /** Nobody sees it any more: why the bot may not do that, or the channels in which it was. */
  remove(id: string): 'file_not_found' | 'file_deleted' | 'cant_delete_file' | { channels: string[] };
  find(id: string): ShelvedFile | undefined;
  /** One that a person gave, and the bot may look at. */
  given(id: string): ShelvedFile | undefined;
};

export function createFileShelf(): FileShelf {
  const files = new Map<string, ShelvedFile>();
  const given: string[] = [];
  const removed = new Set<string>();
  let count = 0;
  return {
    announce: (id, { name, alt }) =>
      void files.set(id, {
        id,
        name,
        title: name,
        alt,
        bytes: Buffer.alloc(0),
        channels: [],
        by: null,
        createdS: nowS(),
      }),
    receive(id, bytes) {
      const file = files.get(id);
      if (file !== undefined) file.bytes = bytes;
    },
    give({ name, bytes, by }) {
      count += 1;
      const id = `F0GIVEN${count}`;
      const file = { id, name, title: name, alt: '', bytes, channels: [], by, createdS: nowS() };
      files.set(id, file);
      given.push(id);
      if (given.length > MOST_GIVEN) files.delete(given.shift() ?? '');
      return file;
    },
    share(id, title, channel) {
      const file = files.get(id);
      if (file === undefined) return undefined;
      file.title = title;
      file.channels.push(channel);
      return file;
    },
    remove(id) {
      if (removed.has(id)) return 'file_deleted';
      const file = files.get(id);
      if (file === undefined) return 'file_not_found';
      if (file.by !== null) return 'cant_delete_file';
      // One that was never shared is visible to nobody.
      if (file.channels.length === 0) return 'file_not_found';
      files.delete(id);
      removed.add(id);
      return { channels: file.channels };
    },
    find: (id) => files.get(id),
    given: (id) => (given.includes(id) ? files.get(id) : undefined),
  };
}

function nowS(): number {
  return Math.floor(Date.now() / 1000);
}

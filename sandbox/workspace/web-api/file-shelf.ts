/** A file that the bot sent up, and where it was shared. */
type ShelvedFile = {
  id: string;
  name: string;
  title: string;
  /** What a screen reader says; empty when the bot gave none. */
  alt: string;
  bytes: Buffer;
  channels: string[];
};

/** The bytes of files, which the emulated Slack keeps to itself. */
export type FileShelf = {
  announce(id: string, given: { name: string; alt: string }): void;
  receive(id: string, bytes: Buffer): void;
  /** A person gives a file to the bot alone. @returns its id */
  atHand(bytes: Buffer): string;
  /** Now everybody in the channel may see it. */
  share(id: string, title: string, channel: string): ShelvedFile | undefined;
  find(id: string): ShelvedFile | undefined;
};

export function createFileShelf(): FileShelf {
  const files = new Map<string, ShelvedFile>();
  return {
    announce: (id, { name, alt }) =>
      void files.set(id, { id, name, title: name, alt, bytes: Buffer.alloc(0), channels: [] }),
    receive(id, bytes) {
      const file = files.get(id);
      if (file !== undefined) file.bytes = bytes;
    },
    atHand(bytes) {
      const id = `F0HAND${files.size}`;
      files.set(id, { id, name: id, title: id, alt: '', bytes, channels: [] });
      return id;
    },
    share(id, title, channel) {
      const file = files.get(id);
      if (file === undefined) return undefined;
      file.title = title;
      file.channels.push(channel);
      return file;
    },
    find: (id) => files.get(id),
  };
}

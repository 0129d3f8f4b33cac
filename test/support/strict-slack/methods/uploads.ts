import { objectsOf, stringOf } from '../json.ts';
import type { StoredFile, World } from '../world.ts';
import { channelForBot, isChannel, messageAt, refused } from '../world.ts';
import type { Handler } from './chat-methods.ts';

/** Files: an address is asked for, the bytes go there, and then it is said where they are to be seen. */
export type Uploads = {
  methods: Readonly<Record<string, Handler>>;
  /** Takes the bytes of an address. @returns the status with which Slack answers */
  take(id: string, bytes: Buffer): number;
};

type Announced = { file: StoredFile; shared?: StoredFile; state: 'awaited' | 'there' | 'shared' | 'deleted' };

export function createUploads(baseUrl: () => string, world: World): Uploads {
  const files = new Map<string, Announced>();
  return {
    methods: {
      'files.getUploadURLExternal': (args) => {
        const bytes = Number(args['length']);
        if (!Number.isInteger(bytes) || bytes < 1) return refused('invalid_arguments', 'length is no number of bytes');
        const id = world.newId('F');
        const name = stringOf(args['filename']);
        files.set(id, { file: { name, title: name, alt: stringOf(args['alt_txt']), bytes }, state: 'awaited' });
        return { ok: true, upload_url: `${baseUrl()}/upload/${id}`, file_id: id };
      },

      'files.completeUploadExternal': (args) => {
        const given = objectsOf(args['files']);
        const found = given.map((one) => files.get(stringOf(one['id'])));
        if (given.length === 0) return refused('invalid_arguments', 'files is empty');
        if (found.some((one) => one?.state !== 'there')) return refused('file_not_found', 'its bytes have not come');
        const shared = found.flatMap((one, at) => {
          if (one === undefined) return [];
          one.state = 'shared';
          one.shared = { ...one.file, title: stringOf(given[at]?.['title']) || one.file.name };
          return [one.shared];
        });
        return share(shared, stringOf(args['channel_id']), stringOf(args['thread_ts']) || null);
      },

      'files.delete': (args) => {
        const id = stringOf(args['file']);
        const known = files.get(id);
        // One that was never shared is visible to nobody.
        if (known === undefined || known.state === 'awaited' || known.state === 'there')
          return refused('file_not_found');
        if (known.state === 'deleted') return refused('file_deleted');
        known.state = 'deleted';
        for (const { messages } of world.channels.values())
          for (const message of messages) message.files = message.files.filter((file) => file !== known.shared);
        return { ok: true };
      },
    },

    take(id, bytes) {
      const known = files.get(id);
      if (known?.state !== 'awaited') {
        world.illegal.push(`Bytes for the file ${id}, which nobody announced, or which are there.`);
        return 404;
      }
      if (bytes.length !== known.file.bytes) {
        world.illegal.push(
          `The file ${known.file.name} has ${bytes.length} bytes; ${known.file.bytes} were announced.`,
        );
        return 400;
      }
      known.state = 'there';
      return 200;
    },
  };

  function share(shared: readonly StoredFile[], channelId: string, threadTs: string | null) {
    const channel = channelForBot(world, channelId);
    if (!isChannel(channel)) return channel;
    if (threadTs !== null && messageAt(channel, threadTs) === undefined) return refused('thread_not_found');
    channel.messages.push({
      kind: 'message',
      ts: world.newTs(),
      channel: channel.id,
      author: world.bot.user,
      text: '',
      blocks: [],
      threadTs,
      isBroadcast: false,
      metadata: null,
      files: shared,
    });
    return { ok: true, files: shared.map(({ name, title }) => ({ id: name, title })) };
  }
}

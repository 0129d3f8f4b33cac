import type { Json } from '../json.ts';
import { stringOf } from '../json.ts';
import type { ResponsePlace } from '../passes.ts';
import type { Ephemeral, Message, World } from '../world.ts';
import { named, wrongContent } from './chat-methods.ts';

/** Takes what was sent to a `response_url`. @returns what is wrong with it; null when it is there */
export function respond(place: ResponsePlace | { error: string }, sent: Json, world: World): string | null {
  if ('error' in place) return place.error;
  const wrong = sent['delete_original'] === true ? null : wrongContent(sent);
  if (wrong !== null) return `${stringOf(wrong['error'])} ${JSON.stringify(wrong['response_metadata'] ?? '')}`;
  if (sent['replace_original'] === true || sent['delete_original'] === true) return replace(place, sent, world);
  const { channel, user } = place;
  const said = { ts: world.newTs(), channel, ...contentOf(sent, world), threadTs: stringOf(sent['thread_ts']) || null };
  if (sent['response_type'] !== 'in_channel') world.ephemerals.push({ kind: 'ephemeral', user, ...said });
  else {
    const more = { author: world.bot.user, isBroadcast: false, metadata: null, files: [] };
    world.channels.get(channel)?.messages.push({ kind: 'message', ...said, ...more });
  }
  return null;
}

function replace({ channel, ts }: ResponsePlace, sent: Json, world: World): string | null {
  const messages: (Message | Ephemeral)[] = world.channels.get(channel)?.messages ?? [];
  const there = [messages, world.ephemerals as (Message | Ephemeral)[]].find((list) =>
    list.some((one) => one.ts === ts),
  );
  const original = there?.find((one) => one.ts === ts);
  if (there === undefined || original === undefined) return 'there is no message to replace';
  if (sent['delete_original'] === true) there.splice(there.indexOf(original), 1);
  else Object.assign(original, contentOf(sent, world));
  return null;
}

function contentOf(sent: Json, world: World) {
  return { text: stringOf(sent['text']), blocks: named(sent['blocks'], world) };
}

import { z } from 'zod';
import { linksInMrkdwn, plainMrkdwn } from './plain-mrkdwn.ts';
import type { BlockWords } from './read-blocks.ts';
import { readBlocks } from './read-blocks.ts';

/** Post that a message of a channel brings. */
export type ReadMessage = {
  words: string;
  /** Empty when the message does not say. */
  author: string;
  /** As the message calls it; null when it does not say. */
  network: string | null;
  /** The likeliest first. */
  links: string[];
  /** True where the post is apart from what a colleague writes about it. */
  isWhole: boolean;
  /** Captures and other files beside the words. */
  files: { name: string; permalink: string | null }[];
};

const word = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
const blocks = z.array(z.unknown()).nullish().catch(null);
const files = z
  .array(z.looseObject({ name: word, title: word, permalink: word }))
  .nullish()
  .catch(null);

const attachment = z.looseObject({
  text: word,
  title: word,
  fallback: word,
  from_url: word,
  original_url: word,
  title_link: word,
  author_name: word,
  author_subname: word,
  author_id: word,
  service_name: word,
  bot_id: word,
  blocks,
  /** A forwarded message of Slack holds that message whole. */
  message_blocks: z
    .array(z.looseObject({ message: z.looseObject({ blocks }).nullish() }))
    .nullish()
    .catch(null),
  is_share: flag,
  is_msg_unfurl: flag,
  files,
});
type Attachment = z.infer<typeof attachment>;

const message = z.looseObject({
  text: word,
  bot_id: word,
  blocks,
  attachments: z.array(attachment).nullish().catch(null),
  files,
});

/** Matches what Slack or a library writes where nothing can be shown: never a citizen's words. */
const PLACEHOLDER =
  /^\[?(?:no preview available|no fallback(?: text)?|fallback(?: text)?)\]?\.?$|^this (?:content|message) (?:can['’]t|cannot) be displayed\.?$|^this message (?:contains|was sent with) (?:interactive elements|blocks|rich content)\.?$/i;
const HANDLE = /(?<![\w.@/])@\w[\w.-]*\w(?:@[a-z\d-]+(?:\.[a-z\d-]+)+)?/i;

/** Reads a message from all the places where people and apps put words. */
export function readMessage(given: unknown): ReadMessage {
  const { data } = message.safeParse(given);
  const attachments = data?.attachments ?? [];
  const isApp = Boolean(data?.bot_id);
  const own = readOwn(data?.text, data?.blocks, isApp);
  const posts = attachments.map(readAttachment);
  const whole = posts.filter(({ isPost }) => isPost);
  const brought = whole.length > 0 ? whole : posts;
  // What is written around a post is not the post.
  const isAround = whole.length > 0 || (isApp && brought.some(({ words }) => words !== ''));
  const parts = [isAround ? '' : own.words, ...brought.map(({ words }) => words)];
  const [first] = brought;
  const theirs = brought.flatMap(({ links }) => links);
  const shared = [data, ...attachments].flatMap((one) => one?.files ?? []);
  return {
    words: parts.filter((part) => part !== '').join('\n\n'),
    author: first === undefined ? own.author : first.author || own.author,
    network: first?.network ?? null,
    isWhole: whole.length > 0 || isApp,
    links: [...new Set(isAround ? [...theirs, ...own.links] : [...own.links, ...theirs])],
    files: shared.map(({ name, title, permalink }) => ({ name: title || name || '', permalink: permalink ?? null })),
  };
}

type Read = Pick<ReadMessage, 'words' | 'author' | 'links'>;

/** Slack shows blocks in place of the text, which is then for notifications alone. */
function readOwn(text: string | null | undefined, given: readonly unknown[] | null | undefined, isApp: boolean): Read {
  const read = readBlocks(given ?? []);
  const words = wordsOf(read, isApp) || spoken(text);
  const links = [...read.links, ...linksInMrkdwn(text ?? '')];
  return { words, links, author: isApp ? handleIn(read) : '' };
}

/** Returns the post: of an app's blocks what they quote, else what they say; headings and small print only where there is nothing else. */
function wordsOf({ pieces }: BlockWords, isApp: boolean): string {
  const at = (...places: readonly string[]) => pieces.filter(({ place }) => places.includes(place));
  const chosen = isApp ? [at('quoted'), at('said'), at('around')].find((some) => some.length > 0) : pieces;
  return (chosen ?? []).map(({ words }) => words).join('\n');
}

function handleIn({ pieces }: BlockWords): string {
  const around = pieces.filter(({ place }) => place === 'around').map(({ words }) => words);
  return HANDLE.exec(around.join('\n'))?.[0] ?? '';
}

function spoken(text: string | null | undefined): string {
  const words = plainMrkdwn(text ?? '').trim();
  return PLACEHOLDER.test(words) ? '' : words;
}

/** `isPost`: the whole post is in it, so what a colleague writes beside it is not of the post. */
function readAttachment(given: Attachment): Read & { network: string | null; isPost: boolean } {
  if (given.is_share || given.is_msg_unfurl) return readForwarded(given);
  const read = readBlocks(given.blocks ?? []);
  const words = wordsOf(read, true) || spoken(given.text) || spoken(given.title) || spoken(given.fallback);
  const handle = given.author_subname?.includes('@') ? given.author_subname : null;
  const author = handle ?? given.author_name ?? '';
  const addresses = [given.original_url, given.from_url, given.title_link].filter((link) => typeof link === 'string');
  const isPost = author !== '' && words !== '';
  const links = [...addresses, ...read.links, ...linksInMrkdwn(given.text ?? '')];
  return { words, author: author || handleIn(read), network: given.service_name ?? null, links, isPost };
}

/** Reads a message of Slack that was sent on. Its author there is a colleague or an app, and no citizen. */
function readForwarded(given: Attachment): Read & { network: string | null; isPost: boolean } {
  const isApp = Boolean(given.bot_id) || given.author_id?.startsWith('B') === true;
  const held = (given.message_blocks ?? []).flatMap((one) => one.message?.blocks ?? []);
  const read = readOwn(given.text, held.length > 0 ? held : given.blocks, isApp);
  return { ...read, network: null, isPost: true };
}

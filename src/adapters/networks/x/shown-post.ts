import { z } from 'zod';

export const shownPost = z.object({
  id: z.string(),
  text: z.string(),
  created_at: z.string(),
  referenced_tweets: z.array(z.object({ type: z.string(), id: z.string() })).optional(),
  entities: z.object({ urls: z.array(z.object({ url: z.string(), expanded_url: z.string() })).optional() }).optional(),
  note_tweet: z.object({ text: z.string() }).optional(),
});

export type ShownPost = z.infer<typeof shownPost>;

/**
 * Returns the original text of a post. X shows it with its own short links, three escaped
 * characters, and the names of those it answers in front.
 */
export function writtenText({
  text,
  note_tweet: long,
  entities,
}: Pick<ShownPost, 'text' | 'note_tweet' | 'entities'>): string {
  const links = entities?.urls ?? [];
  const whole = links.reduce((said, { url, expanded_url: to }) => said.replaceAll(url, to), long?.text ?? text);
  return whole
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/^(@\w+ )+/, '');
}

export function isSameText(post: ShownPost, text: string): boolean {
  const comparable = (said: string) =>
    said
      .replace(/^(@\w+ )+/, '')
      .replace(/\/(?=\s|$)/g, '')
      .trim()
      .normalize();
  return comparable(writtenText(post)) === comparable(text);
}

const SHAPE = /^\/[^/]+(?:\/web)?\/status(?:es)?\/(\d+)/;
const HOSTS = ['x.com', 'twitter.com'];

/** The number of the post at an address of X; null when it is none. */
export function statusId(url: string): string | null {
  const parsed = URL.parse(url);
  const host = parsed?.hostname.replace(/^(www|m|mobile)\./, '') ?? '';
  return HOSTS.includes(host) ? (SHAPE.exec(parsed?.pathname ?? '')?.[1] ?? null) : null;
}

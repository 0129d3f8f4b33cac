import type { AnyFeed } from 'feedsmith';
import { parseFeed as parse } from 'feedsmith';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import { htmlToText } from './html-to-text.ts';

/** One entry of a feed, whatever the feed's kind. */
export type FeedEntry = {
  /** By which it is known again. */
  key: string;
  /** Identifier that the feed gives the entry; null if it gives none. */
  id: string | null;
  title: string;
  text: string;
  author: string | null;
  /** Whole web addresses, the entry's own first. */
  links: string[];
  /** ISO 8601 UTC; null when it does not say. */
  at: string | null;
};

const mostEntries = 500;
/** Maximum length of a title and of a body, in characters. */
const longestText = 5_000;

type Raw = {
  id?: string | undefined;
  title?: string | undefined;
  body?: string | undefined;
  author?: string | undefined;
  links: readonly (string | undefined)[];
  at?: string | undefined;
};

/**
 * Returns the entries of an RSS, RDF, Atom or JSON feed, in its order.
 * @param base address of the feed, from which relative links are resolved
 * @throws ReadingError `not_understood`
 */
export function parseFeed(text: string, base: string): FeedEntry[] {
  return rawEntries(text)
    .slice(0, mostEntries)
    .flatMap((raw) => feedEntryOf(raw, base) ?? []);
}

function rawEntries(text: string): Raw[] {
  let parsed: AnyFeed;
  try {
    parsed = parse(text);
  } catch (error) {
    throw new ReadingError('not_understood', { cause: error });
  }
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.guid?.value,
        title: item.title,
        body: item.content?.encoded ?? item.description,
        author: item.authors?.[0]?.name ?? item.dc?.creators?.[0],
        links: [item.link, item.guid?.value],
        at: item.pubDate ?? item.dc?.dates?.[0],
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.rdf?.about,
        title: item.title,
        body: item.content?.encoded ?? item.description,
        author: item.dc?.creators?.[0],
        links: [item.link],
        at: item.dc?.dates?.[0],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        body: entry.content?.value ?? entry.summary?.value,
        author: entry.authors?.[0]?.name,
        links: (entry.links ?? [])
          .toSorted((one, other) => Number(isOwn(other.rel)) - Number(isOwn(one.rel)))
          .map(({ href }) => href),
        at: entry.published ?? entry.updated,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        body: item.content_html ?? item.content_text ?? item.summary,
        author: item.authors?.[0]?.name,
        links: [item.url],
        at: item.date_published,
      }));
  }
}

function isOwn(rel: string | undefined): boolean {
  return rel === undefined || rel === 'alternate';
}

function feedEntryOf(raw: Raw, base: string): FeedEntry | null {
  const title = htmlWords(raw.title);
  const text = htmlWords(raw.body);
  const links = raw.links.flatMap((link) => webAddress(link, base) ?? []);
  const key = raw.id ?? links[0] ?? `${title}\n${text}`;
  if (title === '' && text === '' && links.length === 0) return null;
  return {
    key,
    id: raw.id?.trim() || null,
    title,
    text,
    author: htmlWords(raw.author) || null,
    links: [...new Set(links)],
    at: momentOf(raw.at),
  };
}

function htmlWords(html: string | undefined): string {
  return htmlToText(html ?? '').slice(0, longestText);
}

function webAddress(link: string | undefined, base: string): string | null {
  if (link === undefined || link.trim() === '' || !/^(https?:|\/|\.)/i.test(link.trim())) return null;
  const url = URL.parse(link.trim(), base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function momentOf(written: string | undefined): string | null {
  const ms = Date.parse(written ?? '');
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

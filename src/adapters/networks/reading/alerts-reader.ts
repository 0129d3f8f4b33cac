import { z } from 'zod';
import type { CapAlert } from '../../../domain/crises/alerts/cap-alert.ts';
import type { Reader } from '../../../domain/posts/reader.ts';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import type { FeedDeps } from './feed-reader.ts';
import { fetchDocument, NO_VALIDATORS, validatorsShape } from './fetch-document.ts';
import { isCap, parseCap } from './parse-cap.ts';
import type { FeedEntry } from './parse-feed.ts';
import { parseFeed } from './parse-feed.ts';
import { readCursor } from './read-cursor.ts';
import { newWindow, unseenIn, windowShape } from './seen-window.ts';

const cursorShape = z.object({ validators: validatorsShape, window: windowShape });

const everyMs = 60_000;
/** An alert is given out days before what it warns of. */
const oldestDays = 7;
/** Maximum for one reading; the next reading brings the rest. */
const mostAlerts = 60;

/** Address of an alert in the feed, and the key that distinguishes its next version. */
type Listed = { url: string; key: string; at: string | null };

/**
 * Reads official alerts: the one at its address, or those that a feed lists. Only addresses on the
 * feed's own host are fetched, because a body that warns publishes its alerts itself.
 */
export function alertsReader({ id, url }: { id: string; url: string }, deps: FeedDeps): Reader<CapAlert> {
  return {
    name: `alerts:${id}`,
    everyMs,
    async read(stored, signal) {
      const before = readCursor(stored, cursorShape) ?? {
        validators: NO_VALIDATORS,
        window: newWindow(deps.now(), oldestDays),
      };
      const document = await fetchDocument({ url, known: before.validators, signal }, deps);
      if (document === null) return { items: [], cursor: stored };
      const { text, validators } = document;
      if (isCap(text)) return { items: [parseCap(text)], cursor: JSON.stringify({ ...before, validators }) };
      const listed = parseFeed(text, url).flatMap((entry) => listedIn(entry, url) ?? []);
      const { fresh } = unseenIn(before.window, listed);
      const { items, read } = await readListed(fresh.slice(0, mostAlerts), signal, deps);
      const isLeft = read.length < fresh.length;
      const { window } = unseenIn(
        before.window,
        listed.filter((one) => read.includes(one) || !fresh.includes(one)),
      );
      // While something is left the feed must be given whole again.
      return { items, cursor: JSON.stringify({ validators: isLeft ? NO_VALIDATORS : validators, window }) };
    },
  };
}

function listedIn({ links, at, key }: FeedEntry, feed: string): Listed | null {
  const { host, href } = new URL(feed);
  const url = links.find((link) => URL.parse(link)?.host === host && link !== href);
  return url === undefined ? null : { url, key: `${url} ${key} ${at ?? ''}`, at };
}

/** One that is gone or no alert is passed over; where the server fails, what was read counts and the rest comes later. */
async function readListed(
  listed: readonly Listed[],
  signal: AbortSignal,
  deps: FeedDeps,
): Promise<{ items: CapAlert[]; read: Listed[] }> {
  const items: CapAlert[] = [];
  const read: Listed[] = [];
  for (const one of listed) {
    try {
      const document = await fetchDocument({ url: one.url, known: NO_VALIDATORS, signal }, deps);
      if (document !== null) items.push(parseCap(document.text));
    } catch (error) {
      const isPassedOver = error instanceof ReadingError && ['gone', 'not_understood', 'too_large'].includes(error.why);
      if (!isPassedOver && read.length === 0) throw error;
      if (!isPassedOver) break;
    }
    read.push(one);
  }
  return { items, read };
}

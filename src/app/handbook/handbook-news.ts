import { randomUUID } from 'node:crypto';
import type { Coordination } from '../../domain/cases/ports/coordination.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { createLease } from '../../jobs/lease.ts';
import { escapeMrkdwn } from '../../slack/kit/blocks.ts';
import type { ActiveHandbook, FilesAtStart } from './active-handbook.ts';

/**
 * News about the handbook that the team must see once. Processes and starts with the same news
 * share its key.
 */
type News = { key: string; text: string };

/** A channel that takes nothing is tried again after this long. */
const againMs = 60_000;
/** Longer than a post takes. */
const leaseMs = 30_000;

/** Files that did not count when this process started. */
export type OverruledFiles = { files: FilesAtStart['handbook']; inForce: string };

/** Null when the files at the start were the handbook in force. */
export function overruledFiles({ handbook: files }: FilesAtStart, inForce: string): OverruledFiles | null {
  return files?.hash === inForce ? null : { files, inForce };
}

/**
 * Returns true if the files still do not count. Once another handbook is in force, only reading the
 * files again can tell.
 */
export function areOverruled(overruled: OverruledFiles | null, inForce: string): overruled is OverruledFiles {
  return overruled?.inForce === inForce;
}

/**
 * Notifies the team that the files do not count as they are, and that a person adopted a handbook
 * at the terminal.
 */
export function handbookNews(deps: {
  handbook: ActiveHandbook;
  overruled: OverruledFiles | null;
  coordination: Coordination;
  /** @returns false when the channel did not take it */
  post(text: string): Promise<boolean>;
  now(): string;
  elapsed: Elapsed;
}): () => Promise<void> {
  const { coordination, post, now, elapsed } = deps;
  const lease = createLease({
    coordination,
    name: 'handbook-news',
    holder: randomUUID(),
    ttlMs: leaseMs,
    kept: 'during_work',
    now,
  });
  const done = new Set<string>();
  let notBefore = 0;

  /** @returns false when it is still to be told */
  async function told({ key, text }: News): Promise<boolean> {
    if ((await coordination.lastRun(key)) !== null) return true;
    const isTold = await lease.during(async () => {
      // Another process may have told it just before.
      if ((await coordination.lastRun(key)) !== null) return true;
      if (!(await post(text))) return false;
      await coordination.beginRun(key, now());
      return true;
    });
    return isTold ?? false;
  }

  return async () => {
    if (elapsed() < notBefore) return;
    for (const news of newsOf(deps)) {
      if (done.has(news.key)) continue;
      if (await told(news)) done.add(news.key);
      else notBefore = elapsed() + againMs;
    }
  };
}

function newsOf({ handbook, overruled }: { handbook: ActiveHandbook; overruled: OverruledFiles | null }): News[] {
  const texts = textsOfHouse(handbook.current());
  const { hash, since, by } = handbook.since();
  const short = hash.slice(0, 12);
  const news: News[] = [];
  if (by.kind === 'console') {
    const text = texts.t('handbook.adopted', { who: escapeMrkdwn(by.user), hash: short });
    news.push({ key: `handbook:adopted:${hash}:${since}`, text });
  }
  if (areOverruled(overruled, hash)) {
    const { files } = overruled;
    const text = texts.t(files === null ? 'handbook.files_wrong' : 'handbook.files_differ', { hash: short });
    news.push({ key: `handbook:differs:${files?.hash ?? 'wrong'}:${hash}`, text });
  }
  return news;
}

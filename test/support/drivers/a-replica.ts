import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { CaseDeps } from '../../../src/domain/cases/decision/case-deps.ts';
import type { ClaimedPost } from '../../../src/domain/intake/claims.ts';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { settlingOrder } from '../../../src/domain/intake/settling-order.ts';
import { triageAhead } from '../../../src/domain/intake/triage-ahead.ts';
import type { IncomingPost } from '../../../src/domain/posts/incoming-post.ts';
import { anIncomingPost } from '../builders/an-incoming-post.ts';
import { aDesk } from '../builders/cases/a-desk.ts';
import type { DatabasePlace } from './database-place.ts';

export const LEASE_MS = 10_000;

/** One of the processes that share a database of PostgreSQL: it accepts, claims, triages and takes in. */
export async function aReplica(place: DatabasePlace, now: () => string) {
  const database = await place.open();
  const { claims, queue } = database.intake;
  if (claims === null) throw new Error('PostgreSQL has claims');
  const { deps: ofDesk } = await aDesk(null, undefined, database);
  const deps: CaseDeps = { ...ofDesk, now, keys: { ...ofDesk.keys, newId: randomUUID, randomKey: randomUUID } };
  const next = settlingOrder(claims, () => performance.now());
  return {
    database,
    queue,
    claims,
    deps,
    accept: (...posts: Partial<IncomingPost>[]) =>
      queue.accept(
        posts.map((post) => ({ source: 'vigia', post: anIncomingPost({ author: null, ...post }) })),
        now(),
      ),
    claim: (limit = 10) => claims.claim(limit, { now: now(), leaseMs: LEASE_MS, all: true }),
    triaged: async (claimed: readonly ClaimedPost[]) => resultsOf(deps, claimed),
    /** Takes in what is to be taken in now. @returns number of posts that it was given */
    async settle(given = deps, atOnce = 16): Promise<number> {
      const batch = await next(atOnce);
      if (batch === 'triaging') return 0;
      if (batch.length > 0) await ingestPosts(given, batch);
      return batch.length;
    },
  };
}

export type Replica = Awaited<ReturnType<typeof aReplica>>;

async function resultsOf(deps: CaseDeps, claimed: readonly ClaimedPost[]) {
  const texts = claimed.map(({ post }) => post.text);
  const results = await triageAhead(deps, texts, async () => undefined);
  return claimed.flatMap((one, index) => {
    const triaged = results[index];
    return triaged === undefined ? [] : [{ claimed: one, triaged }];
  });
}

/** What is kept of triage for posts that wait. */
export async function saidIn(place: DatabasePlace): Promise<string[]> {
  return (await rowsOf(place, 'select said from intake_claims')).map(({ said }) => String(said));
}

export async function rowsOf({ url }: DatabasePlace, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A test may cut it off as it ends.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

import type { Kysely } from 'kysely';
import type { OwnProfiles, SeenProfile } from '../../../domain/digests/own-profiles.ts';
import { profileSource } from '../../../domain/posts/reader.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

/** Longer than any minimum frequency that a plan sets. */
const keptMs = 400 * 86_400_000;

/** Stores the posts seen on our own profiles, on either engine. */
export function ownProfiles(db: Kysely<Schema>, write: Write): OwnProfiles {
  return {
    note: (posts, now) =>
      write(async (transaction) => {
        for (const { network, key, publishedAt } of posts) {
          await transaction
            .insertInto('ownPosts')
            .values({ network, postKey: storableText(key), publishedAt })
            .onConflict((on) => on.columns(['network', 'postKey']).doNothing())
            .execute();
        }
        const oldest = momentAfter(now, -keptMs);
        await transaction.deleteFrom('ownPosts').where('publishedAt', '<', oldest).execute();
      }),
    async postsIn({ from, to }) {
      const rows = await db
        .selectFrom('ownPosts')
        .selectAll()
        .where('publishedAt', '>=', from)
        .where('publishedAt', '<', to)
        .orderBy('publishedAt')
        .execute();
      return rows.map(({ network, postKey: key, publishedAt }) => ({ network, key, publishedAt }));
    },
    seen: ({ from, to }) =>
      readTransaction(db, async (transaction) => {
        const newest = await transaction
          .selectFrom('ownPosts')
          .select(['network', ({ fn }) => fn.max('publishedAt').as('lastAt')])
          .groupBy('network')
          .execute();
        const within = await transaction
          .selectFrom('ownPosts')
          .select(['network', 'publishedAt'])
          .where('publishedAt', '>=', from)
          .where('publishedAt', '<', to)
          .orderBy('publishedAt')
          .execute();
        const cursors = transaction.selectFrom('sourceCursors').select(['source', 'readAt']);
        const sources = await cursors.orderBy('source').execute();
        return sources.flatMap(({ source, readAt }): SeenProfile[] => {
          const network = profileSource.networkOf(source);
          if (network === null) return [];
          const lastAt = newest.find((one) => one.network === network)?.lastAt ?? null;
          const ofIt = within.filter((one) => one.network === network);
          return [{ network, readAt, lastAt, publishedAt: ofIt.map(({ publishedAt }) => publishedAt) }];
        });
      }),
  };
}

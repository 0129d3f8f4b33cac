import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PictureStore } from '../../../domain/contents/model/content-store.ts';
import type { Schema } from '../rows/schema.ts';

/** Stores the bytes of pictures of contents, on either engine. */
export function pictureStore(db: Kysely<Schema>): PictureStore {
  return {
    async of(contentId, hashes) {
      if (hashes.length === 0) return new Map();
      const rows = await db
        .selectFrom('pictureFiles')
        .select(['sha256', 'bytes'])
        .where('contentId', '=', contentId)
        .where('sha256', 'in', [...hashes])
        .execute();
      return new Map(
        rows.filter(({ sha256, bytes }) => hashOf(bytes) === sha256).map(({ sha256, bytes }) => [sha256, bytes]),
      );
    },
    async keep(contentId, hashes, added) {
      const others = db.deleteFrom('pictureFiles').where('contentId', '=', contentId);
      await (hashes.length === 0 ? others : others.where('sha256', 'not in', [...hashes])).execute();
      for (const [sha256, bytes] of added) {
        await db
          .insertInto('pictureFiles')
          .values({ contentId, sha256, bytes: Buffer.from(bytes), shownAt: null })
          .onConflict((on) => on.doNothing())
          .execute();
      }
    },
    async shownOf(contentId) {
      const rows = await db
        .selectFrom('pictureFiles')
        .select('sha256')
        .where('contentId', '=', contentId)
        .where('shownAt', 'is not', null)
        .execute();
      return new Set(rows.map(({ sha256 }) => sha256));
    },
    async noteShown(contentId, hashes, shownAt) {
      if (hashes.length === 0) return;
      await db
        .updateTable('pictureFiles')
        .set({ shownAt })
        .where('contentId', '=', contentId)
        .where('sha256', 'in', [...hashes])
        .execute();
    },
  };
}

/** Deletes the files of contents that came out before that moment, or should have: what nobody settled is kept no longer. */
export async function forgetPictures(db: Kysely<Schema>, before: string): Promise<void> {
  await db
    .deleteFrom('pictureFiles')
    .where('contentId', 'in', (from) =>
      from
        .selectFrom('contents')
        .select('contents.id')
        .where('status', 'in', ['leaving', 'out'])
        .where('at', '<', before),
    )
    .execute();
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

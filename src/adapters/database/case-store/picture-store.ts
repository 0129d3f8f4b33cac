import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PictureStore } from '../../../domain/pictures/picture-store.ts';
import type { Schema } from '../rows/schema.ts';

/** Tables of files, and the column that says whose they are. */
const OF = {
  content: { table: 'pictureFiles', owner: 'contentId' },
  case: { table: 'casePictureFiles', owner: 'caseId' },
} as const;

/** Stores the bytes of pictures of contents or of cases, on either engine. */
export function pictureStore(db: Kysely<Schema>, of: 'content'): PictureStore<string>;
export function pictureStore(db: Kysely<Schema>, of: 'case'): PictureStore<number>;
export function pictureStore(db: Kysely<Schema>, of: keyof typeof OF): PictureStore<string & number> {
  // Both tables have the same columns but for the owner: the types of one stand for those of both.
  const table = OF[of].table as 'casePictureFiles';
  const owner = OF[of].owner as 'caseId';
  return {
    async of(id, hashes) {
      if (hashes.length === 0) return new Map();
      const rows = await db
        .selectFrom(table)
        .select(['sha256', 'bytes'])
        .where(owner, '=', id)
        .where('sha256', 'in', [...hashes])
        .execute();
      return new Map(
        rows.filter(({ sha256, bytes }) => hashOf(bytes) === sha256).map(({ sha256, bytes }) => [sha256, bytes]),
      );
    },
    async keep(id, hashes, added) {
      const others = db.deleteFrom(table).where(owner, '=', id);
      await (hashes.length === 0 ? others : others.where('sha256', 'not in', [...hashes])).execute();
      for (const [sha256, bytes] of added) {
        const row = { [owner]: id, sha256, bytes: Buffer.from(bytes), shownAt: null } as Schema['casePictureFiles'];
        await db
          .insertInto(table)
          .values(row)
          .onConflict((on) => on.doNothing())
          .execute();
      }
    },
    async shownOf(id) {
      const rows = await db
        .selectFrom(table)
        .select('sha256')
        .where(owner, '=', id)
        .where('shownAt', 'is not', null)
        .execute();
      return new Set(rows.map(({ sha256 }) => sha256));
    },
    async noteShown(id, hashes, shownAt) {
      if (hashes.length === 0) return;
      await db
        .updateTable(table)
        .set({ shownAt })
        .where(owner, '=', id)
        .where('sha256', 'in', [...hashes])
        .execute();
    },
  };
}

/**
 * Deletes the files of contents that came out before that moment, or should have, and those of cases whose last text came out
 * before it. What nobody settled of a content is kept no longer.
 */
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
  await db
    .deleteFrom('casePictureFiles')
    .where('caseId', 'in', (from) =>
      from
        .selectFrom('publications')
        .select('publications.caseId')
        .groupBy('publications.caseId')
        .having(({ fn }) => fn.max('publications.publishedAt'), '<', before),
    )
    .where('caseId', 'not in', (from) =>
      from
        .selectFrom('publications')
        .select('publications.caseId')
        .where('status', 'in', [...ON_ITS_WAY]),
    )
    .execute();
}

/** Statuses of a text that has still to leave, or whose outcome is unknown. */
const ON_ITS_WAY = ['held', 'publishing', 'failed', 'unknown'] as const;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { ERASURE_REASONS } from '../../../domain/cases/model/erasure.ts';

const erasures = z.object({
  event: z.enum(['case.erased', 'post.erased']),
  detail: z.object({ rule: z.enum(ERASURE_REASONS), posts: z.array(z.string()) }),
});

/** Post that a person erased after a backup was made, and why. */
export type ErasedPost = { id: string; reason: (typeof ERASURE_REASONS)[number] };

/**
 * Returns the posts that people erased since a backup, by the record of the SQLite file that the
 * backup replaced; null where that cannot be read. What the nightly run erased is erased again by
 * the next one.
 * @param seq last row of the record in the backup
 */
export function erasedSince(replaced: string, seq: number): ErasedPost[] | null {
  let db: Sqlite.Database | null = null;
  try {
    db = new Sqlite(replaced, { readonly: true });
    const rows = db.prepare("select body from audit where seq > ? and body like '%.erased%' order by seq").all(seq);
    return z
      .array(z.object({ body: z.string() }))
      .parse(rows)
      .flatMap(({ body }) => {
        const read = erasures.safeParse(JSON.parse(body));
        if (!read.success) return [];
        const { rule: reason, posts } = read.data.detail;
        return posts.map((id) => ({ id, reason }));
      });
  } catch {
    // A file that cannot be read is what people restore for.
    return null;
  } finally {
    db?.close();
  }
}

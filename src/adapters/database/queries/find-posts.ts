import type { Kysely } from 'kysely';
import type { FoundPost, PostsWanted } from '../../../domain/cases/ports/case-store.ts';
import type { Schema } from '../rows/schema.ts';
import { comparableHandle } from '../rows/values/comparable-handle.ts';

/** Posts that are to be erased: those of cases first, then those that joined one, then those that still wait. */
export async function findPosts(db: Kysely<Schema>, wanted: PostsWanted): Promise<FoundPost[]> {
  const posts = db.selectFrom('posts').select(['id', 'caseId']).orderBy('rank');
  const joined = db.selectFrom('joinedPosts').select(['id', 'caseId']).orderBy('rank');
  const waiting = db.selectFrom('intakePosts').select('id').orderBy('rank');
  switch (wanted.by) {
    case 'id':
      return [
        ...(await posts.where('id', '=', wanted.id).execute()),
        ...(await joined.where('id', '=', wanted.id).execute()),
        ...noCase(await waiting.where('id', '=', wanted.id).execute()),
      ];
    case 'case':
      return [
        ...(await posts.where('caseId', '=', wanted.id).execute()),
        ...(await joined.where('caseId', '=', wanted.id).execute()),
      ];
    case 'author': {
      // Accounts are compared here, since engines fold capitals each in their own way.
      const handle = comparableHandle(wanted.handle);
      const written = await posts.select('author').where('author', 'is not', null).execute();
      return [
        ...written
          .filter(({ author }) => comparableHandle(author ?? '') === handle)
          .map(({ id, caseId }) => ({ id, caseId })),
        ...(await joined.where('authorKey', '=', handle).execute()),
        ...noCase(await waiting.where('authorKey', '=', handle).execute()),
      ];
    }
  }
}

function noCase(rows: readonly { id: string }[]): FoundPost[] {
  return rows.map(({ id }) => ({ id, caseId: null }));
}

import type { Kysely } from 'kysely';
import type { PostsWanted } from '../../domain/cases/case-store.ts';
import { comparableHandle } from './comparable-handle.ts';
import type { Schema } from './schema.ts';

/** Posts that are to be erased. Accounts are compared here, since engines fold capitals each in their own way. */
export async function findPosts(db: Kysely<Schema>, wanted: PostsWanted): Promise<{ id: string; caseId: number }[]> {
  const posts = db.selectFrom('posts').select(['id', 'caseId']).orderBy('rank');
  switch (wanted.by) {
    case 'id':
      return posts.where('id', '=', wanted.id).execute();
    case 'case':
      return posts.where('caseId', '=', wanted.id).execute();
    case 'author': {
      const handle = comparableHandle(wanted.handle);
      const written = await posts.select('author').where('author', 'is not', null).execute();
      return written
        .filter(({ author }) => comparableHandle(author ?? '') === handle)
        .map(({ id, caseId }) => ({ id, caseId }));
    }
  }
}

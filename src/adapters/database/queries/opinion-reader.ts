import type { Transaction } from 'kysely';
import type { OpinionReader } from '../../../domain/cases/ports/case-store.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads which second opinions were given, on either engine. */
export function opinionReader(db: Transaction<Schema>): OpinionReader {
  const opinions = db.selectFrom('secondOpinions');
  return {
    async isGiven(caseId, postId) {
      const of = opinions.select('id').where('caseId', '=', caseId).where('postId', '=', postId);
      return (await of.executeTakeFirst()) !== undefined;
    },
    async since(moment) {
      const { count } = await opinions
        .select((row) => row.fn.countAll().as('count'))
        .where('finishedAt', '>=', moment)
        .where('verdict', '<>', 'failed')
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

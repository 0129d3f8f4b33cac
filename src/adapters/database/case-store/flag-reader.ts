import type { Kysely } from 'kysely';
import type { FlagReader } from '../../../domain/cases/model/joining/flag.ts';
import { isPendingCase } from '../queries/pending-cases.ts';
import { flagOf } from '../rows/flag-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads flags, on either engine. */
export function flagReader(db: Kysely<Schema>): FlagReader {
  return {
    async byId(id) {
      const row = await db.selectFrom('flags').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : flagOf(row);
    },
    async countSince(by, since) {
      const { count } = await db
        .selectFrom('flags')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('team', '=', by.team)
        .where('person', '=', by.user)
        .where('isColleague', '=', 1)
        .where('at', '>', since)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async ended(most) {
      const rows = await db
        .selectFrom('flags')
        .selectAll('flags')
        .where('endedAt', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('cases').select('cases.id').whereRef('cases.id', '=', 'flags.caseId').where(isPendingCase),
            ),
          ),
        )
        .orderBy('flags.rank')
        .limit(most)
        .execute();
      return rows.map(flagOf);
    },
  };
}

import type { Kysely } from 'kysely';
import { pauseOver } from '../../../domain/cases/model/crises/pause.ts';
import { isHeldBack } from '../../../domain/cases/publishing/held-back.ts';
import type { PauseReader } from '../../../domain/crises/model/pause-reader.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { loadCases, loadPauses, pauseById } from '../queries/load-cases.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads pauses for lists and modals, on either engine. */
export function pauseReader(db: Kysely<Schema>): PauseReader {
  return {
    lasting: () => loadPauses(db),
    byId: (id) => pauseById(db, id),
    held: (pause) =>
      readTransaction(db, async (now) => {
        const rows = await now
          .selectFrom('publications')
          .select('caseId')
          .distinct()
          .where('status', 'in', ['held', 'publishing'])
          .orderBy('caseId')
          .execute();
        const ids = rows.map(({ caseId }) => caseId);
        return (await loadCases(now, ids)).filter((state) => isHeldBack(state, pause));
      }),
    async slipped(pause, from) {
      const until = pause.resumed?.at ?? null;
      const rows = await db
        .selectFrom('publications')
        .innerJoin('cases', 'cases.id', 'publications.caseId')
        .selectAll('publications')
        .select('cases.playbook')
        .where((where) =>
          where.or([
            where.and([
              where('publishedAt', '>=', from),
              ...(until === null ? [] : [where('publishedAt', '<=', until)]),
            ]),
            // Its hold was over before the pause: what leaves it later does so after the pause.
            where.and([where('status', 'in', ['publishing', 'unknown']), where('holdUntil', '<=', pause.at)]),
          ]),
        )
        .orderBy('publications.rank')
        .execute();
      const lasting = [{ ...pause, resumed: null }];
      return rows.flatMap(({ playbook, ...row }) => {
        const publication = publicationOf(row);
        return pauseOver(publication, playbook, lasting) === null ? [] : [publication];
      });
    },
  };
}

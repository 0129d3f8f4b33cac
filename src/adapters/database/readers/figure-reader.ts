import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { recallStatus } from '../../../domain/cases/model/recalls/recall-status.ts';
import type { CaseEvents, Counted, FigureReader, OpenRecall } from '../../../domain/digests/figures.ts';
import { inChunks, mostIn } from '../engine/in-chunks.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { approvedSteps, claimedSteps, firstPostNetwork, replySteps } from '../queries/case-steps.ts';
import { countPosts } from '../queries/count-posts.ts';
import { countAgreement } from '../queries/decided-cases.ts';
import { openBreaches } from '../queries/open-breaches.ts';
import { unconfirmedVoices } from '../queries/unconfirmed-voices.ts';
import { waitingTimes } from '../queries/waiting-times.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import { recallOf } from '../rows/cases/recall-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads the figures that digests count, on either engine. */
export function figureReader(db: Kysely<Schema>): FigureReader {
  return {
    events: (period) => readTransaction(db, (now) => eventsOf(now, period)),
    posts: (period) => countPosts(db, period),
    waiting: () => waitingTimes(db),
    unconfirmed: () => unconfirmedVoices(db),
    openRecalls: () => readTransaction(db, openRecalls),
    openBreaches: () => openBreaches(db),
    agreement: (period) => countAgreement(db, period),
  };
}

async function openRecalls(db: Kysely<Schema>): Promise<OpenRecall[]> {
  const recalls = (
    await db.selectFrom('recalls').selectAll().where('waived', 'is', null).orderBy('caseId').execute()
  ).map(recallOf);
  if (recalls.length === 0) return [];
  const publications = (
    await db
      .selectFrom('publications')
      .selectAll()
      .where((row) =>
        row.or([
          row('putsRight', '<>', sql.lit('[]')),
          row('id', 'in', row.selectFrom('recalls').select('publicationId').where('waived', 'is', null)),
        ]),
      )
      .execute()
  ).map(publicationOf);
  const open = new Map<number | null, Set<number>>();
  for (const recall of recalls) {
    const out = publications.find(({ id }) => id === recall.publicationId);
    if (out?.status !== 'published' || recallStatus(recall, out, publications) !== 'open') continue;
    open.set(recall.correctionCaseId, (open.get(recall.correctionCaseId) ?? new Set()).add(recall.caseId));
  }
  const topicOf = await topicsOf(
    db,
    [...open.values()].flatMap((ids) => [...ids]),
  );
  return [...open]
    .map(([correctionId, ids]) => {
      const topics = new Set([...ids].flatMap((id) => topicOf.get(id) ?? []));
      return { correctionId, caseIds: [...ids], topics: [...topics].toSorted() };
    })
    .toSorted((one, other) => (one.correctionId ?? 0) - (other.correctionId ?? 0));
}

/** Returns the topics of cases by their numbers; those without one are left out. */
async function topicsOf(db: Kysely<Schema>, caseIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  await inChunks(
    [...new Set(caseIds)],
    async (chunk) => {
      const rows = await db.selectFrom('cases').select(['id', 'topic']).where('id', 'in', chunk).execute();
      for (const { id, topic } of rows) if (topic !== null) found.set(id, topic);
    },
    mostIn(db),
  );
  return found;
}

async function eventsOf(db: Kysely<Schema>, period: Counted): Promise<CaseEvents> {
  const { from, to, crisisId } = period;
  const opened = await db
    .selectFrom('cases')
    .select(['openedAt as at', 'severity', 'topic', firstPostNetwork])
    .where('openedAt', '>=', from)
    .where('openedAt', '<', to)
    .$if(crisisId !== undefined, (all) => all.where('crisisId', '=', crisisId ?? null))
    .orderBy('id')
    .execute();
  const closed = await db
    .selectFrom('cases')
    .select(['closedAt', 'closedReason'])
    .where('closedAt', '>=', from)
    .where('closedAt', '<', to)
    .$if(crisisId !== undefined, (all) => all.where('crisisId', '=', crisisId ?? null))
    .orderBy('closedAt')
    .execute();
  return {
    opened,
    closed: closed.flatMap(({ closedAt: at, closedReason: reason }) =>
      at === null || reason === null ? [] : [{ at, reason }],
    ),
    claimed: await claimedSteps(db, period),
    approved: await approvedSteps(db, period),
    answered: await replySteps(db, period),
  };
}

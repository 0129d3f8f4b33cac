import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { recallStatus } from '../../../domain/cases/model/recalls/recall-status.ts';
import type { CaseEvents, Counted, FigureReader, OpenRecall } from '../../../domain/digests/figures.ts';
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
  return [...open]
    .map(([correctionId, ids]) => ({ correctionId, caseIds: [...ids] }))
    .toSorted((one, other) => (one.correctionId ?? 0) - (other.correctionId ?? 0));
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

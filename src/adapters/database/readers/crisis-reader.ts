import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { crisisScope } from '../../../domain/cases/model/fact-scope.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import { isFallen } from '../../../domain/contents/model/content.ts';
import type { BoardRecall, CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import type { PublishedCounts } from '../../../domain/crises/model/crisis-figures.ts';
import { countPublished } from '../../../domain/crises/model/crisis-figures.ts';
import type { CrisisHour } from '../../../domain/crises/model/crisis-hour.ts';
import type { CrisisReader } from '../../../domain/crises/model/crisis-reader.ts';
import type { CrisisRows } from '../../../domain/crises/model/report-rows.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import {
  crisisById,
  crisisSteps,
  earlierFollowUps,
  followUpRegister,
  lastLook,
  notedMessages,
  openFollowUps,
  sheetReadersNow,
} from '../queries/crises.ts';
import { inReviewCases } from '../queries/in-review-cases.ts';
import { loadCases, loadPauses } from '../queries/load-cases.ts';
import { pendingCases } from '../queries/pending-cases.ts';
import { unconfirmedVoices } from '../queries/unconfirmed-voices.ts';
import { waitingTimes } from '../queries/waiting-times.ts';
import { factOf } from '../rows/cases/fact-row.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import { recallOf } from '../rows/cases/recall-row.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import { pauseOf } from '../rows/pause-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readStrings } from '../rows/values/stored-json.ts';
import { crisisEvents } from './crisis-events.ts';
import { crisisRecord } from './crisis-record.ts';
import { plannedRecalls } from './fallen-contents.ts';

/** Reads crises for boards and reports, on either engine. */
export function crisisReader(db: Kysely<Schema>): CrisisReader {
  return {
    list: async () => (await db.selectFrom('crises').selectAll().orderBy('id', 'desc').execute()).map(crisisOf),
    board: (id) => readTransaction(db, (now) => boardOf(now, id)),
    atRisk: (id) => readTransaction(db, (now) => atRiskIn(now, id)),
    whole: (id, cases) => wholeCrisis(db, id, cases),
    hour: (id, period) => readTransaction(db, (now) => hourOf(now, id, period)),
    openFollowUps: () => openFollowUps(db),
    followers: {
      sheetReaders: () => sheetReadersNow(db),
      lastLook: (crisisId, person) => lastLook(db, crisisId, person),
    },
  };
}

/**
 * Number of cases read at once. A large crisis has thousands, and a batch of this size delays no
 * other work.
 */
const CASES_AT_ONCE = 50;

async function wholeCrisis(
  db: Kysely<Schema>,
  id: number,
  only: 'all' | 'statements' = 'all',
): Promise<CrisisRows | null> {
  const board = await readTransaction(db, (now) => boardOf(now, id));
  if (board === null) return null;
  const pauses = await pausesIn(db, board.crisis);
  const all = db.selectFrom('cases').select('id').where('crisisId', '=', id).orderBy('id');
  const rows = await (only === 'all' ? all : all.where('statement', 'is not', null)).execute();
  const ids = rows.map((row) => row.id);
  const cases: CaseState[] = [];
  for (let start = 0; start < ids.length; start += CASES_AT_ONCE) {
    cases.push(...(await readTransaction(db, (now) => loadCases(now, ids.slice(start, start + CASES_AT_ONCE)))));
    await setImmediate();
  }
  const { startedAt: from, closed } = board.crisis;
  const lasted = { from, to: closed?.at ?? null };
  const of = { crisisId: id, pauseIds: pauses.map((pause) => pause.id), caseIds: ids, ...lasted };
  const earlier = await earlierFollowUps(db, board.crisis);
  return { board, cases, pauses, earlier, record: await crisisRecord(db, of) };
}

/**
 * Returns the pauses that were requested in the crisis, and those without a crisis that overlapped
 * it.
 */
async function pausesIn(db: Kysely<Schema>, { id, startedAt, closed }: Crisis): Promise<Pause[]> {
  const rows = await db
    .selectFrom('pauses')
    .selectAll()
    .where((where) =>
      where.or([
        where('crisisId', '=', id),
        where.and([
          where('crisisId', 'is', null),
          where('at', '>=', startedAt),
          ...(closed === null ? [] : [where('at', '<=', closed.at)]),
        ]),
      ]),
    )
    .orderBy('rank')
    .execute();
  return rows.map(pauseOf);
}

async function boardOf(db: Kysely<Schema>, id: number): Promise<CrisisBoard | null> {
  const crisis = await crisisById(db, id);
  if (crisis === null) return null;
  const rows = await db.selectFrom('facts').selectAll().where('scope', '=', crisisScope(id)).orderBy('rank').execute();
  const facts = rows.map(factOf);
  const open = await pendingCases(db)
    .select((row) => ['severity', row.fn.countAll<number>().as('count')])
    .where('crisisId', '=', id)
    .where('statement', 'is', null)
    .groupBy('severity')
    .orderBy('severity')
    .execute();
  const statements = await db
    .selectFrom('cases')
    .select('id')
    .where('crisisId', '=', id)
    .where('statement', 'is not', null)
    .orderBy('id')
    .execute();
  return {
    crisis,
    facts,
    pauses: await loadPauses(db),
    open,
    inReview: await idsOf(inReviewCases(db).where('crisisId', '=', id)),
    spoken: await unconfirmedVoices(db, id),
    atRisk: await atRiskIn(db, id),
    published: await publishedOf(db, id),
    statements: await loadCases(
      db,
      statements.map((row) => row.id),
    ),
    recalls: await recallsOf(db, id),
    steps: await crisisSteps(db, id),
    followUps: await followUpRegister(db).ofCrisis(id),
    noted: await notedMessages(db, id),
    planned: await plannedRecalls(db, facts.filter(isFallen)),
  };
}

async function hourOf(
  db: Kysely<Schema>,
  id: number,
  period: { from: string; to: string },
): Promise<CrisisHour | null> {
  const board = await boardOf(db, id);
  if (board === null) return null;
  return { board, waiting: await waitingTimes(db, id), ...(await crisisEvents(db, id, period)) };
}

async function idsOf(cases: ReturnType<typeof inReviewCases>): Promise<number[]> {
  return (await cases.select('id').orderBy('id').execute()).map(({ id }) => id);
}

async function atRiskIn(db: Kysely<Schema>, crisisId: number): Promise<CaseState[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('crisisId', '=', crisisId)
    .where('class', '=', 'life_risk')
    .orderBy('id')
    .execute();
  return loadCases(
    db,
    rows.map(({ id }) => id),
  );
}

async function publishedOf(db: Kysely<Schema>, crisisId: number): Promise<PublishedCounts> {
  const rows = await db
    .selectFrom('publications')
    .innerJoin('cases', 'cases.id', 'publications.caseId')
    .select(['publications.corrects', 'cases.statement'])
    .where('cases.crisisId', '=', crisisId)
    .where('publications.status', '=', 'published')
    .execute();
  return countPublished(rows.map(({ corrects, statement }) => ({ corrects: readStrings(corrects), statement })));
}

async function recallsOf(db: Kysely<Schema>, crisisId: number): Promise<BoardRecall[]> {
  // By the crisis of the case now: a recall may be older than the crisis.
  const ofCases = db.selectFrom('cases').select('cases.id').where('cases.crisisId', '=', crisisId);
  const recalls = (
    await db
      .selectFrom('recalls')
      .selectAll()
      .where((where) => where.or([where('crisisId', '=', crisisId), where('caseId', 'in', ofCases)]))
      .orderBy('rank')
      .execute()
  ).map(recallOf);
  if (recalls.length === 0) return [];
  const caseIds = [...new Set(recalls.flatMap(({ caseId, correctionCaseId }) => [caseId, correctionCaseId ?? caseId]))];
  const publications = (
    await db.selectFrom('publications').selectAll().where('caseId', 'in', caseIds).orderBy('rank').execute()
  ).map(publicationOf);
  return recalls.flatMap((recall): BoardRecall | [] => {
    const publication = publications.find(({ id }) => id === recall.publicationId);
    if (publication === undefined) return [];
    return { recall, publication, corrections: correcting(publication, publications) };
  });
}

function correcting({ id }: Publication, publications: readonly Publication[]): Publication[] {
  return publications.filter(({ corrects }) => corrects.includes(id));
}

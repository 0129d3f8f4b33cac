import type { Kysely } from 'kysely';
import type { CaseFilter, CaseIdentity, CaseReader } from '../../../domain/cases/ports/case-store.ts';
import { actorKey } from '../../../domain/people/actor.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { caseFigures } from '../queries/case-figures.ts';
import { loadCases } from '../queries/load-cases.ts';
import { openBreaches } from '../queries/open-breaches.ts';
import { isPendingCase, pendingCases } from '../queries/pending-cases.ts';
import { areaQuestionOf } from '../rows/cases/area-question-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor, readActorOrNull } from '../rows/values/stored-json.ts';

/**
 * Reads cases for screens, digests and exports, on either engine. Each call reads a single snapshot
 * of the database.
 */
export function caseReader(db: Kysely<Schema>): CaseReader {
  return {
    caseById: (id) => readTransaction(db, async (now) => (await loadCases(now, [id]))[0] ?? null),
    identityOf: (id) => identityOf(db, id),
    list: (filter) => readTransaction(db, async (now) => loadCases(now, await caseIdsOf(now, filter))),
    caseFigures: (period) => readTransaction(db, (now) => caseFigures(now, period)),
    async openQuestions() {
      const rows = await db
        .selectFrom('inquiries')
        .selectAll()
        .where('answer', 'is', null)
        .where('caseId', 'in', pendingCases(db).select('id'))
        .orderBy('rank')
        .execute();
      return rows.map(areaQuestionOf);
    },
    auditRows: (fromSeq, limit) =>
      db
        .selectFrom('audit')
        .select(['seq', 'prev', 'hash', 'body', 'seal'])
        .where('seq', '>=', fromSeq)
        .orderBy('seq')
        .limit(limit)
        .execute(),
    auditHead: () => db.selectFrom('auditHead').select(['seq', 'hash']).executeTakeFirstOrThrow(),
  };
}

async function identityOf(db: Kysely<Schema>, id: number): Promise<CaseIdentity | null> {
  const rows = await db
    .selectFrom('cases')
    .leftJoin('cards', 'cards.caseId', 'cases.id')
    .leftJoin('secondCards', 'secondCards.caseId', 'cases.id')
    .where('cases.id', '=', id)
    .select(['cases.randomId', 'cards.channel', 'cards.ts'])
    .select(['secondCards.channel as secondChannel', 'secondCards.ts as secondTs'])
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const places = rows.flatMap(({ channel, ts, secondChannel, secondTs }) => [
    { channel, ts },
    { channel: secondChannel, ts: secondTs },
  ]);
  return {
    randomId: first.randomId,
    cards: places.flatMap(({ channel, ts }) => (channel === null || ts === null ? [] : [{ channel, ts }])),
  };
}

/** Ids, most urgent first, then oldest. */
async function caseIdsOf(db: Kysely<Schema>, filter: CaseFilter): Promise<number[]> {
  if (filter.kind === 'promised') return promisedBy(db, filter.actorKey);
  const rows = await filteredCases(db, filter)
    .select(['id', 'claimBy'])
    .orderBy('severity')
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  const wanted = filter.kind === 'mine' ? rows.filter((row) => isClaimedBy(row, filter.actorKey)) : rows;
  return wanted.map((row) => row.id);
}

/** Reads whose each open question and breach is: there are few. */
async function promisedBy(db: Kysely<Schema>, key: string): Promise<number[]> {
  const asked = await db.selectFrom('inquiries').select(['caseId', 'askedBy']).where('answer', 'is', null).execute();
  const breaches = (await openBreaches(db)).filter(({ breach }) => actorKey(breach.recordedBy) === key);
  const questions = asked.filter(({ askedBy }) => actorKey(readActor(askedBy)) === key);
  const ids = [...questions, ...breaches].map(({ caseId }) => caseId);
  return [...new Set(ids)].toSorted((one, other) => one - other);
}

function filteredCases(db: Kysely<Schema>, filter: Exclude<CaseFilter, { kind: 'promised' }>) {
  switch (filter.kind) {
    case 'open':
    case 'mine':
      return pendingCases(db);
    case 'at_risk':
      return db
        .selectFrom('cases')
        .where('class', '=', 'life_risk')
        .where('erasedAt', 'is', null)
        .where((where) => where.or([where('openedAt', '>=', filter.since), isPendingCase(where)]));
  }
}

function isClaimedBy({ claimBy }: { claimBy: string | null }, key: string): boolean {
  const actor = readActorOrNull(claimBy);
  return actor !== null && actorKey(actor) === key;
}

import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { ReportState } from '../../../domain/cases/model/faults/field-report.ts';
import type { Spike } from '../../../domain/cases/model/joining/spike.ts';
import type { CaseStore, CaseTransaction, CaseWanted } from '../../../domain/cases/ports/case-store.ts';
import { peopleWhoActed } from '../audit/people-who-acted.ts';
import { explainDatabaseError } from '../engine/explain-database-error.ts';
import { isOnAServer } from '../engine/in-chunks.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { callOutReader } from '../queries/call-out-reader.ts';
import { unrecordedSignOffs } from '../queries/case-record.ts';
import {
  crisisById,
  crisisSteps,
  followUpRegister,
  handoverRegister,
  notedMessages,
  openCrises,
  sheetReadersOf,
} from '../queries/crises.ts';
import { factHistory, factsById, factsUntil, restingOn } from '../queries/facts.ts';
import { findPosts } from '../queries/find-posts.ts';
import { lastLeft } from '../queries/last-left.ts';
import { loadCases, loadFacts, loadPauses, pauseById, plannedLists } from '../queries/load-cases.ts';
import { openBreaches } from '../queries/open-breaches.ts';
import { opinionReader } from '../queries/opinion-reader.ts';
import { isPendingCase, isUntoldCase, pendingCases } from '../queries/pending-cases.ts';
import { firstSaying, postsToAnswer } from '../queries/posts-to-answer.ts';
import { readFollowed } from '../queries/read-in-force.ts';
import { ringReader, turnState } from '../queries/rings.ts';
import { tokensSince } from '../queries/tokens-since.ts';
import { waitingTimes } from '../queries/waiting-times.ts';
import type { Schema } from '../rows/schema.ts';
import { alertRegister } from './alert-register.ts';
import { flagReader } from './flag-reader.ts';
import { hoaxRegister } from './hoax-register.ts';
import { intakeReader } from './intake-reader.ts';
import { pictureStore } from './picture-store.ts';
import { saveOutcome } from './save-outcome.ts';
import { waitingCards } from './waiting-cards.ts';

/** The store of cases, on either engine. */
export function caseStore(db: Kysely<Schema>, write: Write, place: string): CaseStore {
  const explained = <T>(read: Promise<T>) =>
    read.catch((error: unknown) => {
      throw explainDatabaseError(error, place);
    });
  return {
    transact: (work) => write((transaction) => work(caseTransaction(transaction))),
    look: (work) => explained(readTransaction(db, (now) => work(caseTransaction(now)))),
    intakeAhead: isOnAServer(db) ? (read) => explained(readTransaction(db, (now) => read(intakeReader(now)))) : null,
    openCrises: () => explained(openCrises(db)),
    turns: {
      state: (most, at) => readTransaction(db, (now) => turnState(now, most, at)),
      rings: ringReader(db),
      actedSince: (moment) => peopleWhoActed(db, moment),
    },
  };
}

/** Reads and writes cases within a transaction. */
export function caseTransaction(db: Transaction<Schema>): CaseTransaction {
  return {
    cases: {
      nextId: () => nextNumber(db, 'case'),
      async load(caseId) {
        const [state] = await loadCases(db, [caseId]);
        return state ?? null;
      },
      find: (wanted) => find(db, wanted),
      waiting: () => waitingTimes(db),
      openBreaches: () => openBreaches(db),
      ours: { lastLeft: (network) => lastLeft(db, network), pictures: pictureStore(db, 'case') },
      waitingCards: waitingCards(db),
    },
    facts: {
      ofScope: (scope) => loadFacts(db, [scope]),
      historyOf: (scope) => factHistory(db, scope),
      until: (moment) => factsUntil(db, moment),
      byIds: (ids) => factsById(db, ids),
      restingOn: (factIds) => restingOn(db, factIds),
    },
    posts: {
      toAnswer: (wanted) => postsToAnswer(db, wanted),
      firstSaying: (caseId, wordings) => firstSaying(db, caseId, wordings),
      find: (wanted) => findPosts(db, wanted),
      intake: intakeReader(db),
      spikes: () => lastingSpikes(db),
      flags: flagReader(db),
    },
    crises: {
      open: () => openCrises(db),
      byId: (id) => crisisById(db, id),
      nextId: () => nextNumber(db, 'crisis'),
      pauses: () => loadPauses(db),
      alerts: alertRegister(db),
      steps: (id) => crisisSteps(db, id),
      registers: {
        pauseById: (id) => pauseById(db, id),
        plannedLists: (crisisId) => plannedLists(db, crisisId),
        followUps: followUpRegister(db),
        noted: (crisisId) => notedMessages(db, crisisId),
        sheetReaders: (crisisId) => sheetReadersOf(db, crisisId),
        handovers: handoverRegister(db),
      },
    },
    hoaxes: hoaxRegister(db),
    record: {
      seen: (key) => seenDelivery(db, key),
      tokensSince: (since) => tokensSince(db, since),
      opinions: opinionReader(db),
      unrecorded: (state) => unrecordedSignOffs(db, state),
      inForce: () => readFollowed(db),
      calls: { outs: callOutReader(db), rings: ringReader(db) },
    },
    save: (outcome) => saveOutcome(db, outcome),
  };
}

async function nextNumber(db: Transaction<Schema>, name: 'case' | 'crisis'): Promise<number> {
  const counter = await db
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow();
  return counter.value;
}

/** States of a report with which only people go on. */
const OF_PEOPLE = ['refused', 'unknown'] as const satisfies readonly ReportState[];

/** Selects the cases whose report a works system has or is to have, those first whose report has not left. */
function reportedCases(db: Transaction<Schema>) {
  return db
    .selectFrom('inquiries')
    .innerJoin('cases', 'cases.id', 'inquiries.caseId')
    .select('caseId as id')
    .where('report', 'is not', null)
    .where('answer', 'is', null)
    .where(({ and, eb }) => and(OF_PEOPLE.map((state) => eb('report', 'not like', `%"state":"${state}"%`))))
    .where('erasedAt', 'is', null)
    .groupBy('caseId')
    .orderBy(({ fn, case: choose }) =>
      fn.max(choose().when('report', 'like', '%"state":"sent"%').then(1).else(0).end()),
    )
    .orderBy('id');
}

async function find(db: Transaction<Schema>, wanted: CaseWanted): Promise<number[]> {
  switch (wanted.by) {
    case 'publication': {
      const rows = await db.selectFrom('publications').select('caseId').where('id', '=', wanted.id).execute();
      return rows.map((row) => row.caseId);
    }
    case 'scope': {
      const rows = await sharing(db, wanted.scope).select('id').orderBy('id').execute();
      return rows.map((row) => row.id);
    }
    case 'under_way': {
      const rows = await db
        .selectFrom('publications')
        .select('caseId as id')
        .distinct()
        .where('status', 'in', ['held', 'publishing', 'unknown'])
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id);
    }
    case 'reported': {
      const rows = await reportedCases(db).execute();
      return rows.map((row) => row.id);
    }
    case 'beside_crisis': {
      const rows = await besideCrisis(db, wanted.since).select('id').orderBy('id').execute();
      return rows.map((row) => row.id);
    }
    case 'untold': {
      const rows = await pendingCases(db)
        .select('id')
        .where('crisisId', '=', wanted.crisisId)
        .where(isUntoldCase)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id);
    }
    case 'statements': {
      const rows = await sharing(db, `crisis:${wanted.crisisId}`)
        .select('id')
        .where('statement', 'is not', null)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id);
    }
    case 'settled': {
      const rows = await db
        .selectFrom('cases')
        .select('id')
        .where('class', '=', wanted.class)
        .where('openedAt', '<=', wanted.openedBefore)
        .where('erasedAt', 'is', null)
        .where((where) => where.not(isPendingCase(where)))
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id);
    }
  }
}

/** Returns pending cases whose texts may rest on values of this scope. */
function sharing(db: Transaction<Schema>, scope: string) {
  const [kind, name = ''] = scope.split(/:(.*)/);
  const pending = pendingCases(db);
  if (kind === 'playbook') return pending.where('playbook', '=', name).where(keepsOwnFacts(name));
  return pending.where(kind === 'crisis' ? 'crisisId' : 'id', '=', Number(name));
}

/** Returns the cases of no crisis about people at risk or claims: those that are pending, or came since then. */
function besideCrisis(db: Transaction<Schema>, since: string) {
  return db
    .selectFrom('cases')
    .where('crisisId', 'is', null)
    .where('statement', 'is', null)
    .where('closedReason', 'is', null)
    .where('erasedAt', 'is', null)
    .where((where) => where.or([isPendingCase(where), where('openedAt', '>=', since)]))
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('class', 'in', ['life_risk', 'false_claim']),
        exists(
          selectFrom('sightings')
            .select('sightings.id')
            .whereRef('sightings.caseId', '=', 'cases.id')
            .where('sightings.dismissedBy', 'is', null),
        ),
      ]),
    );
}

/** True for cases of no crisis, or of a crisis of another playbook. */
function keepsOwnFacts(playbook: string) {
  return ({ or, eb, selectFrom }: ExpressionBuilder<Schema, 'cases'>) =>
    or([
      eb('crisisId', 'is', null),
      eb('crisisId', 'in', selectFrom('crises').select('crises.id').where('crises.playbook', '!=', playbook)),
    ]);
}

/** Returns the spikes that are not over, oldest first. */
function lastingSpikes(db: Kysely<Schema>): Promise<Spike[]> {
  return db.selectFrom('spikes').selectAll().where('endedAt', 'is', null).orderBy('beganAt').orderBy('id').execute();
}

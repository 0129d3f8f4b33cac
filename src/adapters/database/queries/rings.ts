import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { RingReader } from '../../../domain/cases/model/deadlines/ring.ts';
import { crisisScope } from '../../../domain/cases/model/fact-scope.ts';
import type { TurnState } from '../../../domain/cases/ports/case-store.ts';
import type { Schema } from '../rows/schema.ts';
import { handoverRegister, openCrises, stepsOfCrises } from './crises.ts';
import { loadCases, loadFacts } from './load-cases.ts';
import { isLeftUntold, pendingCases } from './pending-cases.ts';

/** Reads the cases in which a person may have a turn, the open crises with their facts and steps, and the handovers of shifts that last. */
export async function turnState(db: Transaction<Schema>, most: number, at: string): Promise<TurnState> {
  const ids = [...(await turningCases(db, most, at)), ...(await casesWithoutAddress(db, most))];
  const crises = await openCrises(db);
  const scopes = crises.map(({ id }) => crisisScope(id));
  const facts = scopes.length === 0 ? [] : await loadFacts(db, scopes);
  const steps = await stepsOfCrises(
    db,
    crises.map(({ id }) => id),
  );
  return {
    cases: await loadCases(db, [...new Set(ids.map(({ id }) => id))]),
    crises: crises.map((crisis) => ({
      crisis,
      facts: facts.filter(({ scope }) => scope === crisisScope(crisis.id)),
      steps: steps.filter(({ crisisId }) => crisisId === crisis.id),
    })),
    handovers: await handoverRegister(db).lasting(at),
  };
}

/** Returns the pending cases in which a person may have a turn and whose card does not wait, the most urgent and newest first. */
function turningCases(db: Transaction<Schema>, most: number, at: string): Promise<{ id: number }[]> {
  return pendingCases(db)
    .select('id')
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('waitingCards').select('waitingCards.caseId').whereRef('waitingCards.caseId', '=', 'cases.id'),
        ),
      ),
    )
    .where((where) =>
      where.or([
        isUntaken(where),
        isLeftUntold(where, at),
        isStatement(where),
        hasText(where),
        hasFact(where),
        hasQuestion(where),
      ]),
    )
    .orderBy('severity')
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}

/** Returns the cases with a text that a person published and whose address is still to come, the newest first. */
function casesWithoutAddress(db: Transaction<Schema>, most: number): Promise<{ id: number }[]> {
  return (
    db
      .selectFrom('publications')
      .select('caseId as id')
      .groupBy('caseId')
      // A constant of the statement, or an engine does not find the index of the few.
      .where('reason', '=', sql.lit('publish.no_address'))
      .where('status', '=', 'published')
      .where('withdrawal', 'is', null)
      .orderBy(({ fn }) => fn.max('publishedAt'), 'desc')
      .orderBy('caseId', 'desc')
      .limit(most)
      .execute()
  );
}

type Where = ExpressionBuilder<Schema, 'cases'>;

function isUntaken({ and, eb }: Where) {
  return and([eb('severity', 'in', ['S1', 'S2']), eb('claimBy', 'is', null), eb('statement', 'is', null)]);
}

/** A statement of ours: a correction, one that may be out in another language, or one that waits to be proposed. */
function isStatement({ eb }: Where) {
  return eb('statement', 'is not', null);
}

/** The text on the card had sign-offs, or a redrafted one's forerunner had. */
function hasText({ exists, selectFrom }: Where) {
  return exists(
    selectFrom('endorsements')
      .select('endorsements.id')
      .whereRef('endorsements.caseId', '=', 'cases.id')
      .where(({ eb, or, ref, selectFrom: inner }) =>
        or([
          eb('endorsements.draftId', '=', ref('cases.currentDraftId')),
          eb(
            'endorsements.draftId',
            'in',
            inner('drafts').select('drafts.basedOn').whereRef('drafts.id', '=', 'cases.currentDraftId'),
          ),
        ]),
      ),
  );
}

function hasFact({ exists, selectFrom }: Where) {
  const scope = sql<string>`case when cases.crisis_id is null then 'playbook:' || cases.playbook else '' end`;
  return exists(
    selectFrom('facts')
      .select('facts.id')
      .where('facts.status', '=', 'proposed')
      .where(({ eb, or }) =>
        or([eb('facts.scope', '=', sql<string>`'case:' || cases.id`), eb('facts.scope', '=', scope)]),
      ),
  );
}

function hasQuestion({ exists, selectFrom }: Where) {
  return exists(
    selectFrom('inquiries')
      .select('inquiries.id')
      .whereRef('inquiries.caseId', '=', 'cases.id')
      .where('inquiries.answer', 'is', null),
  );
}

/** Reads who was rung for which turn, on either engine. */
export function ringReader(db: Kysely<Schema>): RingReader {
  const rings = () =>
    db
      .selectFrom('rings')
      .select(['id', 'turn', 'kind', 'severity', 'caseId', 'crisisId', 'who', 'step', 'at'])
      .orderBy('rank');
  return {
    of: (turns) => rings().where('turn', 'in', turns).execute(),
    since: (moment) => rings().where('at', '>=', moment).execute(),
  };
}

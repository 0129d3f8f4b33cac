import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds indices, so that pending work is found without scanning everything that was ever done. Each
 * case stores whether it is pending. Pending cases, unsettled publications and voice approvals, few
 * among very many rows, have indices of their own.
 */
export async function addGrowthIndices(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('cases')
    .addColumn('is_pending', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await sql`update cases set is_pending = 0 where closed_reason is not null or erased_at is not null or (
    exists (select 1 from publications as p where p.draft_id = cases.current_draft_id and p.status = 'published')
    and not exists (
      select 1 from publications as p
      where p.draft_id = cases.current_draft_id and p.status not in ('published', 'withdrawn')
    )
    and (class <> 'life_risk' or exists (select 1 from tellings where tellings.case_id = cases.id))
  )`.execute(db);
  await sql`create index cases_pending on cases (severity, opened_at, id) where is_pending = 1`.execute(db);
  await sql`create index cases_pending_claimed on cases (claim_by) where is_pending = 1`.execute(db);
  await sql`create index cases_pending_crisis on cases (crisis_id) where is_pending = 1`.execute(db);
  await sql`create index waiting_cards_next on waiting_cards (importance desc, since, case_id)`.execute(db);
  await sql`create index publications_unsettled on publications (status) where status in ('unknown', 'failed')`.execute(
    db,
  );
  await sql`create index publications_correcting on publications (id) where corrects <> '[]'`.execute(db);
  await sql`create index endorsements_spoken on endorsements (case_id) where spoken is not null`.execute(db);
}

import type { Kysely } from 'kysely';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../../domain/cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../../domain/cases/model/crises/follow-up.ts';
import type { NotedMessage } from '../../../domain/cases/model/crises/noted-message.ts';
import type { SheetReader } from '../../../domain/cases/model/crises/sheet-reader.ts';
import type { HandoverRegister } from '../../../domain/cases/model/crises/shift-handover.ts';
import type { FollowUpRegister } from '../../../domain/cases/ports/case-store.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import { crisisStepOf, followUpOf } from '../rows/crisis-step-rows.ts';
import { notedMessageOf } from '../rows/noted-message-row.ts';
import type { Schema } from '../rows/schema.ts';
import { sheetReaderOf } from '../rows/sheet-reader-row.ts';
import { shiftHandoverOf } from '../rows/shift-handover-row.ts';

/** Every crisis that is open, oldest first. */
export async function openCrises(db: Kysely<Schema>): Promise<Crisis[]> {
  return (await db.selectFrom('crises').selectAll().where('closed', 'is', null).orderBy('id').execute()).map(crisisOf);
}

export async function crisisById(db: Kysely<Schema>, id: number): Promise<Crisis | null> {
  const row = await db.selectFrom('crises').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : crisisOf(row);
}

/** Returns the steps of a crisis, oldest first. */
export function crisisSteps(db: Kysely<Schema>, crisisId: number): Promise<CrisisStep[]> {
  return stepsOfCrises(db, [crisisId]);
}

/** Returns the steps of these crises, oldest first. */
export async function stepsOfCrises(db: Kysely<Schema>, crisisIds: readonly number[]): Promise<CrisisStep[]> {
  if (crisisIds.length === 0) return [];
  const rows = await db
    .selectFrom('crisisSteps')
    .selectAll()
    .where('crisisId', 'in', crisisIds)
    .orderBy('rank')
    .execute();
  return rows.map(crisisStepOf);
}

/** Returns the messages of a crisis that were noted later, in the order in which they were said. */
export async function notedMessages(db: Kysely<Schema>, crisisId: number): Promise<NotedMessage[]> {
  const rows = await db
    .selectFrom('notedMessages')
    .selectAll()
    .where('crisisId', '=', crisisId)
    .orderBy('saidAt')
    .orderBy('rank')
    .execute();
  return rows.map(notedMessageOf);
}

/** Returns the people who are or were sent the info sheet of a crisis, oldest first. */
export async function sheetReadersOf(db: Kysely<Schema>, crisisId: number): Promise<SheetReader[]> {
  const rows = await db
    .selectFrom('sheetReaders')
    .selectAll()
    .where('crisisId', '=', crisisId)
    .orderBy('rank')
    .execute();
  return rows.map(sheetReaderOf);
}

/** Returns the people who are sent the info sheet of any crisis, oldest first. */
export async function sheetReadersNow(db: Kysely<Schema>): Promise<SheetReader[]> {
  const rows = await db.selectFrom('sheetReaders').selectAll().where('leftAt', 'is', null).orderBy('rank').execute();
  return rows.map(sheetReaderOf);
}

/** Returns when a person last caught up with a crisis (ISO 8601 UTC); null before the first time. */
export async function lastLook(db: Kysely<Schema>, crisisId: number, person: string): Promise<string | null> {
  const rows = db.selectFrom('crisisLooks').select('at').where('id', '=', `${crisisId}:${person}`);
  return (await rows.executeTakeFirst())?.at ?? null;
}

/** Reads the tasks that crises left behind, on either engine. */
export function followUpRegister(db: Kysely<Schema>): FollowUpRegister {
  return {
    async ofCrisis(crisisId) {
      const rows = await followUps(db).where('crisisId', '=', crisisId).execute();
      return rows.map(followUpOf);
    },
    async dueUntil(date) {
      const rows = await followUps(db).where('endedAt', 'is', null).where('dueOn', '<=', date).execute();
      return rows.map(followUpOf);
    },
  };
}

/** Returns the tasks of all crises that nobody has ended, by date. */
export async function openFollowUps(db: Kysely<Schema>): Promise<FollowUp[]> {
  const open = db.selectFrom('followUps').selectAll().where('endedAt', 'is', null);
  return (await open.orderBy('dueOn').orderBy('rank').execute()).map(followUpOf);
}

/** Returns the tasks that earlier crises of a playbook left behind, oldest first. */
export async function earlierFollowUps(
  db: Kysely<Schema>,
  { id, playbook }: { id: number; playbook: string },
): Promise<FollowUp[]> {
  const rows = await followUps(db).where('playbook', '=', playbook).where('crisisId', '<', id).execute();
  return rows.map(followUpOf);
}

function followUps(db: Kysely<Schema>) {
  return db.selectFrom('followUps').selectAll().orderBy('rank');
}

/** Reads the handovers of shifts, on either engine. */
export function handoverRegister(db: Kysely<Schema>): HandoverRegister {
  return {
    async byId(id) {
      const row = await db.selectFrom('shiftHandovers').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : shiftHandoverOf(row);
    },
    async lasting(moment) {
      const rows = await db
        .selectFrom('shiftHandovers')
        .selectAll()
        .where('until', '>', moment)
        .orderBy('comesAt')
        .orderBy('rank')
        .execute();
      return rows.map(shiftHandoverOf);
    },
  };
}

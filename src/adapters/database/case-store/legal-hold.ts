import type { ExpressionBuilder, Kysely } from 'kysely';
import { crisisOf } from '../rows/crisis-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Time of a crisis under a legal hold; `to` is null while it lasts. */
type HeldSpan = { from: string; to: string | null };

/** Returns whether a legal hold keeps the case. */
export async function isCaseHeld(db: Kysely<Schema>, caseId: number): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('crises', 'crises.id', 'cases.crisisId')
    .select('cases.id')
    .where('cases.id', '=', caseId)
    .where('crises.legalHold', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns the times whose planned posts a legal hold keeps: a post belongs to a crisis by its moment. */
export async function heldSpans(db: Kysely<Schema>, crisisId?: number): Promise<HeldSpan[]> {
  const crises = db.selectFrom('crises').selectAll();
  const rows = await (crisisId === undefined
    ? crises.where('legalHold', 'is not', null)
    : crises.where('id', '=', crisisId)
  ).execute();
  return rows.map(crisisOf).map(({ startedAt, closed }) => ({ from: startedAt, to: closed?.at ?? null }));
}

/** Expresses that the moment of a planned post is in none of these times. */
export function isOutsideOf(spans: readonly HeldSpan[]) {
  return ({ and, or, eb }: ExpressionBuilder<Schema, 'contents'>) =>
    and(
      spans.map(({ from, to }) =>
        or([eb('contents.at', '<', from), ...(to === null ? [] : [eb('contents.at', '>=', to)])]),
      ),
    );
}

/** Expresses that the moment of a planned post is in one of these times. */
export function isWithin(spans: readonly HeldSpan[]) {
  return (contents: ExpressionBuilder<Schema, 'contents'>) => contents.not(isOutsideOf(spans)(contents));
}

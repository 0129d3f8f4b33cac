import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AuditDetail, AuditEntry } from '../../../domain/cases/model/changes.ts';
import type { Schema } from '../rows/schema.ts';
import { storedActor } from '../rows/values/stored-json.ts';

type Of = {
  crisisId: number;
  pauseIds: readonly string[];
  caseIds: readonly number[];
  /** While it lasted; `to` null when it still does. */
  from: string;
  to: string | null;
};

/**
 * Rows of the record about a crisis, its pauses and shifts, texts of its cases that were rejected, and the handbook while
 * it lasted; oldest first.
 */
export async function crisisRecord(db: Kysely<Schema>, of: Of): Promise<AuditEntry[]> {
  // The canonical bytes name the event as it is written here: only rows that may be meant are read as JSON.
  const rows = await db
    .selectFrom('audit')
    .select('body')
    .where((where) => where.or(MEANT.map((event) => where('body', 'like', `%"event":"${event}%`))))
    .orderBy('seq')
    .execute();
  const cases = new Set(of.caseIds);
  return rows.map(({ body }) => entry.parse(JSON.parse(body))).filter((one) => isOf(one, of, cases));
}

const MEANT = ['crisis.', 'publishing.', 'gesture.reject"', 'handbook.', 'shift.handover_'] as const;

function isOf({ event, at, caseId, detail }: AuditEntry, of: Of, cases: ReadonlySet<number>): boolean {
  const { crisisId, pauseIds, from, to } = of;
  if (caseId !== null) return cases.has(caseId);
  if (event.startsWith('handbook.')) return at >= from && (to === null || at <= to);
  return detail['crisis'] === crisisId || pauseIds.includes(String(detail['pause'] ?? ''));
}

const entry = z.object({
  event: z.string(),
  result: z.enum(['done', 'refused']),
  caseId: z.number().nullable(),
  actor: storedActor,
  at: z.string(),
  detail: z.custom<AuditDetail>((value) => typeof value === 'object' && value !== null),
});

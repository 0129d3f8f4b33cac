import { z } from 'zod';
import type { Breach, BreachEnd, NoticeEdit } from '../../../../domain/cases/model/breaches/breach.ts';
import { storedActor } from '../values/stored-json.ts';

const edit: z.ZodType<NoticeEdit> = z.object({
  slots: z.object({
    nature: z.string().optional(),
    people: z.string().optional(),
    contact: z.string().optional(),
    consequences: z.string().optional(),
    measures: z.string().optional(),
    late: z.string().optional(),
  }),
  by: storedActor,
  at: z.string(),
}) as z.ZodType<NoticeEdit>;

const end: z.ZodType<BreachEnd> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('notified'),
    at: z.string(),
    registry: z.string(),
    by: storedActor,
    recordedAt: z.string(),
  }),
  z.object({ kind: z.literal('not_needed'), noteId: z.string(), by: storedActor, recordedAt: z.string() }),
]);

const breach: z.ZodType<Breach> = z.object({
  awareAt: z.string(),
  recordedBy: storedActor,
  recordedAt: z.string(),
  edits: z.array(edit),
  end: end.nullable(),
});

export function readBreach(stored: string | null): Breach | null {
  return stored === null ? null : breach.parse(JSON.parse(stored));
}

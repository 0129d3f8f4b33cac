import { z } from 'zod';
import type { Pause, PauseScope, PauseTask } from '../../../domain/cases/model/crises/pause.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { readActor, storedActor } from './values/stored-json.ts';

export type PauseRow = {
  id: string;
  crisisId: number | null;
  scope: string;
  exceptNetwork: string | null;
  reason: string;
  by: string;
  at: string;
  errands: string;
  resumed: string | null;
};

export function pauseRow({ except, ...pause }: Pause): PauseRow {
  return {
    ...pause,
    scope: JSON.stringify(pause.scope),
    exceptNetwork: except,
    reason: storableText(pause.reason),
    by: JSON.stringify(pause.by),
    errands: JSON.stringify(pause.errands),
    resumed: pause.resumed === null ? null : JSON.stringify(pause.resumed),
  };
}

export function pauseOf(row: PauseRow): Pause {
  return {
    id: row.id,
    crisisId: row.crisisId,
    scope: scope.parse(JSON.parse(row.scope)),
    except: row.exceptNetwork,
    reason: row.reason,
    by: readActor(row.by),
    at: row.at,
    errands: errands.parse(JSON.parse(row.errands)),
    resumed: row.resumed === null ? null : byAndAt.parse(JSON.parse(row.resumed)),
  };
}

const byAndAt = z.object({ by: storedActor, at: z.string() });
const scope: z.ZodType<PauseScope> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('network'), network: z.string() }),
  z.object({ kind: z.literal('playbook'), playbook: z.string() }),
]);
const errands: z.ZodType<PauseTask[]> = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['calendar', 'scheduler', 'planned', 'pinned', 'pinned_post']),
    what: z.string(),
    dueAt: z.string().nullable(),
    stopped: byAndAt.nullable(),
    item: z.object({ id: z.string(), isAllDay: z.boolean() }).optional(),
    link: z.string().optional(),
    read: z.object({ found: z.array(z.string()), none: z.array(z.string()) }).optional(),
  }),
);

import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { CLOCK } from '../people/actor.ts';

/** Most missed digests that one digest covers after the bot was away. */
const MOST_MISSED = 24;

/**
 * Records a digest for each open crisis after every `everyMinutes` since it began, each once. The
 * digest due now also covers those missed while the bot was away.
 */
export function digestCrises(deps: CaseDeps, everyMinutes: number): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      for (const crisis of context.crises) {
        const period = await duePeriod(crisis, everyMinutes * 60_000, context.now, transaction.record);
        if (period === null) continue;
        const effects = [{ kind: 'crisis_digest', crisisId: crisis.id, ...period } as const];
        const audit = { crisis: crisis.id, ...period };
        await transaction.save(
          decisionOf('crisis.digest', null, { kind: 'done', changes: [], effects, audit }, context),
        );
      }
    }),
  );
}

/** From the last digest, or the start, up to the one that is due; null when that was told. From now on it was. */
async function duePeriod(
  { id, startedAt }: Crisis,
  everyMs: number,
  now: string,
  { seen }: Pick<CaseTransaction['record'], 'seen'>,
): Promise<{ from: string; to: string } | null> {
  const start = Date.parse(startedAt);
  const last = Math.floor((Date.parse(now) - start) / everyMs);
  const moment = (times: number) => new Date(start + times * everyMs).toISOString();
  const first = Math.max(0, last - MOST_MISSED);
  let from = last;
  while (from > first && !(await seen(`clock:crisis:${id}:digest:${moment(from)}`))) from -= 1;
  return from === last || last < 1 ? null : { from: moment(from), to: moment(last) };
}

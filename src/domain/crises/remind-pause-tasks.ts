import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Effect } from '../cases/model/changes.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { Pause } from '../cases/model/crises/pause.ts';
import type { Actor } from '../people/actor.ts';
import { CLOCK, sameActor } from '../people/actor.ts';

const EVERY_MS = 15 * 60_000;

/**
 * Reminds of a pause's open tasks every quarter of an hour while it lasts. Mentions the person who
 * asked for the pause and the information lead. For a pause outside any crisis, the reminder goes
 * below the newest board, or below the pause's list while no crisis is open.
 */
export function remindPauseTasks(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      for (const pause of await transaction.crises.pauses()) {
        const crisis = context.crises.find(({ id }) => id === pause.crisisId) ?? context.crises.at(-1);
        const open = pause.errands.filter(({ stopped }) => stopped === null).map(({ id }) => id);
        const times = Math.floor((Date.parse(context.now) - Date.parse(pause.at)) / EVERY_MS);
        if (open.length === 0 || times < 1) continue;
        if (await transaction.record.seen(`clock:pause:${pause.id}:nag:${times}`)) continue;
        const effects = [nagOf(pause, crisis)];
        const audit = { pause: pause.id, errands: open };
        await transaction.save(
          decisionOf('publishing.errands_open', null, { kind: 'done', changes: [], effects, audit }, context),
        );
      }
    }),
  );
}

function nagOf(pause: Pause, crisis: Crisis | undefined): Effect {
  if (crisis === undefined) return { kind: 'pause_nag', pauseId: pause.id, calls: [pause.by] };
  const entry = { sentence: { key: 'crisis.errands_open' }, calls: calledFor(pause, crisis), pauseId: pause.id };
  return { kind: 'crisis_line', crisisId: crisis.id, entry };
}

function calledFor({ by }: Pause, { roles }: Crisis): Actor[] {
  const lead = roles.information_lead?.who;
  return lead === undefined || sameActor(lead, by) ? [by] : [by, lead];
}

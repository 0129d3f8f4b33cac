import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Crisis, CrisisRole } from '../cases/model/crises/crisis.ts';
import { CRISIS_ROLES } from '../cases/model/crises/crisis.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Actor } from '../people/actor.ts';
import { actorKey, CLOCK } from '../people/actor.ts';
import { mentionOf } from '../people/mention.ts';

/** Person who has held roles for long, and the hours of the longest one. */
type Tired = { who: Actor; roles: CrisisRole[]; hours: number };

/**
 * Reminds a person who has held a role of a crisis for `everyHours` to rest and to hand it over.
 * Repeats after each further `everyHours`, each time once, with one line for all roles of a person.
 */
export function remindToRest(deps: CaseDeps, everyHours: number): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      for (const crisis of context.crises) {
        for (const { who, roles, hours } of await tiredIn(crisis, everyHours, context.now, transaction.record)) {
          const sentence = { key: 'crisis.rest', params: { who: mentionOf(who), count: hours } };
          const entry = { sentence, named: [who], roles };
          const effects = [{ kind: 'crisis_line', crisisId: crisis.id, entry } as const];
          const audit = { crisis: crisis.id, who: actorKey(who), roles, hours };
          await transaction.save(
            decisionOf('crisis.rest', null, { kind: 'done', changes: [], effects, audit }, context),
          );
        }
      }
    }),
  );
}

async function tiredIn(
  { id, roles }: Crisis,
  everyHours: number,
  now: string,
  { seen }: Pick<CaseTransaction['record'], 'seen'>,
): Promise<Tired[]> {
  const tired = new Map<string, Tired>();
  for (const role of CRISIS_ROLES) {
    const holder = roles[role];
    if (holder === undefined) continue;
    const heldHours = (Date.parse(now) - Date.parse(holder.since)) / 3_600_000;
    const hours = Math.floor(heldHours / everyHours) * everyHours;
    if (hours < everyHours || (await seen(`clock:crisis:${id}:rest:${role}:${holder.since}:${hours}`))) continue;
    const one = tired.get(actorKey(holder.who)) ?? { who: holder.who, roles: [], hours };
    tired.set(actorKey(holder.who), { ...one, roles: [...one.roles, role], hours: Math.max(one.hours, hours) });
  }
  return [...tired.values()];
}

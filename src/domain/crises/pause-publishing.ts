import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Effect } from '../cases/model/changes.ts';
import { crisisFor } from '../cases/model/crises/crisis.ts';
import type { Pause, PauseScope } from '../cases/model/crises/pause.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { isHeldBack } from '../cases/publishing/held-back.ts';
import type { ContentState } from '../contents/model/content.ts';
import { networkById, playbookById } from '../handbook/handbook.ts';
import type { Actor } from '../people/actor.ts';
import type { PlannedItem } from '../plan/model/planned-item.ts';
import { pauseTasksOf, readsPinned, withTicks } from './pauses/pause-tasks.ts';

export type PauseRequest = {
  scope: PauseScope;
  /** Id of the crisis that the pause is asked for in; null for none. */
  crisisId: number | null;
  /** Empty where the person had no time to say it. */
  reason: string;
  /** Items that others have planned in the next days; null, or left out, where the plan is off. */
  planned?: readonly PlannedItem[] | null;
  /** Our own of those days. */
  ours?: readonly Pick<ContentState, 'content'>[];
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

/**
 * From now on nothing that is approved goes out, but for the account that leads the crisis. Anybody of the team may: stopping is safe.
 * @returns the pause's id; null when this very delivery was handled before
 * @throws RefusedError with the sentence for the person
 */
export function pausePublishing(deps: CaseDeps, request: PauseRequest): Promise<string | null> {
  return withActiveHandbook(deps, (settled) => paused(settled, request));
}

async function paused(deps: CaseDeps, request: PauseRequest): Promise<string | null> {
  const membership = await deps.people.standingOf(request.actor, request.channel);
  const done = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(request.deliveryKey)) return { id: null, refusal: null };
    const context = await contextIn(deps, transaction, request.actor);
    const outcome: Outcome =
      membership.kind === 'stranger'
        ? { kind: 'refused', sentence: outsiderSentence(membership.why) }
        : await pauseNow(transaction, request, context);
    await transaction.save(decisionOf('publishing.paused', null, outcome, context));
    if (outcome.kind === 'refused') return { id: null, refusal: outcome.sentence };
    const row = outcome.changes.find((change) => change.kind === 'pause')?.row;
    return { id: row?.id ?? null, refusal: null };
  });
  if (done.refusal !== null) throw new RefusedError(done.refusal.key, done.refusal.params);
  return done.id;
}

async function pauseNow(
  transaction: CaseTransaction,
  { scope, crisisId, reason, planned = null, ours = [], actor }: PauseRequest,
  context: Omit<ActionContext, 'roles'>,
): Promise<Outcome> {
  const { handbook, now, newId } = context;
  const problem = pauseProblem(scope, context) ?? (await alreadyPaused(transaction, scope));
  if (problem !== null) return { kind: 'refused', sentence: problem };
  const crisis =
    crisisId === null
      ? scope.kind === 'playbook'
        ? crisisFor(scope.playbook, context.crises)
        : null
      : await transaction.crises.byId(crisisId);
  if (crisisId !== null && crisis === null) return refuse('refusal.no_such_crisis');
  const tasks = pauseTasksOf(scope, crisis?.leadAccount ?? null, { handbook, now, newId, planned, ours });
  const pause: Pause = {
    id: newId(),
    crisisId: crisis?.id ?? null,
    scope,
    except: crisis?.leadAccount ?? null,
    reason: reason.trim(),
    by: actor,
    at: now,
    errands:
      planned === null || crisis === null
        ? tasks
        : withTicks(tasks, await transaction.crises.registers.plannedLists(crisis.id)),
    resumed: null,
  };
  return {
    kind: 'done',
    changes: [{ kind: 'pause', row: pause }],
    effects: [
      ...(await cardsUnder(transaction, pause)),
      { kind: 'pause_list', pauseId: pause.id },
      ...readsPinned(pause),
      ...redrawBoards(context),
    ],
    audit: { pause: pause.id, scope: scope.kind, crisis: pause.crisisId, except: pause.except },
  };
}

/** A pause concerns every board: what is said of one crisis may be held back by another's. */
export function redrawBoards({ crises }: Pick<ActionContext, 'crises'>): Effect[] {
  return crises.map(({ id }) => ({ kind: 'board', crisisId: id }));
}

function pauseProblem(scope: PauseScope, { handbook }: Pick<ActionContext, 'handbook'>): Sentence | null {
  if (scope.kind === 'network' && networkById(handbook, scope.network) === undefined)
    return { key: 'refusal.unknown_network', params: { network: scope.network } };
  if (scope.kind === 'playbook' && playbookById(handbook, scope.playbook) === undefined)
    return { key: 'refusal.unknown_playbook', params: { playbook: scope.playbook } };
  return null;
}

async function alreadyPaused(transaction: CaseTransaction, scope: PauseScope): Promise<Sentence | null> {
  const same = (await transaction.crises.pauses()).some((one) => JSON.stringify(one.scope) === JSON.stringify(scope));
  return same ? { key: 'refusal.paused_before' } : null;
}

/** The cards of what is approved and held back now say so. */
async function cardsUnder(transaction: CaseTransaction, pause: Pause): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const caseId of await transaction.cases.find({ by: 'under_way' })) {
    const state = await transaction.cases.load(caseId);
    if (state !== null && isHeldBack(state, pause)) effects.push({ kind: 'card', caseId });
  }
  return effects;
}

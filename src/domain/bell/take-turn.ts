import { RefusedError } from '../../errors.ts';
import { afterValue } from '../cases/approval/after-value.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Outcome } from '../cases/decision/outcome.ts';
import { cardAndThread, refuse } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Change, Effect } from '../cases/model/changes.ts';
import type { CrisisStep } from '../cases/model/crises/crisis-step.ts';
import type { Ring } from '../cases/model/deadlines/ring.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { boardAndLine } from '../crises/model/board-and-line.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { sameActor, slackUser } from '../people/actor.ts';
import type { Turn } from './turn.ts';
import { holderOf, ringKeysOf, ringsOf } from './turn.ts';
import { turnsOfCase } from './turns-of-case.ts';
import { turnsOfCrisis } from './turns-of-crisis.ts';

export type TakeRequest = {
  /** Key of the turn, and the case or the crisis that it belongs to. */
  turn: string;
  caseId: number | null;
  crisisId: number | null;
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

/**
 * A person says that they see to a turn: nobody is rung for it any more. A person who can do it may
 * say so, and a lead.
 * @throws RefusedError with the sentence for the person
 */
export function takeTurn(deps: CaseDeps, request: TakeRequest): Promise<void> {
  return withActiveHandbook(deps, (settled) => taken(settled, request));
}

async function taken(deps: CaseDeps, request: TakeRequest): Promise<void> {
  const { actor, channel, deliveryKey, caseId } = request;
  const membership = await deps.people.standingOf(actor, channel);
  const refusal = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(deliveryKey)) return null;
    const at = { handbook: deps.handbook.current(), now: deps.now() };
    const found = await findTurn(transaction, request, at);
    const known = found === null ? [] : await transaction.record.calls.rings.of(ringKeysOf(found.turn));
    const rings = found === null ? [] : ringsOf(found.turn, known);
    const isHeldUp = found === null && (await waitsForItsValue(transaction, request, at));
    const outcome = takenOutcome(found, rings, { request, membership, isHeldUp, ...at, newId: deps.keys.newId });
    await transaction.save(decisionOf('turn.taken', caseId, outcome, { actor, now: at.now }));
    return outcome.kind === 'refused' ? outcome.sentence : null;
  });
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}

type Found = { turn: Turn; changes?: Change[]; effects: Effect[] };

async function findTurn(
  transaction: CaseTransaction,
  { turn: key, caseId, crisisId, actor }: TakeRequest,
  at: { handbook: Handbook; now: string },
): Promise<Found | null> {
  const state = caseId === null ? null : await transaction.cases.load(caseId);
  const sentence = { key: 'thread.turn_taken' };
  if (state !== null) {
    const turn = turnsOfCase(state, at).find((one) => one.key === key);
    return turn === undefined ? null : { turn, effects: cardAndThread(state, { sentence, by: actor }) };
  }
  const crisis = crisisId === null ? null : await transaction.crises.byId(crisisId);
  if (crisis === null) return null;
  const facts = await transaction.facts.ofScope(crisisScope(crisis.id));
  const steps = await transaction.crises.steps(crisis.id);
  const turn = turnsOfCrisis({ crisis, facts, steps }, at).find((one) => one.key === key);
  if (turn === undefined) return null;
  const step = steps.find(({ id }) => id === turn.stepId);
  const taken = step === undefined || sameActor(step.taken?.by ?? null, actor) ? [] : [takenStep(step, actor, at.now)];
  return { turn, changes: taken, effects: boardAndLine(crisis.id, { sentence, by: actor }) };
}

/** Returns whether the turn is one of a correction that waits a moment for the new value of its fallen fact. */
async function waitsForItsValue(
  transaction: CaseTransaction,
  { turn: key, caseId }: TakeRequest,
  at: { handbook: Handbook; now: string },
): Promise<boolean> {
  const state = caseId === null ? null : await transaction.cases.load(caseId);
  const after = state === null ? null : afterValue(state, at.now);
  return after !== null && turnsOfCase(after, at).some((one) => one.key === key);
}

/** Returns the change by which a person takes a step on. */
function takenStep(step: CrisisStep, by: Actor, at: string): Change {
  return { kind: 'crisis_step', row: { ...step, taken: { by, at } } };
}

function takenOutcome(
  found: Found | null,
  rings: readonly Ring[],
  given: { request: TakeRequest; membership: Membership; isHeldUp: boolean; now: string; newId(): string },
): Outcome {
  const { request, membership, isHeldUp, now, newId } = given;
  if (membership.kind === 'stranger') return { kind: 'refused', sentence: outsiderSentence(membership.why) };
  const user = slackUser(request.actor);
  if (found === null || user === null) return refuse(isHeldUp ? 'refusal.waits_for_value' : 'refusal.turn_over');
  if (rings.some(({ step }) => step === 'taken')) return refuse('refusal.turn_taken');
  const { key, kind, severity, caseId, crisisId, canDo } = found.turn;
  const team = request.actor.kind === 'slack' ? request.actor.team : '';
  const person = { team, user, roles: membership.roles, entries: [] };
  if (!canDo(person) && !holderOf(['lead'])(person)) return refuse('refusal.turn_not_yours');
  const row: Ring = { id: newId(), turn: key, kind, severity, caseId, crisisId, who: user, step: 'taken', at: now };
  const changes: Change[] = [{ kind: 'ring', row }, ...(found.changes ?? [])];
  return { kind: 'done', changes, effects: found.effects, audit: { turn: key } };
}

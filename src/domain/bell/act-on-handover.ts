import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Outcome } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import type { Change, Effect } from '../cases/model/changes.ts';
import type { ShiftHandover } from '../cases/model/crises/shift-handover.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { sameActor, slackUser } from '../people/actor.ts';

/** Action of a person on the handover of a shift. */
type HandoverRequest = {
  handoverId: string;
  action: { kind: 'take' } | { kind: 'add_line'; words: string };
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

/** Length in characters that a form may take, too. */
export const LONGEST_HANDOVER_LINE = 500;
const MOST_LINES = 12;

/**
 * A person who comes on takes the handover, so that nobody is rung for it any more; or a person adds a line
 * to it. Everybody of the team may take it, but not who leaves.
 * @throws RefusedError with the sentence for the person
 */
export async function actOnHandover(deps: CaseDeps, request: HandoverRequest): Promise<void> {
  const { handoverId, action, actor, channel, deliveryKey } = request;
  const membership = await deps.people.standingOf(actor, channel);
  const refusal = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(deliveryKey)) return null;
    const now = deps.now();
    const handover = await openHandover(transaction, handoverId, now);
    const outcome = outcomeOf(handover, request, membership, { now, newId: deps.keys.newId });
    const event = action.kind === 'take' ? 'shift.handover_taken' : 'shift.line_added';
    await transaction.save(decisionOf(event, null, outcome, { actor, now }));
    return outcome.kind === 'refused' ? outcome.sentence : null;
  });
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}

/** Null once its shift or its crisis is over. */
async function openHandover({ crises }: CaseTransaction, id: string, now: string): Promise<ShiftHandover | null> {
  const handover = await crises.registers.handovers.byId(id);
  if (handover === null || handover.until <= now) return null;
  const crisis = handover.crisisId === null ? null : await crises.byId(handover.crisisId);
  return handover.crisisId !== null && crisis?.closed !== null ? null : handover;
}

function outcomeOf(
  handover: ShiftHandover | null,
  { action, actor }: HandoverRequest,
  membership: Membership,
  context: { now: string; newId(): string },
): Outcome {
  if (membership.kind === 'stranger') return { kind: 'refused', sentence: outsiderSentence(membership.why) };
  if (handover === null) return refuse('refusal.handover_over');
  return action.kind === 'take'
    ? taken(handover, actor, context)
    : lineAdded(handover, action.words, actor, context.now);
}

function taken(handover: ShiftHandover, actor: Actor, { now, newId }: { now: string; newId(): string }): Outcome {
  const { id, crisisId, severity } = handover;
  const user = slackUser(actor);
  if (user === null || handover.leaving.some((one) => one.user === user)) return refuse('refusal.handover_own');
  if (handover.taken.some(({ by }) => sameActor(by, actor))) return refuse('refusal.handover_taken');
  const row = { ...handover, taken: [...handover.taken, { by: actor, at: now }] };
  const turn = `handover:${id}`;
  const rung: Change = {
    kind: 'ring',
    row: { id: newId(), turn, kind: 'handover', severity, caseId: null, crisisId, who: user, step: 'taken', at: now },
  };
  const changes: Change[] = [{ kind: 'shift_handover', row }, rung];
  return { kind: 'done', changes, effects: redrawn(handover), audit: { crisis: crisisId, handover: id } };
}

function lineAdded(handover: ShiftHandover, typed: string, by: Actor, at: string): Outcome {
  const { id, crisisId, lines } = handover;
  const words = typed.replaceAll(/\s+/g, ' ').trim();
  if (words === '' || words.length > LONGEST_HANDOVER_LINE) {
    return refuse('refusal.handover_words', { max: LONGEST_HANDOVER_LINE });
  }
  if (lines.length >= MOST_LINES) return refuse('refusal.handover_full', { most: MOST_LINES });
  const row = { ...handover, lines: [...lines, { by, at, words }] };
  const changes: Change[] = [{ kind: 'shift_handover', row }];
  return { kind: 'done', changes, effects: redrawn(handover), audit: { crisis: crisisId, handover: id } };
}

function redrawn({ id, crisisId }: ShiftHandover): Effect[] {
  return [{ kind: 'shift_handover', crisisId, handoverId: id }];
}

import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { Actor } from '../people/actor.ts';
import { sameActor } from '../people/actor.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { EMERGENCY_PHONE } from './model/at-risk.ts';
import { performAction } from './perform-action.ts';

/** Person at risk of whom 112 was told, and the number under which 112 keeps the incident; empty without one. */
export type ToldCase = { caseId: number; incident: string };

type Who = { actor: Actor; channel: string | null; deliveryKey: string };

/**
 * Takes several calls for help on for one person, each by a row of its own in the record. One that another person has
 * taken is left to them for five minutes.
 * @returns ids of the cases that are in this person's hands
 */
export async function takeCallsForHelp(deps: CaseDeps, caseIds: readonly number[], who: Who): Promise<number[]> {
  const taken: number[] = [];
  for (const caseId of caseIds) {
    const deliveryKey = `${who.deliveryKey}:claim:${caseId}`;
    const refusal = await refusalOf(performAction(deps, { ...who, caseId, action: { kind: 'claim' }, deliveryKey }));
    if (refusal === null || refusal.key === 'refusal.already_yours') taken.push(caseId);
  }
  return taken;
}

/**
 * Notes that one call told 112 of several people at risk. Each is decided, recorded and taken back for itself.
 * @param since moment at which the form was opened (ISO 8601 UTC): what this person has noted from then on is not noted twice
 * @throws RefusedError with a sentence for each case that was refused, whose params name it; the others are noted
 */
export async function noteCallForSeveral(
  deps: CaseDeps,
  { told, at, since }: { told: readonly ToldCase[]; at: string; since: string },
  who: Who,
): Promise<void> {
  const refusals: Sentence[] = [];
  for (const { caseId, incident } of told) {
    if (await hasNoted(deps, caseId, since, who.actor)) continue;
    const action = { kind: 'call_emergency', at, incident } as const;
    const deliveryKey = `${who.deliveryKey}:told:${caseId}`;
    const refusal = await refusalOf(performAction(deps, { ...who, caseId, action, deliveryKey }));
    if (refusal !== null) refusals.push({ key: refusal.key, params: { ...refusal.params, case: caseId } });
  }
  const [first, ...also] = refusals;
  if (first !== undefined) throw new RefusedError(first.key, first.params, also);
}

/** Returns whether this person has noted since then that 112 knows; whom else they told does not count. */
async function hasNoted({ store }: CaseDeps, caseId: number, since: string, actor: Actor): Promise<boolean> {
  const state = await store.look(({ cases }) => cases.load(caseId));
  const calls = (state?.handoffs ?? []).filter(({ phone }) => phone === EMERGENCY_PHONE);
  return calls.some((one) => one.recordedAt >= since && sameActor(one.recordedBy, actor));
}

async function refusalOf(act: Promise<unknown>): Promise<Sentence | null> {
  try {
    await act;
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error.sentence;
    throw error;
  }
}

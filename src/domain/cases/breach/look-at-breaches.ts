import { CLOCK } from '../actor.ts';
import { decidingByHandbook } from '../by-handbook-in-force.ts';
import type { CaseDeps } from '../case-deps.ts';
import type { CaseTransaction } from '../case-store.ts';
import type { Effect } from '../changes.ts';
import { recorded } from '../transition.ts';
import type { Breach } from './breach.ts';
import type { BreachStep } from './breach-clock.ts';
import { notifyBy, stepsToCall } from './breach-clock.ts';
import { calledForBreach } from './called-for-breach.ts';

/** An open breach, and the case on which it was recorded. */
export type OpenBreach = { caseId: number; breach: Breach };

/**
 * Calls whoever answers for data protection as the 72 hours of a breach run out: each step once, whichever process looks. After a
 * stop only the last step that came is told; all of them are written down.
 * @returns how many breaches it told of
 */
export function lookAtBreaches(deps: CaseDeps): Promise<number> {
  return decidingByHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const now = settled.now();
      let told = 0;
      for (const open of await transaction.openBreaches()) {
        const step = await stepToTell(open, now, transaction);
        if (step === null) continue;
        const due = notifyBy(open.breach);
        const calls = calledForBreach(settled.handbook());
        const entry = { sentence: { key: `thread.breach_${step}`, params: { due } }, calls };
        const { caseId } = open;
        const effects: Effect[] = [
          { kind: 'card', caseId },
          { kind: 'thread', caseId, entry },
        ];
        const audit = { step, due, called: calls.ids };
        const outcome = { kind: 'done', changes: [], effects, audit } as const;
        await transaction.save(
          recorded('breach.step', caseId, { ...outcome, changes: [...outcome.changes] }, { actor: CLOCK, now }),
        );
        told += 1;
      }
      return told;
    }),
  );
}

/** The last step that has come, unless it was told. From the last one backwards, the first that is known ends the search. */
async function stepToTell(
  { caseId, breach }: OpenBreach,
  now: string,
  transaction: CaseTransaction,
): Promise<BreachStep | null> {
  const steps = stepsToCall(breach, now);
  const last = steps.at(-1) ?? null;
  let isFresh = false;
  for (const step of steps.toReversed()) {
    if (await transaction.seen(`clock:${caseId}:breach:${breach.awareAt}:${step}`)) break;
    isFresh ||= step === last;
  }
  return isFresh ? last : null;
}

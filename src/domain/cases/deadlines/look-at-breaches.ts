import { CLOCK } from '../../people/actor.ts';
import type { BreachStep } from '../breaches/breach-clock.ts';
import { notifyBy, stepsToCall } from '../breaches/breach-clock.ts';
import { calledForBreach } from '../breaches/called-for-breach.ts';
import { decidingByHandbook } from '../decision/by-handbook-in-force.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import type { Decision } from '../decision/recorded.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { OpenBreach } from '../model/breaches/breach.ts';
import type { ThreadEntry } from '../model/changes.ts';
import type { Call } from '../model/clocks/call.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { calledTogether } from './called-together.ts';
import type { Calling } from './calling.ts';
import { callsApart } from './calls-apart.ts';
import { directCalls } from './direct-calls.ts';

type ToldBreach = { step: BreachStep; call: Call };

/**
 * Calls whoever answers for data protection as the 72 hours of a breach run out: each step once, whichever process looks. After a
 * stop only the last step that came is told; all of them are written down. For several breaches at one moment they are called once.
 * @returns how many breaches it told of
 */
export function lookAtBreaches(deps: CaseDeps, calling: Calling): Promise<number> {
  return decidingByHandbook(deps, async (settled) => {
    const now = settled.now();
    const handbook = settled.handbook();
    const [team, wanting] = await Promise.all([calling.roster.team().catch(() => null), calling.calledDirectly()]);
    return settled.store.transact(async (transaction) => {
      const told = await stepsToTell(transaction, calledForBreach(handbook), now);
      const calls = told.map(({ call }) => call);
      const apart = new Set(callsApart(calls, team ?? []));
      for (const one of told) await transaction.save(outcomeOf(one, apart.has(one.call), now));
      const together = calls.filter((call) => !apart.has(call));
      for (const outcome of calledTogether(together, now)) await transaction.save(outcome);
      const effects = directCalls(calls, wanting, { handbook, now, team });
      if (effects.length > 0) await transaction.save({ changes: [], audit: [], effects });
      return told.length;
    });
  });
}

async function stepsToTell(
  transaction: CaseTransaction,
  called: Pick<Call, 'ids' | 'roles'>,
  now: string,
): Promise<ToldBreach[]> {
  const told: ToldBreach[] = [];
  for (const open of await transaction.openBreaches()) {
    const step = await stepToTell(open, now, transaction);
    if (step === null) continue;
    const call: Call = { ...called, caseId: open.caseId, clock: 'breach', step: 'due', dueAt: notifyBy(open.breach) };
    told.push({ step, call });
  }
  return told;
}

function outcomeOf({ step, call }: ToldBreach, callsInThread: boolean, now: string): Decision {
  const { caseId, ids, roles, dueAt: due } = call;
  const entry: ThreadEntry = {
    sentence: { key: `thread.breach_${step}`, params: { due } },
    ...(callsInThread ? { calls: { ids, roles } } : {}),
  };
  return decisionOf(
    'breach.step',
    caseId,
    {
      kind: 'done',
      changes: [],
      effects: [
        { kind: 'card', caseId },
        { kind: 'thread', caseId, entry },
      ],
      audit: { step, due, called: ids },
    },
    { actor: CLOCK, now },
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

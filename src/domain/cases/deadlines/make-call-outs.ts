import { CLOCK } from '../../people/actor.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { CallOut, UnheardTurn } from '../model/deadlines/call-out.ts';
import type { CallOutGateway, CallOutReader } from '../ports/call-outs.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { dueCallOuts, neededCalls } from './due-call-outs.ts';

export type CallOutDeps = {
  cases: Pick<CaseDeps, 'store' | 'now' | 'keys'>;
  reader: CallOutReader;
  /** Returns the S1 turns that nobody took within their time. */
  unheard(): Promise<UnheardTurn[]>;
  gateway: CallOutGateway;
};

/** A gateway takes few calls at once; a slow one must not hold the others up. */
const AT_ONCE = 5;

/**
 * Calls people outside of Slack for each case that needs it. A call is saved before it is sent, so
 * that one process sends it, and another sends it again under the same key if that one is killed.
 * @returns the calls that were sent, with the gateway's answers
 */
export async function makeCallOuts({ cases, reader, unheard, gateway }: CallOutDeps): Promise<CallOut[]> {
  const turns = await unheard();
  if ((await dueIn(reader, turns, cases)).length === 0) return [];
  const due = await cases.store.transact(async (transaction) => {
    const calls = await dueIn(transaction.record.calls.outs, turns, cases);
    for (const call of calls) await save(transaction, call, 'call_out.sent', cases.now());
    return calls;
  });
  const sent: CallOut[] = [];
  const waiting = due.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const call of waiting) sent.push(await send(call, { cases, gateway }));
    }),
  );
  return sent;
}

async function dueIn(
  reader: CallOutReader,
  turns: readonly UnheardTurn[],
  { now, keys }: CallOutDeps['cases'],
): Promise<CallOut[]> {
  const at = now();
  const needed = neededCalls(await reader.untaken(), turns, at);
  if (needed.length === 0) return [];
  const made = await reader.made(needed.map(({ caseId }) => caseId));
  return dueCallOuts(needed, made, { now: at, newId: keys.newId });
}

async function send(call: CallOut, { cases, gateway }: Pick<CallOutDeps, 'cases' | 'gateway'>): Promise<CallOut> {
  const { id: key, severity, caseId, at } = call;
  const { isDelivered, answer } = await gateway.send({ key, severity, caseId, at });
  const answered: CallOut = { ...call, state: isDelivered ? 'delivered' : 'failed', answer };
  await cases.store.transact((transaction) => save(transaction, answered, 'call_out.answered', cases.now()));
  return answered;
}

/** A call that is sent again is recorded once, and its answer where it is another one than before. */
async function save(
  transaction: CaseTransaction,
  call: CallOut,
  event: 'call_out.sent' | 'call_out.answered',
  now: string,
): Promise<void> {
  const { caseId, reason, number, answer, state } = call;
  const changes = [{ kind: 'call_out', row: call } as const];
  const before = (await transaction.record.calls.outs.made([caseId])).find(({ id }) => id === call.id);
  const isNews = event === 'call_out.sent' ? before === undefined : before?.answer !== answer;
  const audit = event === 'call_out.sent' ? { reason, number } : { reason, number, state, answer };
  const decision = decisionOf(event, caseId, { kind: 'done', changes, effects: [], audit }, { actor: CLOCK, now });
  await transaction.save(isNews ? decision : { ...decision, audit: [] });
}

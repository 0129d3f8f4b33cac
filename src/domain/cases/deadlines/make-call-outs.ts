import { CLOCK } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { CallOut, UnheardTurn } from '../model/deadlines/call-out.ts';
import type { CallOutGateway, CallOutReader } from '../ports/call-outs.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { CALL_OUT_AGAIN_MS, dueCallOut, neededCalls } from './due-call-outs.ts';

export type CallOutDeps = {
  cases: Pick<CaseDeps, 'store' | 'now' | 'keys'>;
  reader: CallOutReader;
  /** Returns the S1 turns that nobody took within their time. */
  unheard(): Promise<UnheardTurn[]>;
  gateway: CallOutGateway;
};

/**
 * Calls people outside of Slack, once for all that needs it. A call is saved before it is sent, so
 * that one process sends it, and another sends it again under the same key if that one is killed.
 * @returns the call that was sent, with the gateway's answer; none if none is due
 */
export async function makeCallOuts({ cases, reader, unheard, gateway }: CallOutDeps): Promise<CallOut[]> {
  const turns = await unheard();
  if ((await dueIn(reader, turns, cases)) === null) return [];
  const due = await cases.store.transact(async (transaction) => {
    const call = await dueIn(transaction.record.calls.outs, turns, cases);
    if (call !== null) await save(transaction, call, 'call_out.sent', cases.now());
    return call;
  });
  return due === null ? [] : [await send(due, { cases, gateway })];
}

async function dueIn(
  reader: CallOutReader,
  turns: readonly UnheardTurn[],
  { now, keys }: CallOutDeps['cases'],
): Promise<CallOut | null> {
  const at = now();
  const needed = neededCalls(await reader.untaken(at), turns, at);
  if (needed.length === 0) return null;
  const calls = await reader.latest();
  const lastTaken = await reader.lastTaken(momentAfter(at, -CALL_OUT_AGAIN_MS));
  return dueCallOut(needed, { calls, lastTaken }, { now: at, newId: keys.newId });
}

async function send(call: CallOut, { cases, gateway }: Pick<CallOutDeps, 'cases' | 'gateway'>): Promise<CallOut> {
  const { id: key, severity, caseId, crisisId, covers, at } = call;
  const message = { key, severity, caseId, crisisId, count: covers.length, at };
  const { isDelivered, answer } = await gateway.send(message);
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
  const { caseId, reason, number, covers, answer, state } = call;
  const changes = [{ kind: 'call_out', row: call } as const];
  const before = (await transaction.record.calls.outs.latest()).find(({ id }) => id === call.id);
  const isNews = event === 'call_out.sent' ? before === undefined : before?.answer !== answer;
  const audit = event === 'call_out.sent' ? { reason, number, covers } : { reason, number, state, answer };
  const decision = decisionOf(event, caseId, { kind: 'done', changes, effects: [], audit }, { actor: CLOCK, now });
  await transaction.save(isNews ? decision : { ...decision, audit: [] });
}

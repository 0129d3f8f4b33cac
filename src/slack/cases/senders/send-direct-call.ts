import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/case-store.ts';
import { textsFor } from '../../bolt/who.ts';
import type { CallSenderDeps } from './send-calls.ts';
import { postCalls } from './send-calls.ts';

/** Whoever Slack does not let us write to has been called where it was said. */
const MOST_ATTEMPTS = 8;

/** Calls somebody for cases in their messages with the bot, in their own language; nobody else is named there. */
export async function sendDirectCall(
  { id, effect, attempts }: OutboxItem & { effect: Extract<Effect, { kind: 'direct_call' }> },
  deps: CallSenderDeps,
): Promise<OutboxOutcome> {
  const calls = effect.calls.map((call) => ({ ...call, ids: [] }));
  const texts = await textsFor(effect.to, { team: deps, cases: deps });
  const sent = await postCalls(calls, { channel: effect.to, outboxId: id, texts }, deps);
  return sent.kind === 'retry' && attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}

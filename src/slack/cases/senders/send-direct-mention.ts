import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/case-store.ts';
import { textsFor } from '../../bolt/requester.ts';
import type { MentionSenderDeps } from './send-mentions.ts';
import { postMentions } from './send-mentions.ts';

/** Whoever Slack does not let us write to has been called where it was said. */
const MOST_ATTEMPTS = 8;

/** Calls somebody for cases in their messages with the bot, in their own language; nobody else is named there. */
export async function sendDirectMention(
  { id, effect, attempts }: OutboxItem & { effect: Extract<Effect, { kind: 'direct_call' }> },
  deps: MentionSenderDeps,
): Promise<OutboxOutcome> {
  const calls = effect.calls.map((mention) => ({ ...mention, ids: [] }));
  const texts = await textsFor(effect.to, { team: deps, cases: deps });
  const sent = await postMentions(calls, { channel: effect.to, outboxId: id, texts }, deps);
  return sent.kind === 'retry' && attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}

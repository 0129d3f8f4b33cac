import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import { textsFor } from '../../bolt/requester.ts';
import type { MentionSenderDeps } from './send-mentions.ts';
import { postMentions } from './send-mentions.ts';

/**
 * Attempts before the bot gives up: a person to whom Slack does not let us write was already
 * mentioned in the channel.
 */
const MOST_ATTEMPTS = 8;

/**
 * Mentions cases to a person in their messages with the bot, in their own language. The message
 * names no other person.
 */
export async function sendDirectMention(
  { id, effect, attempts }: OutboxItem & { effect: Extract<Effect, { kind: 'direct_call' }> },
  deps: MentionSenderDeps,
): Promise<OutboxOutcome> {
  const calls = effect.calls.map((mention) => ({ ...mention, ids: [] }));
  const texts = await textsFor(effect.to, deps);
  const sent = await postMentions(calls, { channel: effect.to, outboxId: id, texts }, deps);
  return sent.kind === 'retry' && attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}

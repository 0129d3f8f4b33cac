import type { OutboxOutcome } from '../../../domain/cases/ports/case-store.ts';
import { crisisDigestMessage, digestCases } from '../messages/crisis-digest-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill } from './crisis-sender.ts';
import { placeBelow } from './place-below.ts';
import { seenCrisis } from './seen-crisis.ts';

/**
 * Posts the state of the crisis below its board. A crisis closed meanwhile gets no digest; its last
 * line has said it.
 */
export async function sendCrisisDigest(
  { id, effect }: Sent<'crisis_digest'>,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const { crisisId, from, to } = effect;
  const hour = await deps.crises.hour(crisisId, { from, to });
  if (hour === null || hour.board.crisis.closed !== null) return { kind: 'done' };
  const texts = channelTexts(deps);
  const surroundings = { handbook: deps.handbook(), texts, now: deps.now() };
  const view = await seenCrisis(hour.board, surroundings, deps.cardLink, digestCases(hour, surroundings));
  const card = markDrill(crisisDigestMessage({ ...hour, from, to }, view), hour.board.crisis, {
    watermark: deps.watermark,
    texts,
  });
  const place = await placeBelow(hour.board.crisis, deps);
  if (place === null) return { kind: 'failed', why: 'The crisis has no board to answer below.' };
  const posted = await deps.messenger.post({ ...place, card, outboxId: id });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

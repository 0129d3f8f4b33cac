import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { OutboxOutcome } from '../../../domain/cases/ports/case-store.ts';
import { crisisLineMessage, lineCases } from '../messages/crisis-line-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill, SUBJECTS } from './crisis-sender.ts';
import { placeBelow } from './place-below.ts';
import { seenCrisis } from './seen-crisis.ts';

/** Says below the board what happened; in a channel of its own, in the channel itself. */
export async function sendLine({ id, effect }: Sent<'crisis_line'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const { entry } = effect;
  const board = await deps.crises.board(effect.crisisId);
  if (board === null) return { kind: 'done' };
  const texts = channelTexts(deps);
  const surroundings = { handbook: deps.handbook(), texts, now: deps.now() };
  const view = await seenCrisis(board, surroundings, deps.cardLink, lineCases(entry));
  const pause = entry.pauseId === undefined ? null : await deps.pauses.byId(entry.pauseId);
  const card = markDrill(crisisLineMessage(entry, view, pause), board.crisis, { watermark: deps.watermark, texts });
  const place = await placeFor(board.crisis, entry.sentence.key, deps);
  // The outbox keeps the order of a crisis: a board that is still missing has failed for good.
  if (place === null) return { kind: 'failed', why: 'The crisis has no board to answer below.' };
  const posted = await deps.messenger.post({ ...place, card, outboxId: id });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

/** That it has moved is said where it was. */
async function placeFor(
  crisis: Crisis,
  key: string,
  deps: CrisisSenderDeps,
): Promise<{ channel: string; threadTs?: string } | null> {
  const before = key === 'crisis.moved' ? await deps.outbox.boardPlace(SUBJECTS.boardBefore(crisis.id)) : null;
  return before === null ? placeBelow(crisis, deps) : { channel: before.channel, threadTs: before.ts };
}

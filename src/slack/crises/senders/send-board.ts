import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { drawAt } from '../../outbound/draw-at.ts';
import { boardCard, movedBoard } from '../board/board-card.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelOf, channelTexts, markDrill, SUBJECTS } from './crisis-sender.ts';
import { seenCrisis } from './seen-crisis.ts';
import { redrawSheet } from './send-sheet.ts';

/** Renders the board in its place. Pins a new board. */
export async function sendBoard({ id, effect }: Sent<'board'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const board = await deps.readers.crises.board(effect.crisisId);
  if (board === null) return { kind: 'done' };
  const { crisis } = board;
  const texts = channelTexts(deps);
  const view = await seenCrisis(
    board,
    { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() },
    deps.workspace.cardLink,
  );
  const left = await leftBehind(view, deps);
  if (left !== null) return left;
  const card = markDrill(boardCard(view, deps.team), crisis, { watermark: deps.watermark, texts });
  const subject = SUBJECTS.board(crisis.id);
  const drawn = await drawAt({ subject, channel: channelOf(crisis, deps.team), card, outboxId: id }, deps);
  if (drawn.kind !== 'drawn') return drawn;
  if (crisis.closed !== null) await unpin(board, deps);
  else if (drawn.isNew) await deps.workspace.channels.pin(drawn.message);
  return redrawSheet(view, deps);
}

/**
 * Makes the old board say where the crisis went, once the crisis has a channel of its own. A new
 * board replaces it there.
 * @returns the outcome where it must be tried again; null when there is nothing left to do
 */
async function leftBehind(view: CrisisView, deps: CrisisSenderDeps): Promise<OutboxOutcome | null> {
  const { crisis } = view.board;
  const message = await deps.outbox.messages.ofBoard(SUBJECTS.board(crisis.id));
  if (crisis.channel === null || message === null || message.channel === crisis.channel) return null;
  const moved = markDrill(movedBoard(view, crisis.channel), crisis, { watermark: deps.watermark, texts: view.texts });
  const updated = await deps.workspace.messenger.update(message, moved);
  if (updated.kind === 'retry') return updated;
  // Where it is gone nothing can be said below it.
  if (updated.kind !== 'gone') await deps.outbox.messages.saveBoard(SUBJECTS.boardBefore(crisis.id), message);
  const card = markDrill(boardCard(view, deps.team), crisis, { watermark: deps.watermark, texts: view.texts });
  const posted = await deps.workspace.messenger.post({ channel: crisis.channel, card, outboxId: null });
  if (posted.kind !== 'posted') return posted;
  await deps.outbox.messages.saveBoard(SUBJECTS.board(crisis.id), posted.message);
  await deps.workspace.channels.pin(posted.message);
  return { kind: 'done' };
}

/** Removes the pin of a closed crisis's board from its channel. */
async function unpin(
  { crisis: { id } }: CrisisBoard,
  { outbox, workspace: { channels } }: CrisisSenderDeps,
): Promise<void> {
  for (const subject of [SUBJECTS.board(id), SUBJECTS.boardBefore(id)]) {
    const message = await outbox.messages.ofBoard(subject);
    if (message !== null) await channels.unpin(message);
  }
}

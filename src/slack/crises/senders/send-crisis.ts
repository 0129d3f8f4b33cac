import { handoverOf } from '../../../domain/bell/turn-of-handover.ts';
import { turnsOfCrisis } from '../../../domain/bell/turns-of-crisis.ts';
import type { CrisisEffect, Effect } from '../../../domain/cases/model/changes.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { CrisisEntry } from '../../../domain/cases/model/crises/crisis-entry.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { contextBlock } from '../../kit/blocks.ts';
import { messageLink } from '../../kit/message-link.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { drawAt } from '../../outbound/draw-at.ts';
import { keepRing } from '../../outbound/keep-ring.ts';
import { quietNames } from '../../outbound/quiet-names.ts';
import { alertMessage } from '../messages/alert-message.ts';
import { crisisDigestMessage, digestCases } from '../messages/crisis-digest-message.ts';
import { crisisLineMessage, lineCases } from '../messages/crisis-line-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill, placeBelow, SUBJECTS } from './crisis-sender.ts';
import { openOwnChannel } from './open-own-channel.ts';
import { seenCrisis } from './seen-crisis.ts';
import { sendBoard } from './send-board.ts';
import { sendDirectLine } from './send-direct-line.ts';
import { sendHandOver } from './send-hand-over.ts';
import { sendPauseList, sendPauseNag, sendResumeList } from './send-pause.ts';
import { sendSheet } from './send-sheet.ts';
import { sendShiftHandover } from './send-shift-handover.ts';

/** Tells the team what an effect of a crisis asks for, drawn from state as it is now. */
export function sendCrisis(
  { effect, ...item }: OutboxItem & { effect: CrisisEffect },
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  switch (effect.kind) {
    case 'board':
      return sendBoard({ ...item, effect }, deps);
    case 'crisis_line':
      return sendLine({ ...item, effect }, deps);
    case 'crisis_digest':
      return sendCrisisDigest({ ...item, effect }, deps);
    case 'direct_line':
      return sendDirectLine({ ...item, effect }, deps);
    case 'handover':
      return sendHandOver({ ...item, effect }, deps);
    case 'info_sheet':
      return sendSheet({ ...item, effect }, deps);
    case 'shift_handover':
      return sendShiftHandover({ ...item, effect }, deps);
    case 'open_channel':
      return openOwnChannel({ ...item, effect }, deps);
    case 'alert_proposal':
      return sendAlert({ ...item, effect }, deps);
    case 'pause_list':
      return sendPauseList({ ...item, effect }, deps);
    case 'pause_nag':
      return sendPauseNag({ ...item, effect }, deps);
    case 'resume_list':
      return sendResumeList({ ...item, effect }, deps);
  }
}

/**
 * Says below the board what happened; in a channel of its own, in the channel itself. A line that rings for what is grave
 * is in the channel, and links to the board: who is mentioned in a thread hears all that follows in it.
 */
async function sendLine({ id, effect }: Sent<'crisis_line'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const { entry } = effect;
  const board = await deps.readers.crises.board(effect.crisisId);
  if (board === null) return { kind: 'done' };
  if (!(await isTurnOpen(entry, board, deps))) return { kind: 'done' };
  const place = await placeFor(board.crisis, entry.sentence.key, deps);
  // The outbox keeps the order of a crisis: a board that is still missing has failed for good.
  if (place === null) return { kind: 'failed', why: 'The crisis has no board to answer below.' };
  const { channel, threadTs } = place;
  const isApart = threadTs !== undefined && entry.turn !== undefined && entry.turn.severity !== 'S3';
  const link = isApart ? messageLink(deps.workspace.url, { channel, ts: threadTs }) : null;
  const card = await drawnLine(entry, board, link, deps);
  const posted = await deps.workspace.messenger.post({ ...(isApart ? { channel } : place), card, outboxId: id });
  if (posted.kind !== 'posted') return posted;
  await keepRing({ outboxId: id, message: posted.message, effect }, deps);
  return { kind: 'done' };
}

async function drawnLine(
  entry: CrisisEntry,
  board: CrisisBoard,
  boardLink: string | null,
  deps: CrisisSenderDeps,
): Promise<DrawnCard> {
  const texts = channelTexts(deps);
  const surroundings = { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() };
  const view = await seenCrisis(board, surroundings, deps.workspace.cardLink, lineCases(entry));
  const pause = entry.pauseId === undefined ? null : await deps.readers.pauses.byId(entry.pauseId);
  const line = crisisLineMessage(entry, view, pause, { nameOf: await quietNames([entry.by], deps), boardLink });
  return markDrill(line, board.crisis, { watermark: deps.watermark, texts });
}

/** Returns a line that rang, without its button and with the address of its board: its turn is over. */
export async function endedCrisisLine(
  { crisisId, entry: { turn: _, ...entry } }: Extract<Effect, { kind: 'crisis_line' }>,
  deps: CrisisSenderDeps,
): Promise<DrawnCard | null> {
  const board = await deps.readers.crises.board(crisisId);
  if (board === null) return null;
  const place = await deps.outbox.messages.ofBoard(SUBJECTS.board(crisisId));
  const line = await drawnLine(entry, board, place === null ? null : messageLink(deps.workspace.url, place), deps);
  return { ...line, blocks: [...line.blocks, contextBlock(channelTexts(deps).t('turn.over'))] };
}

/** A line that rings for a turn which is over is not sent. */
async function isTurnOpen(
  { turn, stepIds = [] }: CrisisEntry,
  board: CrisisBoard,
  { cases }: CrisisSenderDeps,
): Promise<boolean> {
  if (turn === undefined) return true;
  const handoverId = handoverOf(turn.key);
  if (handoverId !== null) {
    const handover = await cases.store.look(({ crises }) => crises.registers.handovers.byId(handoverId));
    return board.crisis.closed === null && handover !== null && handover.taken.length === 0;
  }
  const at = { handbook: cases.handbook.current(), now: cases.now() };
  return turnsOfCrisis(board, at).some(({ key, stepId = '' }) => key === turn.key || stepIds.includes(stepId));
}

/** That it has moved is said where it was. */
async function placeFor(
  crisis: Crisis,
  key: string,
  deps: CrisisSenderDeps,
): Promise<{ channel: string; threadTs?: string } | null> {
  const before = key === 'crisis.moved' ? await deps.outbox.messages.ofBoard(SUBJECTS.boardBefore(crisis.id)) : null;
  return before === null ? placeBelow(crisis, deps) : { channel: before.channel, threadTs: before.ts };
}

/**
 * Posts the state of the crisis below its board. A crisis closed meanwhile gets no digest; its last
 * line has said it.
 */
async function sendCrisisDigest({ id, effect }: Sent<'crisis_digest'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const { crisisId, from, to } = effect;
  const hour = await deps.readers.crises.hour(crisisId, { from, to });
  if (hour === null || hour.board.crisis.closed !== null) return { kind: 'done' };
  const texts = channelTexts(deps);
  const surroundings = { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() };
  const view = await seenCrisis(hour.board, surroundings, deps.workspace.cardLink, digestCases(hour, surroundings));
  const card = markDrill(crisisDigestMessage({ ...hour, from, to }, view), hour.board.crisis, {
    watermark: deps.watermark,
    texts,
  });
  const place = await placeBelow(hour.board.crisis, deps);
  if (place === null) return { kind: 'failed', why: 'The crisis has no board to answer below.' };
  const posted = await deps.workspace.messenger.post({ ...place, card, outboxId: id });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

/** Redraws what an alert proposes, in the channel of the cases; one that was closed before anybody saw it is not shown. */
async function sendAlert({ id, effect }: Sent<'alert_proposal'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const proposal = await deps.readers.alerts.byId(effect.proposalId);
  if (proposal === null) return { kind: 'done' };
  const subject = SUBJECTS.alert(proposal.id);
  if (proposal.closed !== null && (await deps.outbox.messages.ofBoard(subject)) === null) return { kind: 'done' };
  const texts = channelTexts(deps);
  const card = markDrill(alertMessage(proposal, deps.cases.handbook.current(), texts), null, {
    watermark: deps.watermark,
    texts,
  });
  const drawn = await drawAt({ subject, channel: deps.team.casesChannel, card, outboxId: id }, deps);
  return drawn.kind === 'drawn' ? { kind: 'done' } : drawn;
}

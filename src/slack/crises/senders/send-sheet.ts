import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import { textsFor } from '../../bolt/requester.ts';
import { sectionBlock } from '../../kit/blocks.ts';
import { drawAt } from '../../outbound/draw-at.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { sheetMessage } from '../messages/sheet-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill, SUBJECTS } from './crisis-sender.ts';
import { seenCrisis } from './seen-crisis.ts';

/** Attempts before the bot says below the board that no message reaches the person. */
const MOST_ATTEMPTS = 8;

/** Shows the info sheet to a person, or below the board, rendered from the state of now. */
export async function sendSheet(item: Sent<'info_sheet'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const { crisisId, to } = item.effect;
  const board = await deps.readers.crises.board(crisisId);
  if (board === null) return { kind: 'done' };
  const texts = to === null ? channelTexts(deps) : await textsFor(to, deps);
  const surroundings = { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() };
  const view = await seenCrisis(board, surroundings, deps.workspace.cardLink);
  return to === null ? postBelow(view, item.id, deps) : sendTo(to, item, view, deps);
}

/** Redraws the info sheet below a board, where people have asked for it. */
export async function redrawSheet(view: CrisisView, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const message = await deps.outbox.messages.ofBoard(SUBJECTS.sheet(view.board.crisis.id, null));
  if (message === null) return { kind: 'done' };
  const updated = await deps.workspace.messenger.update(message, cardOf(view, { to: null, since: null }, deps));
  return updated.kind === 'retry' ? updated : { kind: 'done' };
}

async function postBelow(view: CrisisView, outboxId: number, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const { crisis } = view.board;
  const subject = SUBJECTS.sheet(crisis.id, null);
  const card = cardOf(view, { to: null, since: null }, deps);
  const before = await deps.outbox.messages.ofBoard(subject);
  if (before !== null) {
    const updated = await deps.workspace.messenger.update(before, card);
    if (updated.kind === 'done') return { kind: 'done' };
    if (updated.kind !== 'gone') return updated;
  }
  const message = await deps.outbox.messages.ofBoard(SUBJECTS.board(crisis.id));
  if (message === null) return { kind: 'failed', why: 'The crisis has no board to answer below.' };
  const place =
    message.channel === crisis.channel
      ? { channel: message.channel }
      : { channel: message.channel, threadTs: message.ts };
  const posted = await deps.workspace.messenger.post({ ...place, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  await deps.outbox.messages.saveBoard(subject, posted.message);
  return { kind: 'done' };
}

async function sendTo(
  to: string,
  { id, effect, attempts }: Sent<'info_sheet'>,
  view: CrisisView,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const { crisis } = view.board;
  const subject = SUBJECTS.sheet(crisis.id, to);
  const card = cardOf(view, { to: crisis.closed === null ? to : null, since: effect.since }, deps);
  if (!effect.isNew) {
    const drawn = await drawAt({ subject, channel: to, card, outboxId: id }, deps);
    return drawn.kind === 'drawn' ? { kind: 'done' } : drawn;
  }
  const posted = await deps.workspace.messenger.post({ channel: to, card, outboxId: id });
  if (posted.kind === 'posted') {
    await deps.outbox.messages.saveBoard(subject, posted.message);
    return { kind: 'done' };
  }
  if (posted.kind !== 'failed' && attempts < MOST_ATTEMPTS) return posted;
  await sayNotSent(to, view, deps);
  return { kind: 'failed', why: posted.why };
}

/** Says below the board that a person has to be reached by another way. */
async function sayNotSent(to: string, { board: { crisis } }: CrisisView, deps: CrisisSenderDeps): Promise<void> {
  const message = await deps.outbox.messages.ofBoard(SUBJECTS.board(crisis.id));
  if (message === null) return;
  const texts = channelTexts(deps);
  const text = texts.t('sheet.not_sent', { who: `<@${to}>` });
  const card = markDrill({ text, blocks: [sectionBlock(text)] }, crisis, { watermark: deps.watermark, texts });
  await deps.workspace.messenger.post({ channel: message.channel, threadTs: message.ts, card, outboxId: null });
}

function cardOf(view: CrisisView, shown: { to: string | null; since: string | null }, deps: CrisisSenderDeps) {
  const { texts, board } = view;
  return markDrill(sheetMessage(view, shown), board.crisis, { watermark: deps.watermark, texts });
}

import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { textsFor } from '../../bolt/requester.ts';
import { sectionBlock } from '../../kit/blocks.ts';
import { messageLink } from '../../kit/message-link.ts';
import { handOverMessage } from '../messages/hand-over-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill, SUBJECTS } from './crisis-sender.ts';
import { seenCrisis } from './seen-crisis.ts';

/** Attempts before the bot says below the board that no message reaches the person. */
const MOST_ATTEMPTS = 8;

/** Sends the current state only to the person who takes a role over, in their own language. */
export async function sendHandOver(item: Sent<'handover'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const { role, to, crisisId } = item.effect;
  const board = await deps.readers.crises.board(crisisId);
  const subject = SUBJECTS.handOver(item.id);
  if (board === null || (await deps.outbox.messages.ofBoard(subject)) !== null) return { kind: 'done' };
  const texts = await textsFor(to.user, deps);
  const view = await seenCrisis(
    board,
    { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() },
    deps.workspace.cardLink,
  );
  const message = await deps.outbox.messages.ofBoard(SUBJECTS.board(crisisId));
  const link = message === null ? null : messageLink(deps.workspace.url, message);
  const card = markDrill(handOverMessage(role, view, link), board.crisis, { watermark: deps.watermark, texts });
  const posted = await deps.workspace.messenger.post({ channel: to.user, card, outboxId: item.id });
  if (posted.kind === 'posted') {
    await deps.outbox.messages.saveBoard(subject, posted.message);
    return { kind: 'done' };
  }
  const isOver = posted.kind === 'failed' || item.attempts >= MOST_ATTEMPTS;
  if (!isOver || message === null) return posted;
  const there = channelTexts(deps);
  const text = there.t('handover.not_sent', { who: mentionOf(to) });
  const line = markDrill({ text, blocks: [sectionBlock(text)] }, board.crisis, {
    watermark: deps.watermark,
    texts: there,
  });
  const said = await deps.workspace.messenger.post({
    channel: message.channel,
    threadTs: message.ts,
    card: line,
    outboxId: item.id,
  });
  return said.kind === 'posted' ? { kind: 'failed', why: posted.why } : said;
}

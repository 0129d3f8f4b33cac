import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import { textsFor } from '../../bolt/requester.ts';
import { sectionBlock } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import { messageLink } from '../../kit/message-link.ts';
import { typedWords } from '../../kit/typed-words.ts';
import { crisisLineMessage, lineCases } from '../messages/crisis-line-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { markDrill, SUBJECTS } from './crisis-sender.ts';
import { seenCrisis } from './seen-crisis.ts';

/**
 * Attempts before the bot gives up: a person to whom Slack does not let us write was already
 * mentioned below the board.
 */
const MOST_ATTEMPTS = 8;
const LONGEST_TITLE = 150;

/**
 * Sends a person what a crisis needs them for, in their own language, with the link to its board.
 * The person acts there.
 */
export async function sendDirectLine(item: Sent<'direct_line'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const { to, crisisId, entry } = item.effect;
  const board = await deps.readers.crises.board(crisisId);
  if (board === null || board.crisis.closed !== null) return { kind: 'done' };
  const texts = await textsFor(to, deps);
  const surroundings = { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() };
  const view = await seenCrisis(board, surroundings, deps.workspace.cardLink, lineCases(entry));
  const pause = entry.pauseId === undefined ? null : await deps.readers.pauses.byId(entry.pauseId);
  const drawn = crisisLineMessage({ ...entry, calls: [], asks: [], roles: [] }, view, pause);
  const message = await deps.outbox.messages.ofBoard(SUBJECTS.board(crisisId));
  const title = typedWords(texts.t('board.title', { id: crisisId, title: board.crisis.title }), LONGEST_TITLE);
  const where = message === null ? [] : [sectionBlock(linkTo(messageLink(deps.workspace.url, message), title))];
  const card = markDrill({ ...drawn, blocks: [...drawn.blocks, ...where] }, board.crisis, {
    watermark: deps.watermark,
    texts,
  });
  const sent = await deps.workspace.messenger.post({ channel: to, card, outboxId: item.id });
  if (sent.kind === 'posted') return { kind: 'done' };
  return sent.kind === 'retry' && item.attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}

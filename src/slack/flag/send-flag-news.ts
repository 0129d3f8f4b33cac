import type { Effect } from '../../domain/cases/model/changes.ts';
import type { Flag } from '../../domain/cases/model/joining/flag.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import { endOfFlag } from '../../domain/intake/flags/flag-news.ts';
import { formatMoment } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import { sectionBlock } from '../kit/blocks.ts';
import { messageLink } from '../kit/message-link.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import type { OutgoingDeps } from '../outbound/outgoing-deps.ts';

/** Attempts before the bot gives up: it is a courtesy, and no work waits for it. */
const MOST_ATTEMPTS = 8;
const RECEIVED = 'eyes';
const ENDED = 'white_check_mark';

/**
 * Shows on the flagged message that it was taken, or how it ended. A colleague outside the team also hears
 * the end by direct message. Of violence, suicide and minors nobody hears more than that it was received.
 */
export async function sendFlagNews(
  { id, effect, attempts }: OutboxItem & { effect: Extract<Effect, { kind: 'flag_news' }> },
  deps: OutgoingDeps,
): Promise<OutboxOutcome> {
  const found = await deps.cases.store.look(async ({ posts, cases }) => {
    const flag = await posts.flags.byId(effect.flagId);
    const state = flag === null ? null : await cases.load(flag.caseId);
    return flag === null || state === null ? null : { flag, state };
  });
  if (found === null) return { kind: 'done' };
  const { flag, state } = found;
  const handbook = deps.cases.handbook.current();
  const end = endOfFlag(state, handbook);
  if (effect.stage === 'ended' && end === null) return { kind: 'done' };
  const { messenger, url } = deps.workspace;
  const message = effect.message ?? flag.message;
  if (message !== null) {
    const shown = await messenger.react(message, effect.stage === 'received' ? RECEIVED : ENDED);
    if (shown.kind !== 'done')
      return effect.message === undefined ? givenUp(shown, attempts) : forgotten(shown, attempts);
  }
  if (effect.stage === 'received' || !flag.isColleague || end === null) return { kind: 'done' };
  const texts = await textsFor(flag.by.user, deps);
  const text = texts.t(`flag.ended_${end}`, {
    what: whatOf(flag, { timeZone: handbook.institution.timeZone, url }, texts),
  });
  const card = withWatermark({ text, blocks: [sectionBlock(text)] }, deps.watermark);
  const posted = await messenger.post({ channel: flag.by.user, card, outboxId: id });
  return posted.kind === 'posted' ? { kind: 'done' } : givenUp(posted, attempts);
}

function givenUp<Sent extends OutboxOutcome>(sent: Sent, attempts: number): OutboxOutcome {
  return sent.kind === 'retry' && attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}

/** Ends a failed attempt as done: what fails stays in the outbox, and the message of an opinion stays nowhere. */
function forgotten(sent: OutboxOutcome, attempts: number): OutboxOutcome {
  const end = givenUp(sent, attempts);
  return end.kind === 'failed' ? { kind: 'done' } : end;
}

/** Names the flag by its hour, with a link to the flagged message where there is one. */
function whatOf({ at, message }: Flag, { timeZone, url }: { timeZone: string; url: string }, texts: Texts): string {
  const when = formatMoment(at, timeZone, texts);
  return message === null ? when : `<${messageLink(url, message)}|${when}>`;
}

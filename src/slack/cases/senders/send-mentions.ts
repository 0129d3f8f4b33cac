import { runningDeadlines } from '../../../domain/cases/deadlines/deadlines.ts';
import { openBreachOf } from '../../../domain/cases/model/breaches/may-be-breach.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { Mention } from '../../../domain/cases/model/deadlines/mention.ts';
import type { CaseReader } from '../../../domain/cases/ports/case-store.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { textsOfHouse } from '../../../i18n/texts.ts';
import { withWatermark } from '../../kit/with-watermark.ts';
import type { OutgoingDeps } from '../../outbound/outgoing-deps.ts';
import type { MentionedCase } from '../messages/mentions-message.ts';
import { LISTED_MENTIONS, mentionsMessage } from '../messages/mentions-message.ts';
import { caseView } from '../view/view-case.ts';
import type { CalledLately } from './called-lately.ts';

export type MentionSenderDeps = OutgoingDeps & {
  readers: { cases: CaseReader };
  team: { calledLately: CalledLately };
};

/** Calls people for several cases in the channel. What was done meanwhile is left out: the cases are looked at as they are now. */
export async function sendMentions(
  { id, effect }: OutboxItem & { effect: Extract<Effect, { kind: 'calls' }> },
  deps: MentionSenderDeps,
): Promise<OutboxOutcome> {
  const texts = textsOfHouse(deps.cases.handbook.current());
  const calls = effect.calls.map((mention) => ({
    ...mention,
    ids: deps.team.calledLately.without('clock', mention.caseId, mention.ids),
  }));
  return postMentions(calls, { channel: deps.team.casesChannel, outboxId: id, texts }, deps);
}

/** Posts those of the calls that are still due, as one message. */
export async function postMentions(
  mentions: readonly Mention[],
  { channel, outboxId, texts }: { channel: string; outboxId: number; texts: Texts },
  deps: MentionSenderDeps,
): Promise<OutboxOutcome> {
  const listed: MentionedCase[] = [];
  let looked = 0;
  for (const mention of mentions) {
    if (listed.length === LISTED_MENTIONS) break;
    looked += 1;
    const state = await deps.readers.cases.caseById(mention.caseId);
    if (state !== null && isStillDue(mention, state, deps.cases.handbook.current())) {
      listed.push(await calledCase(mention, state, texts, deps));
    }
  }
  if (listed.length === 0) return { kind: 'done' };
  const card = mentionsMessage(listed, mentions.slice(looked), texts);
  const posted = await deps.workspace.messenger.post({ channel, card: withWatermark(card, deps.watermark), outboxId });
  if (posted.kind !== 'posted') return posted;
  for (const { caseId, ids } of mentions) deps.team.calledLately.note('clock', caseId, ids);
  return { kind: 'done' };
}

function isStillDue({ clock, step }: Mention, state: CaseState, handbook: Handbook): boolean {
  if (clock === 'breach') return openBreachOf(state.core) !== null;
  if (step === 'lapsed') return isPending(state) && state.core.claim === null;
  return runningDeadlines(state, handbook).some(({ kind }) => kind === clock);
}

async function calledCase(
  mention: Mention,
  state: CaseState,
  texts: Texts,
  deps: MentionSenderDeps,
): Promise<MentionedCase> {
  const handbook = deps.cases.handbook.current();
  const view = caseView(state, handbook, deps.cases.now(), texts, deps.cases.keys.digest);
  const message = await deps.outbox.messages.ofCard(mention.caseId);
  // The address of a message, as Slack itself gives it.
  const link =
    message === null ? null : `${deps.workspace.url}archives/${message.channel}/p${message.ts.replace('.', '')}`;
  return { call: mention, view, link };
}

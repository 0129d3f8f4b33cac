import { runningClocks } from '../../../domain/cases/deadlines/deadlines.ts';
import { openBreachOf } from '../../../domain/cases/model/breaches/may-be-breach.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { Call } from '../../../domain/cases/model/clocks/call.ts';
import type { CaseReader, Outbox, OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/case-store.ts';
import type { TeamMessenger } from '../../../domain/cases/ports/team-messenger.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { homeLanguage } from '../../../domain/handbook/handbook.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { textsIn } from '../../../i18n/texts.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { stamped } from '../../kit/stamped.ts';
import type { CalledCase } from '../messages/calls-message.ts';
import { callsMessage, LISTED_CALLS } from '../messages/calls-message.ts';
import { caseView } from '../view/view-case.ts';
import type { CalledLately } from './called-lately.ts';

export type CallSenderDeps = {
  reader: CaseReader;
  outbox: Outbox;
  messenger: TeamMessenger;
  /** In which language to speak to somebody. */
  directory: Pick<SlackDeps['team']['directory'], 'localeOf'>;
  handbook(): Handbook;
  now(): string;
  /** HMAC-SHA-256 of the text under the key, hex. */
  digest(key: string, text: string): string;
  /** `https://town.slack.com/`. */
  workspaceUrl: string;
  casesChannel: string;
  calledLately: CalledLately;
  /** A word that every card begins with, such as SIMULACRO; null outside of drills. */
  stamp: string | null;
};

/** Calls people for several cases in the channel. What was done meanwhile is left out: the cases are looked at as they are now. */
export async function sendCalls(
  { id, effect }: OutboxItem & { effect: Extract<Effect, { kind: 'calls' }> },
  deps: CallSenderDeps,
): Promise<OutboxOutcome> {
  const texts = textsIn(homeLanguage(deps.handbook()));
  const calls = effect.calls.map((call) => ({
    ...call,
    ids: deps.calledLately.without('clock', call.caseId, call.ids),
  }));
  return postCalls(calls, { channel: deps.casesChannel, outboxId: id, texts }, deps);
}

/** Posts those of the calls that are still due, as one message. */
export async function postCalls(
  calls: readonly Call[],
  { channel, outboxId, texts }: { channel: string; outboxId: number; texts: Texts },
  deps: CallSenderDeps,
): Promise<OutboxOutcome> {
  const listed: CalledCase[] = [];
  let looked = 0;
  for (const call of calls) {
    if (listed.length === LISTED_CALLS) break;
    looked += 1;
    const state = await deps.reader.caseById(call.caseId);
    if (state !== null && isStillDue(call, state, deps.handbook())) {
      listed.push(await calledCase(call, state, texts, deps));
    }
  }
  if (listed.length === 0) return { kind: 'done' };
  const card = callsMessage(listed, calls.slice(looked), texts);
  const posted = await deps.messenger.post({ channel, card: stamped(card, deps.stamp), outboxId });
  if (posted.kind !== 'posted') return posted;
  for (const { caseId, ids } of calls) deps.calledLately.note('clock', caseId, ids);
  return { kind: 'done' };
}

function isStillDue({ clock, step }: Call, state: CaseState, handbook: Handbook): boolean {
  if (clock === 'breach') return openBreachOf(state.matter) !== null;
  if (step === 'lapsed') return isPending(state) && state.matter.claim === null;
  return runningClocks(state, handbook).some(({ kind }) => kind === clock);
}

async function calledCase(call: Call, state: CaseState, texts: Texts, deps: CallSenderDeps): Promise<CalledCase> {
  const handbook = deps.handbook();
  const view = caseView(state, handbook, deps.now(), texts, deps.digest);
  const place = await deps.outbox.cardPlace(call.caseId);
  // The address of a message, as Slack itself gives it.
  const link = place === null ? null : `${deps.workspaceUrl}archives/${place.channel}/p${place.ts.replace('.', '')}`;
  return { call, view, link };
}

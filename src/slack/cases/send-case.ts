import type { CaseState } from '../../domain/cases/case-state.ts';
import type { CaseReader, Outbox, OutboxItem, OutboxOutcome, ThreadPlaces } from '../../domain/cases/case-store.ts';
import type { Effect, ThreadEntry } from '../../domain/cases/changes.ts';
import type { SecondCards } from '../../domain/cases/second-cards.ts';
import type { TeamMessenger, Urgency } from '../../domain/cases/team-messenger.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import { textsIn } from '../../texts.ts';
import { context } from '../blocks.ts';
import { roleMentions } from '../slack-deps.ts';
import type { Card } from './case-card.ts';
import { caseCard } from './case-card.ts';
import { caseView } from './case-view.ts';
import { threadMessage } from './thread-message.ts';

export type SenderDeps = {
  reader: CaseReader;
  outbox: Outbox;
  threadPlaces: ThreadPlaces;
  secondCards: SecondCards;
  messenger: TeamMessenger;
  handbook(): Handbook;
  now(): string;
  /** HMAC-SHA-256 of the text under the key, hex. */
  digest(key: string, text: string): string;
  casesChannel: string;
  /** A word that every card begins with, such as SIMULACRO; null outside of drills. */
  stamp: string | null;
};

/** Draws a card or a line of its thread from state as it is now, and puts it into the channel. */
export async function sendToTeam(
  item: OutboxItem & { effect: Exclude<Effect, { kind: 'publish' }> },
  deps: SenderDeps,
): Promise<OutboxOutcome> {
  const state = await deps.reader.caseById(item.effect.caseId);
  if (state === null) return { kind: 'done' };
  switch (item.effect.kind) {
    case 'card':
      return sendCard(item, state, deps);
    case 'thread':
      return sendThread(item, state, deps);
    case 'erase_messages':
      return item.effect.of === 'card' ? sendCard(item, state, deps, 'can_wait') : eraseLines(state, deps);
  }
}

async function sendCard(
  item: OutboxItem,
  state: CaseState,
  deps: SenderDeps,
  urgency: Urgency = 'now',
): Promise<OutboxOutcome> {
  await deps.secondCards.follow(state.matter.id);
  const handbook = deps.handbook();
  const texts = textsIn(homeLanguage(handbook));
  const card = stamped(caseCard(caseView(state, handbook, deps.now(), texts, deps.digest), texts), deps.stamp);
  const place = await deps.outbox.cardPlace(state.matter.id);
  if (place !== null) {
    const updated = await deps.messenger.update(place, card, urgency);
    if (updated.kind !== 'gone') return updated;
  }
  // What is erased need not be seen anew.
  if (state.matter.erased !== null) return { kind: 'done' };
  const posted = await deps.messenger.post({ channel: deps.casesChannel, card, outboxId: item.id });
  if (posted.kind !== 'posted') return posted;
  await deps.outbox.saveCardPlace(state.matter.id, posted.place);
  return { kind: 'done' };
}

async function sendThread(
  item: OutboxItem & { effect: Effect },
  state: CaseState,
  deps: SenderDeps,
): Promise<OutboxOutcome> {
  const place = await deps.outbox.cardPlace(state.matter.id);
  // The outbox keeps the order of a case: a card that is still missing has failed for good.
  if (place === null) return { kind: 'failed', why: 'The case has no card to answer below.' };
  if (item.effect.kind !== 'thread' || state.matter.erased !== null) return { kind: 'done' };
  const card = stamped(threadCard(item.effect.entry, state, deps.handbook(), deps.now()), deps.stamp);
  const posted = await deps.messenger.post({ channel: place.channel, threadTs: place.ts, card, outboxId: item.id });
  if (posted.kind !== 'posted') return posted;
  await deps.threadPlaces.save(state.matter.id, item.id, posted.place);
  return { kind: 'done' };
}

/** So many lines are drawn anew before others of the team have their turn. */
const LINES_A_TURN = 4;

/** A message that is gone needs no more. */
async function eraseLines(state: CaseState, deps: SenderDeps): Promise<OutboxOutcome> {
  const caseId = state.matter.id;
  const texts = textsIn(homeLanguage(deps.handbook()));
  const line = stamped({ text: texts.t('thread.erased'), blocks: [context(texts.t('thread.erased'))] }, deps.stamp);
  for (const place of await deps.threadPlaces.of(caseId, LINES_A_TURN)) {
    const updated = await deps.messenger.update(place, line, 'can_wait');
    if (updated.kind !== 'done' && updated.kind !== 'gone') return updated;
    await deps.threadPlaces.forget(place);
  }
  const left = await deps.threadPlaces.of(caseId, 1);
  return left.length === 0 ? { kind: 'done' } : { kind: 'retry', at: deps.now(), why: 'more lines to erase' };
}

/** A line of the thread, drawn with the mentions of those whom it calls. */
export function threadCard(entry: ThreadEntry, state: CaseState, handbook: Handbook, now: string): Card {
  const texts = textsIn(homeLanguage(handbook));
  const mentions = roleMentions(handbook.institution.team.members, ...[entry.asks ?? []].flat());
  return threadMessage(entry, state, { handbook, texts, roleMentions: mentions, now });
}

export function stamped(card: Card, stamp: string | null): Card {
  return stamp === null ? card : { text: `${stamp} · ${card.text}`, blocks: [context(`*${stamp}*`), ...card.blocks] };
}

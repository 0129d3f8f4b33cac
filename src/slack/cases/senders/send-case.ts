import { turnsOfCase } from '../../../domain/bell/turns-of-case.ts';
import { approvalInput } from '../../../domain/cases/approval/approval-input.ts';
import { returnNote } from '../../../domain/cases/approval/return-note.ts';
import type { PhoneToCall } from '../../../domain/cases/deadlines/find-phones-to-call.ts';
import type { ApprovalGap } from '../../../domain/cases/deadlines/who-may-approve.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { CardEffect, Effect, ThreadEntry } from '../../../domain/cases/model/changes.ts';
import type { Mentioned } from '../../../domain/cases/model/deadlines/mention.ts';
import type { ApprovalCopies } from '../../../domain/cases/ports/approval-copies.ts';
import type { ThreadMessages } from '../../../domain/cases/ports/message-ref.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { RelatedCases, RelatedCasesReader } from '../../../domain/cases/ports/related-cases.ts';
import type { RungMessages } from '../../../domain/cases/ports/rung-messages.ts';
import type { SecondCards } from '../../../domain/cases/ports/second-cards.ts';
import type { Urgency } from '../../../domain/cases/ports/team-messenger.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import { textsOfHouse } from '../../../i18n/texts.ts';
import { contextBlock } from '../../kit/blocks.ts';
import { roleMentions } from '../../kit/mentions.ts';
import { withWatermark } from '../../kit/with-watermark.ts';
import { keepRing } from '../../outbound/keep-ring.ts';
import type { NameOf } from '../../outbound/quiet-names.ts';
import { quietNames } from '../../outbound/quiet-names.ts';
import { redraw } from '../../outbound/redraw.ts';
import type { Card } from '../card/card-lines.ts';
import { caseCard } from '../card/case-card.ts';
import { watermarkFor } from '../card/crisis-lines.ts';
import { threadMessage } from '../messages/thread-message.ts';
import { caseView } from '../view/view-case.ts';
import type { Bell } from './called-lately.ts';
import { sendCasePicture, showCasePictureAnew } from './send-case-picture.ts';
import type { MentionSenderDeps } from './send-mentions.ts';

export type CaseItem = OutboxItem & { effect: CardEffect };

export type SenderDeps = MentionSenderDeps & {
  readers: { related: RelatedCasesReader };
  outbox: {
    threadMessages: ThreadMessages;
    secondCards: SecondCards;
    approvalCopies: ApprovalCopies;
    rungMessages: RungMessages;
  };
  team: {
    /** Returns the approvals that no person present can give to the text on the card. */
    gapOf(state: CaseState): Promise<ApprovalGap | null>;
    /** Returns who can give that version what it lacks; null where it lacks nothing. */
    approversOf(state: CaseState, draftId: string): Promise<Mentioned | null>;
    /** Returns whom to call by telephone, in order; nobody where a gateway does. */
    phonesFor(state: CaseState): Promise<PhoneToCall[]>;
  };
};

/** Draws a card or a line of its thread from state as it is now, and puts it into the channel. */
export async function sendCase(item: CaseItem, deps: SenderDeps): Promise<OutboxOutcome> {
  const state = await deps.readers.cases.caseById(item.effect.caseId);
  const { effect } = item;
  if (state === null) return { kind: 'done' };
  switch (effect.kind) {
    case 'card':
      return sendCard(item, state, deps);
    case 'thread':
      return sendThread(item, state, deps);
    case 'erase_messages':
      return effect.of === 'card' ? sendCard(item, state, deps, 'can_wait') : eraseLines(state, deps);
    case 'case_picture':
      return sendCasePicture({ attempts: item.attempts, pictureId: effect.pictureId }, state, deps);
  }
}

async function sendCard(
  item: OutboxItem,
  state: CaseState,
  deps: SenderDeps,
  urgency: Urgency = 'now',
): Promise<OutboxOutcome> {
  await deps.outbox.secondCards.follow(state.core.id);
  await followCopies(state.core.id, deps);
  const card = await drawn(state, deps);
  const message = await deps.outbox.messages.ofCard(state.core.id);
  const { casesChannel: channel } = deps.team;
  if (message !== null) {
    const updated = await redraw({ message, channel, card, urgency }, deps.workspace.messenger);
    if (updated.kind !== 'gone') return updated;
  }
  // An erased card need not be seen again.
  if (state.core.erased !== null) return { kind: 'done' };
  const posted = await deps.workspace.messenger.post({ channel, card, outboxId: item.id });
  if (posted.kind !== 'posted') return posted;
  await deps.outbox.messages.saveCard(state.core.id, posted.message, correctedBy(state));
  await showCasePictureAnew(state, deps);
  return { kind: 'done' };
}

/** The copies that people were sent to approve have a lane of their own: no card waits for them. */
async function followCopies(caseId: number, { cases, outbox }: SenderDeps): Promise<void> {
  if ((await outbox.approvalCopies.ofCase(caseId)).length === 0) return;
  const copies: Effect = { kind: 'copies', caseId };
  await cases.store.transact((transaction) => transaction.save({ changes: [], audit: [], effects: [copies] }));
}

async function drawn(state: CaseState, deps: SenderDeps): Promise<Card> {
  const handbook = deps.cases.handbook.current();
  const texts = textsOfHouse(handbook);
  const [related, gap] = [await deps.readers.related.related(state), await deps.team.gapOf(state)];
  const phones = await deps.team.phonesFor(state);
  const readsPrivate = (await deps.cases.people.readsPrivate?.()) === true;
  const model = deps.cases.language.model;
  const reportsFaults = deps.cases.settings.faultServices !== undefined;
  const pictures = deps.cases.settings.pictures ?? null;
  const around = { gap, phones, readsPrivate, reportsFaults, pictures };
  const beside = { model, related, workspaceUrl: deps.workspace.url, ...around };
  const view = caseView(state, handbook, deps.cases.now(), texts, deps.cases.keys.digest, beside);
  return withWatermark(caseCard(view, texts), watermarkFor(state, deps.watermark, texts));
}

/**
 * Returns the cases that this one corrects. Their cards may have been drawn before its own was
 * anywhere, and now they can link to it.
 */
function correctedBy({ core, recalls }: CaseState): number[] {
  return recalls.flatMap(({ caseId, correctionCaseId }) => (correctionCaseId === core.id ? [caseId] : []));
}

async function sendThread(item: CaseItem, state: CaseState, deps: SenderDeps): Promise<OutboxOutcome> {
  const message = await deps.outbox.messages.ofCard(state.core.id);
  // The outbox keeps the order of a case: a card that is still missing has failed for good.
  if (message === null) return { kind: 'failed', why: 'The case has no card to answer below.' };
  if (item.effect.kind !== 'thread' || state.core.erased !== null) return { kind: 'done' };
  const called = await whoIsCalled(item.effect.entry, state, deps);
  if (isBell(item.effect.entry) && (called === null || !isOpen(item.effect.entry, state, deps)))
    return { kind: 'done' };
  const { calls: _, ...rest } = item.effect.entry;
  const entry = { ...rest, ...noteOfTurn(rest, state), ...(called === null ? {} : { calls: called }) };
  const broadcast = isBell(entry) && isGrave(state);
  const card = await drawnLine(entry, state, deps);
  const below = { channel: message.channel, threadTs: message.ts, broadcast };
  const posted = await deps.workspace.messenger.post({ ...below, card, outboxId: item.id });
  if (posted.kind !== 'posted') return posted;
  deps.team.calledLately.note(bellOf(entry), state.core.id, called?.ids ?? []);
  await deps.outbox.threadMessages.save(state.core.id, item.id, posted.message);
  await keepRing({ outboxId: item.id, message: posted.message, effect: { ...item.effect, entry } }, deps);
  return { kind: 'done' };
}

async function drawnLine(entry: ThreadEntry, state: CaseState, deps: SenderDeps): Promise<Card> {
  const handbook = deps.cases.handbook.current();
  const related = await deps.readers.related.related(state, entry.factIds);
  const nameOf = await quietNames(peopleIn(entry, state), deps);
  const line = threadCard(entry, state, handbook, deps.cases.now(), { related, nameOf });
  return withWatermark(line, watermarkFor(state, deps.watermark, textsOfHouse(handbook)));
}

/** Returns a line that rang, without its button: its turn is over. Null for an erased case, whose lines lose their words otherwise. */
export async function endedLine(
  { caseId, entry: { turn: _, ...entry } }: Extract<Effect, { kind: 'thread' }>,
  deps: SenderDeps,
): Promise<Card | null> {
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null || state.core.erased !== null) return null;
  const line = await drawnLine(entry, state, deps);
  return {
    ...line,
    blocks: [...line.blocks, contextBlock(textsOfHouse(deps.cases.handbook.current()).t('turn.over'))],
  };
}

/** Returns those who did something that the line tells. */
function peopleIn({ by, tellingId, publicationId }: ThreadEntry, state: CaseState): (Actor | undefined)[] {
  const told = state.handoffs.filter(({ id }) => id === tellingId).map(({ recordedBy }) => recordedBy);
  const approvals = publicationId === undefined ? [] : state.signOffs;
  return [by, ...told, ...approvals.flatMap(signers)];
}

function signers({ by, spoken }: CaseState['signOffs'][number]): (Actor | undefined)[] {
  return by.kind === 'spoken' ? [by.recordedBy, spoken?.confirmed?.by] : [by];
}

/**
 * Returns the people whom a line mentions by name, without those whom the other bell has just
 * mentioned; null for none.
 */
async function whoIsCalled(entry: ThreadEntry, state: CaseState, deps: SenderDeps): Promise<Mentioned | null> {
  const { approvalOf, calls = null } = entry;
  const called = approvalOf === undefined ? calls : await deps.team.approversOf(state, approvalOf);
  const ids = called === null ? [] : deps.team.calledLately.without(bellOf(entry), state.core.id, called.ids);
  return called === null || ids.length === 0 ? null : { ...called, ids };
}

function bellOf(entry: ThreadEntry): Bell {
  return isBell(entry) ? 'approval' : 'clock';
}

/** Returns whether the line only rings: without anybody to ring it is not sent. */
function isBell({ approvalOf, turn }: ThreadEntry): boolean {
  return approvalOf !== undefined || turn !== undefined;
}

function isOpen({ turn }: ThreadEntry, state: CaseState, { cases }: SenderDeps): boolean {
  const at = { handbook: cases.handbook.current(), now: cases.now() };
  return turn === undefined || turnsOfCase(state, at).some(({ key }) => key === turn.key);
}

/** A text that came back: with the reason. */
function noteOfTurn({ turn }: ThreadEntry, state: CaseState): Pick<ThreadEntry, 'noteId'> {
  const note = turn?.kind === 'returned' ? returnNote(state) : undefined;
  return note === undefined ? {} : { noteId: note.id };
}

/**
 * Returns true in S1 and S2. A person who reads only the channel then sees the approval request
 * too.
 */
function isGrave({ core }: CaseState): boolean {
  return ['S1', 'S2'].includes(approvalInput(core).severity);
}

/** Number of lines rendered again before other work of the team has its turn. */
const LINES_A_TURN = 4;

/** A message that is gone needs no more. */
async function eraseLines(state: CaseState, deps: SenderDeps): Promise<OutboxOutcome> {
  const caseId = state.core.id;
  const texts = textsOfHouse(deps.cases.handbook.current());
  const erased = { text: texts.t('thread.erased'), blocks: [contextBlock(texts.t('thread.erased'))] };
  const line = withWatermark(erased, watermarkFor(state, deps.watermark, texts));
  for (const message of await deps.outbox.threadMessages.of(caseId, LINES_A_TURN)) {
    const place = { message, channel: deps.team.casesChannel };
    const updated = await redraw({ ...place, card: line, urgency: 'can_wait' }, deps.workspace.messenger);
    if (updated.kind !== 'done' && updated.kind !== 'gone') return updated;
    await deps.outbox.threadMessages.forget(message);
  }
  const left = await deps.outbox.threadMessages.of(caseId, 1);
  return left.length === 0 ? { kind: 'done' } : { kind: 'retry', afterMs: 0, why: 'more lines to erase' };
}

/** A line of the thread, drawn with the mentions of those whom it calls. */
export function threadCard(
  entry: ThreadEntry,
  state: CaseState,
  handbook: Handbook,
  now: string,
  beside: { related?: RelatedCases; nameOf?: NameOf } = {},
): Card {
  const texts = textsOfHouse(handbook);
  const mentions = roleMentions(handbook.institution.team.members, ...[entry.asks ?? []].flat());
  return threadMessage(entry, state, { handbook, texts, roleMentions: mentions, now, ...beside });
}

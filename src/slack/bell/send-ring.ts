import { leadsToSame } from '../../domain/bell/end-rings.ts';
import type { BellTime, Turn } from '../../domain/bell/turn.ts';
import { handoverOf } from '../../domain/bell/turn-of-handover.ts';
import { turnsOfCase } from '../../domain/bell/turns-of-case.ts';
import { turnsOfCrisis } from '../../domain/bell/turns-of-crisis.ts';
import { awaitsApproval } from '../../domain/cases/approval/awaits-approval.ts';
import { isNamedByNumber } from '../../domain/cases/at-risk/people-at-risk.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import { currentDraft } from '../../domain/cases/model/case-status.ts';
import type { Effect } from '../../domain/cases/model/changes.ts';
import type { RungTurn } from '../../domain/cases/model/deadlines/ring.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import { encodeReference, referenceTo, toPropose } from '../cases/view/card-reference.ts';
import { encodeCrisis } from '../crises/board/ledger-reference.ts';
import { SUBJECTS } from '../crises/senders/crisis-sender.ts';
import { namedCase } from '../kit/case-reference.ts';
import { messageLink } from '../kit/message-link.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import { keepRing } from '../outbound/keep-ring.ts';
import type { ListedTurn } from './ring-message.ts';
import { byPressure, LISTED_TURNS, ringMessage } from './ring-message.ts';
import type { CopySenderDeps } from './send-copies.ts';
import { drawnCopy, isWaiting } from './send-copies.ts';

type RungEffect = Extract<Effect, { kind: 'ring' | 'direct_ring' }>;
type Sent<Kind extends 'ring' | 'direct_ring'> = OutboxItem & { effect: Extract<Effect, { kind: Kind }> };

/** Attempts before the bot gives up: the person was already mentioned in the thread. */
const MOST_ATTEMPTS = 8;

/** Rings for several turns in the channel of the cases. */
export function sendRing({ id, effect }: Sent<'ring'>, deps: CopySenderDeps): Promise<OutboxOutcome> {
  const texts = textsOfHouse(deps.cases.handbook.current());
  return postRing(effect, { channel: deps.team.casesChannel, outboxId: id, texts }, deps);
}

/** Rings a person in their messages with the bot, in their own language. */
export async function sendDirectRing(
  { id, effect, attempts }: Sent<'direct_ring'>,
  deps: CopySenderDeps,
): Promise<OutboxOutcome> {
  const texts = await textsFor(effect.to, deps);
  const [only, ...others] = effect.turns;
  const toApprove = only === undefined || others.length > 0 ? null : await openTurn(only, deps);
  const sent =
    toApprove?.approve == null
      ? await postRing(effect, { channel: effect.to, outboxId: id, texts }, deps)
      : await postCopy(toApprove, effect.to, id, deps);
  return sent.kind === 'retry' && attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}

/** Sends the whole text to approve, and keeps its place, so that it is redrawn. */
async function postCopy(
  { turn: { caseId } }: ListedTurn,
  person: string,
  outboxId: number,
  deps: CopySenderDeps,
): Promise<OutboxOutcome> {
  const state = caseId === null ? null : await deps.readers.cases.caseById(caseId);
  const draftId = state?.core.currentDraftId ?? null;
  if (state === null || draftId === null) return { kind: 'done' };
  const card = await drawnCopy({ person, draftId }, state, deps);
  const posted = await deps.workspace.messenger.post({ channel: person, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  const shown = deps.cases.keys.hash(JSON.stringify(card));
  const copy = { caseId: state.core.id, draftId, person, message: posted.message, shown, isOver: false };
  await deps.outbox.approvalCopies.save(copy);
  const after = await deps.readers.cases.caseById(state.core.id);
  // What was done while Slack took the message has redrawn the copies without this one.
  if (after !== null && !isWaiting(copy, after, deps)) await redrawCopies(state.core.id, deps);
  return { kind: 'done' };
}

async function redrawCopies(caseId: number, { cases }: CopySenderDeps): Promise<void> {
  const copies: Effect = { kind: 'copies', caseId };
  await cases.store.transact((transaction) => transaction.save({ changes: [], audit: [], effects: [copies] }));
}

/** Leaves out the turns that are over meanwhile. */
async function postRing(
  effect: RungEffect,
  { channel, outboxId, texts }: { channel: string; outboxId: number; texts: Texts },
  deps: CopySenderDeps,
): Promise<OutboxOutcome> {
  const open: ListedTurn[] = [];
  for (const turn of effect.turns.toSorted(byPressure)) {
    const listed = open.length < LISTED_TURNS ? await openTurn(turn, deps) : { ...PLAIN, turn };
    if (listed !== null) open.push(listed);
  }
  if (open.length === 0) return { kind: 'done' };
  const listed = open.slice(0, LISTED_TURNS);
  const given = { texts, handbook: deps.cases.handbook.current() };
  const card = withWatermark(ringMessage(listed, open.length - listed.length, given), deps.watermark);
  const posted = await deps.workspace.messenger.post({ channel, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  const turns = open.map(({ turn }) => turn);
  await keepRing({ outboxId, message: posted.message, effect: { ...effect, turns } }, deps);
  return { kind: 'done' };
}

/** Returns the message that rang as it is now: each turn that is over says so, and has no button. */
export async function drawnRing(
  effect: RungEffect,
  over: ReadonlySet<string>,
  deps: CopySenderDeps,
): Promise<DrawnCard> {
  const handbook = deps.cases.handbook.current();
  const texts = effect.kind === 'ring' ? textsOfHouse(handbook) : await textsFor(effect.to, deps);
  const listed: ListedTurn[] = [];
  for (const turn of effect.turns.slice(0, LISTED_TURNS)) {
    // Which turns are over, the look at all of them says; the case of one tells only what its button carries.
    const isOver = over.has(turn.key);
    const open = isOver ? null : await openTurn(turn, deps, true);
    listed.push(open ?? { ...PLAIN, turn, link: await linkOf(turn, deps), isOver });
  }
  const more = effect.turns.slice(LISTED_TURNS).filter(({ key }) => !over.has(key)).length;
  return withWatermark(ringMessage(listed, more, { texts, handbook }), deps.watermark);
}

async function linkOf({ caseId, crisisId }: RungTurn, { workspace }: CopySenderDeps): Promise<string | null> {
  if (caseId !== null) return workspace.cardLink(caseId);
  return crisisId === null ? null : workspace.boardLink(crisisId);
}

const PLAIN = {
  of: null,
  link: null,
  approve: null,
  propose: null,
  verify: null,
  together: null,
  isNamedByNumber: true,
  isOver: false,
} as const;

/** @param isRedrawn its button is also of use for another version of the text, or another fact of the crisis */
async function openTurn(turn: RungTurn, deps: CopySenderDeps, isRedrawn = false): Promise<ListedTurn | null> {
  const at = { handbook: deps.cases.handbook.current(), now: deps.cases.now() };
  const isThis = (one: Turn) => one.key === turn.key || (isRedrawn && leadsToSame(one, turn));
  const handoverId = handoverOf(turn.key);
  if (handoverId !== null) {
    const open = await openHandover(handoverId, deps);
    return open === null ? null : { ...PLAIN, turn, link: open.link };
  }
  if (turn.caseId !== null) {
    const state = await deps.readers.cases.caseById(turn.caseId);
    if (state === null || !turnsOfCase(state, at).some(isThis)) return null;
    const link = await deps.workspace.cardLink(turn.caseId);
    const asked = { approve: approvalOf(turn, state, at), propose: toPropose(turn, state) };
    const of = namedCase(state);
    const { statementId } = state.core;
    const together = statementId === undefined ? null : String(statementId);
    return { ...PLAIN, ...asked, turn, of, link, together, isNamedByNumber: isNamedByNumber(state, at.handbook) };
  }
  const board = turn.crisisId === null ? null : await deps.readers.crises.board(turn.crisisId);
  if (board === null || !turnsOfCrisis(board, at).some(isThis)) return null;
  const verify = turn.kind === 'fact' ? encodeCrisis(board.crisis) : null;
  return { ...PLAIN, turn, verify, link: await deps.workspace.boardLink(board.crisis.id) };
}

/** Returns the address of a handover, once it is shown; null where a person took it or its shift is over. */
async function openHandover(
  id: string,
  { cases, outbox, workspace }: CopySenderDeps,
): Promise<{ link: string | null } | null> {
  const handover = await cases.store.look(({ crises }) => crises.registers.handovers.byId(id));
  if (handover === null || handover.taken.length > 0 || handover.until <= cases.now()) return null;
  const message = await outbox.messages.ofBoard(SUBJECTS.shift(id));
  return { link: message === null ? null : messageLink(workspace.url, message) };
}

/** Value of the button that shows the text on the card to approve it; null where none waits for approval. */
function approvalOf({ kind }: RungTurn, state: CaseState, at: BellTime): string | null {
  const draft = kind === 'approval' || kind === 'resume' ? currentDraft(state) : undefined;
  return draft === undefined || !awaitsApproval(state, at)
    ? null
    : encodeReference(referenceTo(state, { draftId: draft.id, digest: draft.digest }));
}

import { turnsOfCase } from '../../domain/bell/turns-of-case.ts';
import { turnsOfCrisis } from '../../domain/bell/turns-of-crisis.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import { currentDraft } from '../../domain/cases/model/case-status.ts';
import type { Effect } from '../../domain/cases/model/changes.ts';
import type { RungTurn } from '../../domain/cases/model/deadlines/ring.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsIn } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import { encodeReference, referenceTo } from '../cases/view/card-reference.ts';
import { namedCase } from '../kit/case-reference.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import type { ListedTurn } from './ring-message.ts';
import { LISTED_TURNS, ringMessage } from './ring-message.ts';
import type { CopySenderDeps } from './send-copies.ts';
import { drawnCopy } from './send-copies.ts';

type Sent<Kind extends 'ring' | 'direct_ring'> = OutboxItem & { effect: Extract<Effect, { kind: Kind }> };

/** Attempts before the bot gives up: the person was already mentioned in the thread. */
const MOST_ATTEMPTS = 8;

/** Rings for several turns in the channel of the cases. */
export function sendRing({ id, effect }: Sent<'ring'>, deps: CopySenderDeps): Promise<OutboxOutcome> {
  const texts = textsIn(homeLanguage(deps.cases.handbook.current()));
  return postRing(effect.turns, { channel: deps.team.casesChannel, outboxId: id, texts }, deps);
}

/** Rings a person in their messages with the bot, in their own language. */
export async function sendDirectRing(
  { id, effect, attempts }: Sent<'direct_ring'>,
  deps: CopySenderDeps,
): Promise<OutboxOutcome> {
  const texts = await textsFor(effect.to, deps);
  const [only] = effect.turns;
  const isCopy = effect.turns.length === 1 && only?.kind === 'approval';
  const sent = isCopy
    ? await postCopy(only, effect.to, id, deps)
    : await postRing(effect.turns, { channel: effect.to, outboxId: id, texts }, deps);
  return sent.kind === 'retry' && attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}

/** Sends the whole text to approve, and keeps its place, so that it is redrawn. */
async function postCopy(
  turn: RungTurn,
  person: string,
  outboxId: number,
  deps: CopySenderDeps,
): Promise<OutboxOutcome> {
  const open = await openTurn(turn, deps);
  const state = open === null || turn.caseId === null ? null : await deps.readers.cases.caseById(turn.caseId);
  const draftId = state?.core.currentDraftId ?? null;
  if (state === null || draftId === null) return { kind: 'done' };
  const card = await drawnCopy({ person, draftId }, state, deps);
  const posted = await deps.workspace.messenger.post({ channel: person, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  const shown = deps.cases.keys.hash(JSON.stringify(card));
  const copy = { caseId: state.core.id, draftId, person, message: posted.message, shown, isOver: false };
  await deps.outbox.approvalCopies.save(copy);
  return { kind: 'done' };
}

/** Leaves out the turns that are over meanwhile. */
async function postRing(
  turns: readonly RungTurn[],
  { channel, outboxId, texts }: { channel: string; outboxId: number; texts: Texts },
  deps: CopySenderDeps,
): Promise<OutboxOutcome> {
  const open: ListedTurn[] = [];
  for (const turn of turns) {
    const listed =
      open.length < LISTED_TURNS ? await openTurn(turn, deps) : { turn, of: null, link: null, approve: null };
    if (listed !== null) open.push(listed);
  }
  if (open.length === 0) return { kind: 'done' };
  const listed = open.slice(0, LISTED_TURNS);
  const given = { texts, handbook: deps.cases.handbook.current() };
  const card = withWatermark(ringMessage(listed, open.length - listed.length, given), deps.watermark);
  const posted = await deps.workspace.messenger.post({ channel, card, outboxId });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

async function openTurn(turn: RungTurn, deps: CopySenderDeps): Promise<ListedTurn | null> {
  const at = { handbook: deps.cases.handbook.current(), now: deps.cases.now() };
  const isThis = ({ key }: { key: string }) => key === turn.key;
  if (turn.caseId !== null) {
    const state = await deps.readers.cases.caseById(turn.caseId);
    if (state === null || !turnsOfCase(state, at).some(isThis)) return null;
    const link = await deps.workspace.cardLink(turn.caseId);
    return { turn, of: namedCase(state), link, approve: turn.kind === 'approval' ? approvalOf(state) : null };
  }
  const board = turn.crisisId === null ? null : await deps.readers.crises.board(turn.crisisId);
  if (board === null || !turnsOfCrisis(board, at).some(isThis)) return null;
  return { turn, of: null, link: await deps.workspace.boardLink(board.crisis.id), approve: null };
}

/** Value of the button that shows the text on the card to approve it. */
function approvalOf(state: CaseState): string | null {
  const draft = currentDraft(state);
  return draft === undefined ? null : encodeReference(referenceTo(state, { draftId: draft.id, digest: draft.digest }));
}

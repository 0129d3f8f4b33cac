import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { localDate } from '../../../domain/time/local-date.ts';
import { RefusedError } from '../../../errors.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { PersonPayload } from '../../bolt/requester.ts';
import { actorOf, textsFor } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { CRISIS_MODAL_ACTIONS } from '../../kit/ids.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { decodeCrisis, encodeCrisis } from '../board/ledger-reference.ts';
import { crisisDetailsModal } from '../modals/crisis-details-modal.ts';
import { cadenceModal, closeModal, handOverModal, levelModal, statementModal } from '../modals/crisis-modals.ts';
import { factModal } from '../modals/fact-modal.ts';
import { ledgerModal } from '../modals/ledger-modal.ts';
import { legalHoldModal } from '../modals/legal-hold-modal.ts';
import { notedModal } from '../modals/noted-modals.ts';
import { pauseModal, resumeModal } from '../modals/pause-modals.ts';
import { planModal } from '../modals/plan-modal.ts';
import { sheetReadersModal } from '../modals/sheet-modal.ts';
import { startModal } from '../modals/start-modal.ts';
import { stepsModal } from '../modals/steps-modal.ts';
import { seenCrisis } from '../senders/seen-crisis.ts';
import { namedFor } from '../senders/seen-pause.ts';
import { ownCrisis } from './own-crisis.ts';

/** Person who looks at a modal, with their language. */
export type Reader = { user: string; texts: Texts };

/**
 * The form behind a button or a command, filled with the crisis as it is now.
 * @param value reference of the crisis; id of the pause, to resume; of the proposal of an alert; empty for a pause outside of any crisis
 * @param body the click; null for a command
 * @throws RefusedError for a crisis that is gone or closed, or a pause that is over
 */
export async function openCrisisModal(
  opener: string,
  value: string,
  reader: Reader,
  body: object | null,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>,
): Promise<ModalView> {
  const surroundings = { handbook: deps.cases.handbook.current(), texts: reader.texts, now: deps.cases.now() };
  if (opener === CRISIS_MODAL_ACTIONS.resume) return resumeModalFor(value, reader.texts, deps);
  if (opener === CRISIS_MODAL_ACTIONS.fromAlert) return startModalFor(value, reader.texts, deps);
  if (opener === CRISIS_MODAL_ACTIONS.pause && value === '') return pauseModal(null, '', surroundings);
  const crisisId = await ownCrisis(decodeCrisis(value), body, deps);
  if (opener === CRISIS_MODAL_ACTIONS.subscribe) return sheetReadersFor(crisisId, reader, deps);
  if (opener === CRISIS_MODAL_ACTIONS.details)
    return crisisDetailsModal(await anyCrisis(crisisId, reader.texts, deps), deps.crises);
  if (opener === CRISIS_MODAL_ACTIONS.noted) return notedModal(await anyCrisis(crisisId, reader.texts, deps), null);
  if (opener === CRISIS_MODAL_ACTIONS.legalHold) return legalHoldModal(await anyCrisis(crisisId, reader.texts, deps));
  const view = await openCrisis(crisisId, reader.texts, deps);
  return build(opener, view, reader.user);
}

/** @throws RefusedError for a crisis that is gone or closed */
export async function openCrisis(
  crisisId: number,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<CrisisView> {
  const view = await anyCrisis(crisisId, texts, deps);
  if (view.board.crisis.closed !== null) throw new RefusedError('refusal.crisis_closed');
  return view;
}

/** @throws RefusedError for a crisis that is gone */
export async function anyCrisis(
  crisisId: number,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<CrisisView> {
  const board = await deps.crises.reader.board(crisisId);
  if (board === null) throw new RefusedError('refusal.no_such_crisis');
  return seenCrisis(
    board,
    { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() },
    deps.bot.cardLink,
  );
}

/** Builds the list of the people who are sent the info sheet of a crisis, with the field for one more. */
export async function sheetReadersFor(
  crisisId: number,
  { user, texts }: Reader,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<ModalView> {
  const view = await anyCrisis(crisisId, texts, deps);
  const readers = (await deps.crises.reader.followers.sheetReaders()).filter((one) => one.crisisId === crisisId);
  return sheetReadersModal(readers, user, view);
}

function build(opener: string, view: CrisisView, user: string): ModalView {
  const { board } = view;
  switch (opener) {
    case CRISIS_MODAL_ACTIONS.fact:
      return factModal(board, { chosen: undefined, user }, view);
    case CRISIS_MODAL_ACTIONS.level:
      return levelModal(board.crisis, view);
    case CRISIS_MODAL_ACTIONS.plan:
      return planModal(board.crisis.plan, encodeCrisis(board.crisis), view.texts);
    case CRISIS_MODAL_ACTIONS.cadence:
      return cadenceModal(board.crisis, view);
    case CRISIS_MODAL_ACTIONS.statement:
      return statementModal(board.crisis, view);
    case CRISIS_MODAL_ACTIONS.handOver:
      return handOverModal(board.crisis, view);
    case CRISIS_MODAL_ACTIONS.close:
      return closeModal(view);
    case CRISIS_MODAL_ACTIONS.ledger:
      return ledgerModal(view);
    case CRISIS_MODAL_ACTIONS.steps:
      return stepsModal(view);
    case CRISIS_MODAL_ACTIONS.pause:
      return pauseModal(board.crisis, encodeCrisis(board.crisis), view);
    default:
      throw new Error(`No form belongs to ${opener}`);
  }
}

async function resumeModalFor(
  pauseId: string,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<ModalView> {
  const pause = await deps.crises.pauses.byId(pauseId);
  if (pause === null || pause.resumed !== null) throw new RefusedError('refusal.not_paused');
  const held = await deps.crises.pauses.held(pause);
  const named = await namedFor(
    held.map(({ core }) => core.id),
    texts,
    { cases: deps.cases, workspace: deps.bot },
  );
  return resumeModal({ pause, held }, named);
}

/**
 * Builds the start modal with the proposal of an alert filled in. The person who opens it may
 * change all of it.
 */
async function startModalFor(
  proposalId: string,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'team'>,
): Promise<ModalView> {
  const proposal = await deps.crises.alerts.byId(proposalId);
  if (proposal === null || proposal.closed !== null) throw new RefusedError('refusal.alert_closed');
  const { playbook, level, areas } = proposal;
  const wanted = { wanted: playbook, level, territory: formatList(areas, texts), proposalId };
  const handbook = deps.cases.handbook.current();
  const today = localDate(deps.cases.now(), handbook.institution.timeZone);
  const place = { channel: deps.team.casesChannel, ownChannels: deps.crises.ownChannels, today };
  return startModal({ ...wanted, ...place }, handbook, texts);
}

/** Click of a person, on a message or within an open view. */
export type Click = PersonPayload & { view?: { id: string; hash: string } | undefined };

/**
 * Opens a modal for a member of the team. It opens above the view that is open already, where the
 * click was in one.
 */
export async function openInFront(
  body: Click,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases' | 'team'>,
  formOf: (reader: Reader) => Promise<ModalView>,
): Promise<void> {
  // Both at once: a trigger lapses after three seconds.
  const [texts, membership] = await Promise.all([
    textsFor(body.user.id, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
  ]);
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
  const view = await formOf({ user: body.user.id, texts });
  const asked = { trigger_id: body.trigger_id, view };
  if (body.view === undefined) await client.views.open(asked);
  else await client.views.push(asked);
}

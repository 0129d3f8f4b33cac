import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { restsOnLiveFacts } from '../../../domain/cases/facts/live-facts.ts';
import type { CaseState, Handoff } from '../../../domain/cases/model/case-state.ts';
import type { Editing } from '../../../domain/cases/ports/editings.ts';
import { bulkReplies } from '../../../domain/cases/publishing/bulk-replies.ts';
import type { Membership } from '../../../domain/people/actor.ts';
import { recordShown } from '../../../domain/privacy/record-shown.ts';
import { RefusedError } from '../../../errors.ts';
import type { PersonPayload, Requester } from '../../bolt/requester.ts';
import { actorOf, requesterOf } from '../../bolt/requester.ts';
import type { ClickPayload } from '../../bolt/show-modal.ts';
import { showModal } from '../../bolt/show-modal.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { MODAL_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { ofOneForm } from '../card/acts/of-one-form.ts';
import { pauseLine } from '../card/crisis-lines.ts';
import { answerModal } from '../modals/answer-modal.ts';
import { askModal } from '../modals/ask-modal.ts';
import { breachModal, OF_BREACH } from '../modals/breach-modals.ts';
import { bulkReplyModal } from '../modals/bulk-reply-modal.ts';
import type { ModalSubject } from '../modals/case-modals.ts';
import { escalateModal, reclassifyModal, rejectModal, reopenModal } from '../modals/case-modals.ts';
import { copyAllModal } from '../modals/copy-all-modal.ts';
import { addressModal, copyModal } from '../modals/copy-modal.ts';
import { correctionModal } from '../modals/correction-modal.ts';
import { detailsModal } from '../modals/details-modal.ts';
import { dismissModal } from '../modals/dismiss-modal.ts';
import { editModal } from '../modals/edit-modal.ts';
import { externalReplyModal } from '../modals/external-reply-modal.ts';
import { factsModal } from '../modals/facts-modal.ts';
import { joinModal, splitModal } from '../modals/joining-modals.ts';
import { pastRepliesModal } from '../modals/past-replies.ts';
import { requestModal } from '../modals/request-modal.ts';
import { showPostModal } from '../modals/show-post-modal.ts';
import { spokenModal } from '../modals/spoken-modal.ts';
import { amendToldModal, toldModal } from '../modals/told-modal.ts';
import { withdrawModal } from '../modals/withdraw-modal.ts';
import type { CardReference } from '../view/card-reference.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { destinationOfPublication, loadCardView, pastRepliesOf } from './load-card-view.ts';
import { beginEditing, othersEditing } from './others-editing.ts';

/** The form behind a button, filled with the case as it is now. @throws RefusedError for a case that is gone or a stranger */
async function modalFor(
  opener: string,
  reference: CardReference,
  { requester, membership, leadsToText }: { requester: Requester; membership: Membership; leadsToText: boolean },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<ModalView> {
  if (opener === MODAL_ACTIONS.showPost)
    await recordShown(deps.cases, { ...requester, caseId: reference.caseId, what: 'all' });
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
  const state = await deps.readers.cases.caseById(reference.caseId);
  if (state === null) throw new RefusedError('refusal.no_such_case', { id: reference.caseId });
  if (state.core.erased !== null) throw new RefusedError('refusal.erased', { id: reference.caseId });
  const view = await loadCardView(state, requester.texts, deps);
  if (SHOWS_DRAFT.includes(opener) && view.hides.draft) {
    await recordShown(deps.cases, { ...requester, caseId: reference.caseId, what: 'draft' });
  }
  if (opener === MODAL_ACTIONS.like) return pastRepliesModal(await pastRepliesOf(state, requester.texts, deps));
  const openedBy = HELD_OPEN.includes(opener) ? await othersEditing(reference.caseId, requester, deps) : [];
  if (OF_ONE_PLACE.includes(opener))
    return modalOfDestination(opener, reference, { view, texts: requester.texts, openedBy }, deps);
  const metadata = encodeReference({ ...reference, publicationId: null });
  if (opener === MODAL_ACTIONS.edit)
    return editModal({ view, metadata, texts: requester.texts }, null, { editing: openedBy });
  if (opener === MODAL_ACTIONS.copyAll)
    return modalOfSeveral({ view, metadata, texts: requester.texts, openedBy }, deps);
  if (OF_BREACH.includes(opener)) {
    return breachModal(
      opener,
      { view, metadata, texts: requester.texts },
      deps.cases.handbook.current(),
      deps.cases.now(),
    );
  }
  if (opener === MODAL_ACTIONS.moreFacts) {
    const given = { handbook: deps.cases.handbook.current(), now: deps.cases.now(), leadsToText };
    return factsModal({ view, metadata, texts: requester.texts }, { ...given, shows: 'all' });
  }
  return build(opener, reference, { view, metadata, texts: requester.texts }, deps);
}

/** Forms that hold the very text of the reply, whatever the card hides of it. */
const SHOWS_DRAFT: readonly string[] = [
  MODAL_ACTIONS.edit,
  MODAL_ACTIONS.copy,
  MODAL_ACTIONS.copyAll,
  MODAL_ACTIONS.spoken,
];
/** Forms that say who else has the text open: a person who writes it too, or may be pasting it on the same network. */
const HELD_OPEN: readonly string[] = [MODAL_ACTIONS.edit, MODAL_ACTIONS.copy, MODAL_ACTIONS.copyAll];
/** Forms about what goes, or went, to one place: whatever is on the card by now, it is found by its publication. */
const OF_ONE_PLACE: readonly string[] = [
  MODAL_ACTIONS.copy,
  MODAL_ACTIONS.address,
  MODAL_ACTIONS.publishCorrection,
  MODAL_ACTIONS.withdraw,
];

/** @throws RefusedError where nothing goes there */
function modalOfDestination(
  opener: string,
  reference: CardReference,
  { view, texts, openedBy }: Omit<ModalSubject, 'metadata'> & HeldOpen,
  deps: Pick<SlackDeps, 'cases'>,
): ModalView {
  const one = destinationOfPublication(reference.publicationId ?? view.publication?.id ?? null, view, deps);
  if (one?.publication === undefined) throw new RefusedError('refusal.no_such_publication');
  const subject = { view, texts, metadata: encodeReference({ ...reference, publicationId: one.publication.id }) };
  if (opener === MODAL_ACTIONS.publishCorrection) return correctionModal(subject, one);
  if (opener === MODAL_ACTIONS.address) return addressModal(subject, one);
  return opener === MODAL_ACTIONS.withdraw
    ? withdrawModal(subject, one)
    : copyModal(subject, one, { whyNot: exactTextRefusal(one, subject, deps), openedBy });
}

type HeldOpen = { openedBy: readonly Editing[] };

/** @throws RefusedError where nothing waits to be published by hand any more */
function modalOfSeveral({ openedBy, ...subject }: ModalSubject & HeldOpen, deps: Pick<SlackDeps, 'cases'>): ModalView {
  const ones = ofOneForm(subject.view);
  const [first] = ones;
  if (first === undefined) throw new RefusedError('refusal.no_such_publication');
  return copyAllModal(subject, ones, { whyNot: exactTextRefusal(first, subject, deps), openedBy });
}

/** Returns why the text must not be published there now; null where it may. */
function exactTextRefusal(
  one: DestinationView,
  { view, texts }: ModalSubject,
  { cases }: Pick<SlackDeps, 'cases'>,
): string | null {
  if (one.pause !== null) return pauseLine(one.pause, view, texts);
  const isLive = restsOnLiveFacts(one.draft, view.state, cases.handbook.current(), cases.now());
  return isLive ? null : texts.t('form.copy_fell');
}

function build(
  opener: string,
  reference: CardReference,
  subject: ModalSubject,
  deps: Pick<SlackDeps, 'cases'>,
): ModalView {
  switch (opener) {
    case MODAL_ACTIONS.reject:
      return rejectModal(subject);
    case MODAL_ACTIONS.facts:
      return factsModal(subject, { handbook: deps.cases.handbook.current(), now: deps.cases.now(), shows: 'lacking' });
    case MODAL_ACTIONS.requestDraft:
      if (deps.cases.language.model === null) throw new RefusedError('refusal.no_writer');
      return requestModal(subject, deps.cases.handbook.current(), deps.cases.language.model);
    case MODAL_ACTIONS.askArea:
      return askModal(subject, deps.cases.handbook.current());
    case MODAL_ACTIONS.recordAnswer:
      return answerModal(subject, deps.cases.handbook.current(), openAreaQuestion(subject.view.state, reference.rowId));
    case MODAL_ACTIONS.dismiss:
      return dismissModal(subject, deps.cases.handbook.current());
    case MODAL_ACTIONS.escalate:
      return escalateModal(subject);
    case MODAL_ACTIONS.reopen:
      return reopenModal(subject);
    case MODAL_ACTIONS.reclassify:
      return reclassifyModal(subject, deps.cases.handbook.current());
    case MODAL_ACTIONS.spoken:
      if (subject.view.voices.length === 0) throw new RefusedError('refusal.nobody_by_voice');
      return spokenModal(subject, deps.cases.now());
    case MODAL_ACTIONS.externalReply:
      return externalReplyModal(subject, deps.cases.handbook.current());
    case MODAL_ACTIONS.replyInBulk:
      return bulkReplyModal(subject, bulkReplies(deps.cases.handbook.current()));
    case MODAL_ACTIONS.split:
      return splitModal(subject);
    case MODAL_ACTIONS.join:
      return joinModal(subject);
    case MODAL_ACTIONS.told:
      return toldModal(subject, deps.cases.now());
    case MODAL_ACTIONS.amendTold:
      return amendToldModal(subject, handoffOf(subject.view.state, reference.rowId));
    case MODAL_ACTIONS.details:
      return detailsModal(subject);
    case MODAL_ACTIONS.showPost:
      return showPostModal(subject);
    default:
      throw new Error(`No form belongs to ${opener}`);
  }
}

/**
 * Returns the id of the question while it is open.
 * @throws RefusedError when another person has written its answer down meanwhile
 */
function openAreaQuestion({ areaQuestions }: CaseState, id: string | undefined): string {
  const question = areaQuestions.find((one) => one.id === id && one.answer === null);
  if (question === undefined) throw new RefusedError('refusal.question_answered');
  return question.id;
}

/** @throws RefusedError when it was taken back meanwhile */
function handoffOf({ handoffs }: CaseState, id: string | undefined): Handoff {
  const handoff = handoffs.find((one) => one.id === id);
  if (handoff === undefined) throw new RefusedError('refusal.told_gone');
  return handoff;
}

/** Opens it in front of the person. */
export async function openModal(
  opener: string,
  reference: CardReference,
  body: PersonPayload & ClickPayload,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<void> {
  // Both at once: a trigger lapses after three seconds.
  const [requester, membership] = await Promise.all([
    requesterOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
  ]);
  const leadsToText = body.view?.callback_id === VIEWS.factsToText;
  const view = await modalFor(opener, reference, { requester, membership, leadsToText }, deps);
  // Slack keeps what was typed: the fields have the same names.
  if (body.view !== undefined && opener === MODAL_ACTIONS.moreFacts) {
    await client.views.update({ view_id: body.view.id, view });
    return;
  }
  await showModal(client, body, view);
  if (HELD_OPEN.includes(opener)) await beginEditing(reference.caseId, requester, deps);
}

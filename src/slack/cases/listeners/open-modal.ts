import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { restsOnLiveFacts } from '../../../domain/cases/facts/live-facts.ts';
import type { CaseState, Handoff } from '../../../domain/cases/model/case-state.ts';
import { isOpenSuggestion } from '../../../domain/cases/model/suggestions/suggestion.ts';
import type { Editing } from '../../../domain/cases/ports/editings.ts';
import { bulkReplies } from '../../../domain/cases/publishing/bulk-replies.ts';
import { outcomeBar } from '../../../domain/cases/publishing/outcome-bar.ts';
import type { Membership } from '../../../domain/people/actor.ts';
import { recordShown } from '../../../domain/privacy/record-shown.ts';
import { RefusedError } from '../../../errors.ts';
import type { PersonPayload, Requester } from '../../bolt/requester.ts';
import { actorOf, requesterOf } from '../../bolt/requester.ts';
import type { ClickPayload } from '../../bolt/show-modal.ts';
import { showModal } from '../../bolt/show-modal.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { MODAL_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { pictureChangeModal, pictureModal } from '../../kit/pictures/picture-modals.ts';
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
import { outcomeModal } from '../modals/outcome-modal.ts';
import { pastRepliesModal } from '../modals/past-replies.ts';
import { reportModal } from '../modals/report-modal.ts';
import { requestModal } from '../modals/request-modal.ts';
import { showPostModal } from '../modals/show-post-modal.ts';
import { spokenModal } from '../modals/spoken-modal.ts';
import { amendToldModal, toldModal } from '../modals/told-modal.ts';
import { withdrawModal } from '../modals/withdraw-modal.ts';
import type { CardReference } from '../view/card-reference.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { destinationOfPublication, loadCardView, pastRepliesOf } from './load-card-view.ts';
import { beginEditing, isEditor, othersEditing } from './others-editing.ts';

/** A form; and as what others are shown that the person has it open, where they are. */
type Opened = { modal: ModalView; form?: Editing['form'] };

/** The form behind a button, filled with the case as it is now. @throws RefusedError for a case that is gone or a stranger */
async function modalFor(
  opener: string,
  reference: CardReference,
  { requester, membership, leadsToText }: { requester: Requester; membership: Membership; leadsToText: boolean },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<Opened> {
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
  if (opener === MODAL_ACTIONS.like)
    return { modal: pastRepliesModal(await pastRepliesOf(state, requester.texts, deps)) };
  const others = (isSuch: (form: Editing['form']) => boolean) =>
    othersEditing(reference.caseId, requester, isSuch, deps);
  if (OF_ONE_PLACE.includes(opener))
    return modalOfDestination(opener, reference, { view, texts: requester.texts, others }, deps);
  const metadata = encodeReference({ ...reference, publicationId: null });
  if (opener === MODAL_ACTIONS.edit)
    return {
      modal: editModal({ view, metadata, texts: requester.texts }, null, { editing: await others(isEditor) }),
      form: 'edit',
    };
  if (opener === MODAL_ACTIONS.copyAll) return modalOfSeveral({ view, metadata, texts: requester.texts, others }, deps);
  if (OF_BREACH.includes(opener)) {
    const subject = { view, metadata, texts: requester.texts };
    return { modal: breachModal(opener, subject, deps.cases.handbook.current(), deps.cases.now()) };
  }
  if (opener === MODAL_ACTIONS.moreFacts) {
    const given = { handbook: deps.cases.handbook.current(), now: deps.cases.now(), leadsToText };
    return { modal: factsModal({ view, metadata, texts: requester.texts }, { ...given, shows: 'all' }) };
  }
  return { modal: await build(opener, reference, { view, metadata, texts: requester.texts }, deps) };
}

/** @throws RefusedError where the plan is off, or the picture has gone */
function modalOfPicture({ view, metadata, texts }: ModalSubject): ModalView {
  const picture = view.draft?.picture ?? null;
  if (picture !== null) return pictureChangeModal(picture, { id: VIEWS.pictureChange, metadata }, texts);
  if (view.pictures === null) throw new RefusedError('refusal.no_such_picture');
  const owner = `--case ${view.state.core.id}`;
  return pictureModal({ id: VIEWS.picture, metadata }, { owner, canUpload: view.pictures.canUpload, texts });
}

/** @throws RefusedError while the works system says of no kind of fault that it takes it */
async function modalOfReport(subject: ModalSubject, { cases }: Pick<SlackDeps, 'cases'>): Promise<ModalView> {
  const services = (await cases.settings.faultServices?.()) ?? [];
  if (services.length === 0) throw new RefusedError('refusal.no_services');
  return reportModal(subject, cases.handbook.current(), services);
}

/** Forms that hold the very text of the reply, whatever the card hides of it. */
const SHOWS_DRAFT: readonly string[] = [
  MODAL_ACTIONS.edit,
  MODAL_ACTIONS.copy,
  MODAL_ACTIONS.copyAll,
  MODAL_ACTIONS.spoken,
];
/** Forms about what goes, or went, to one place: whatever is on the card by now, it is found by its publication. */
const OF_ONE_PLACE: readonly string[] = [
  MODAL_ACTIONS.copy,
  MODAL_ACTIONS.address,
  MODAL_ACTIONS.publishCorrection,
  MODAL_ACTIONS.withdraw,
];

/** @throws RefusedError where nothing goes there */
async function modalOfDestination(
  opener: string,
  reference: CardReference,
  { view, texts, others }: Omit<ModalSubject, 'metadata'> & BesideOthers,
  deps: Pick<SlackDeps, 'cases'>,
): Promise<Opened> {
  const one = destinationOfPublication(reference.publicationId ?? view.publication?.id ?? null, view, deps);
  if (one?.publication === undefined) throw new RefusedError('refusal.no_such_publication');
  const subject = { view, texts, metadata: encodeReference({ ...reference, publicationId: one.publication.id }) };
  if (opener === MODAL_ACTIONS.publishCorrection) return { modal: correctionModal(subject, one) };
  if (opener === MODAL_ACTIONS.address) return { modal: addressModal(subject, one) };
  if (opener === MODAL_ACTIONS.withdraw) return { modal: withdrawModal(subject, one) };
  const { id, status } = one.publication;
  const whyNot = exactTextRefusal(one, subject, deps);
  // Of what may be out already nothing is pasted.
  if (whyNot !== null || status === 'unknown') return { modal: copyModal(subject, one, { whyNot }) };
  const openedBy = await others((form) => form === id || form === 'several');
  return { modal: copyModal(subject, one, { openedBy }), form: id };
}

/** Finds who else has such a form of the text open. */
type BesideOthers = { others(isSuch: (form: Editing['form']) => boolean): Promise<Editing[]> };

/** @throws RefusedError where nothing waits to be published by hand any more */
async function modalOfSeveral(
  { others, ...subject }: ModalSubject & BesideOthers,
  deps: Pick<SlackDeps, 'cases'>,
): Promise<Opened> {
  const ones = ofOneForm(subject.view);
  const [first] = ones;
  if (first === undefined) throw new RefusedError('refusal.no_such_publication');
  const whyNot = exactTextRefusal(first, subject, deps);
  if (whyNot !== null) return { modal: copyAllModal(subject, ones, { whyNot }) };
  const ids = ones.map(({ publication }) => publication?.id);
  const openedBy = await others((form) => form === 'several' || ids.includes(form));
  return { modal: copyAllModal(subject, ones, { openedBy }), form: 'several' };
}

/** Returns why the text must not be published there now; null where it may. */
function exactTextRefusal(
  one: DestinationView,
  { view, texts }: ModalSubject,
  { cases }: Pick<SlackDeps, 'cases'>,
): string | null {
  if (one.pause !== null) return pauseLine(one.pause, view, texts);
  const at = { handbook: cases.handbook.current(), now: cases.now() };
  const bar = outcomeBar(one.draft, view.state, at, one.destination.target);
  if (bar !== null) return texts.t(`form.copy_outcome_${bar}`);
  const isLive = restsOnLiveFacts(one.draft, view.state, at.handbook, at.now);
  return isLive ? null : texts.t('form.copy_fell');
}

function build(
  opener: string,
  reference: CardReference,
  subject: ModalSubject,
  deps: Pick<SlackDeps, 'cases'>,
): ModalView | Promise<ModalView> {
  switch (opener) {
    case MODAL_ACTIONS.reject:
      return rejectModal(subject);
    case MODAL_ACTIONS.picture:
    case MODAL_ACTIONS.pictureChange:
      return modalOfPicture(subject);
    case MODAL_ACTIONS.facts:
      return factsModal(subject, { handbook: deps.cases.handbook.current(), now: deps.cases.now(), shows: 'lacking' });
    case MODAL_ACTIONS.requestDraft:
      if (deps.cases.language.model === null) throw new RefusedError('refusal.no_writer');
      return requestModal(subject, deps.cases.handbook.current(), deps.cases.language.model);
    case MODAL_ACTIONS.askArea:
      return askModal(subject, deps.cases.handbook.current());
    case MODAL_ACTIONS.reportFault:
      return modalOfReport(subject, deps);
    case MODAL_ACTIONS.recordAnswer:
      return answerModal(subject, deps.cases.handbook.current(), openAreaQuestion(subject.view.state, reference.rowId));
    case MODAL_ACTIONS.sayOutcome:
      if (subject.view.electoral !== null) throw new RefusedError('refusal.outcome_election');
      if (!isOpenSuggestion(subject.view.state.core)) throw new RefusedError('refusal.no_suggestion');
      return outcomeModal(subject, reference, deps.cases.handbook.current());
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
  const { modal: view, form } = await modalFor(opener, reference, { requester, membership, leadsToText }, deps);
  // Slack keeps what was typed: the fields have the same names.
  if (body.view !== undefined && opener === MODAL_ACTIONS.moreFacts) {
    await client.views.update({ view_id: body.view.id, view });
    return;
  }
  await showModal(client, body, view);
  if (form !== undefined) await beginEditing({ caseId: reference.caseId, form }, requester, deps);
}

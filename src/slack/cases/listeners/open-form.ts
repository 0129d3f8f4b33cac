import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { restsOnLiveFacts } from '../../../domain/cases/facts/live-facts.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { manyReplies } from '../../../domain/cases/publishing/many-replies.ts';
import type { Standing } from '../../../domain/people/actor.ts';
import { recordShown } from '../../../domain/privacy/record-shown.ts';
import { RefusedError } from '../../../errors.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { PersonPayload, Who } from '../../bolt/who.ts';
import { actorOf, whoOf } from '../../bolt/who.ts';
import { OPENERS } from '../../kit/ids.ts';
import { pauseLine } from '../card/crisis-lines.ts';
import { answerForm } from '../modals/answer-form.ts';
import { askForm } from '../modals/ask-form.ts';
import { breachForm, OF_BREACH } from '../modals/breach-forms.ts';
import type { FormSubject } from '../modals/case-forms.ts';
import { correctForm, dismissForm, escalateForm, rejectForm, reopenForm } from '../modals/case-forms.ts';
import { copyForm } from '../modals/copy-form.ts';
import { editForm } from '../modals/edit-form.ts';
import { elsewhereForm } from '../modals/elsewhere-form.ts';
import { factsForm } from '../modals/facts-form.ts';
import { joinForm, splitForm } from '../modals/joining-forms.ts';
import { manyForm } from '../modals/many-form.ts';
import { putRightForm } from '../modals/put-right-form.ts';
import { requestForm } from '../modals/request-form.ts';
import { showPostForm } from '../modals/show-post-form.ts';
import { spokenForm } from '../modals/spoken-form.ts';
import { toldForm } from '../modals/told-form.ts';
import { withdrawForm } from '../modals/withdraw-form.ts';
import type { CardReference } from '../view/card-reference.ts';
import { decodeReference, encodeReference } from '../view/card-reference.ts';
import type { PlaceView } from '../view/place-view.ts';
import { placeOfPublication, viewBeside } from './view-beside.ts';

/** The form behind a button, filled with the case as it is now. @throws RefusedError for a case that is gone or a stranger */
async function formFor(
  opener: string,
  reference: CardReference,
  { who, standing }: { who: Who; standing: Standing },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<ModalView> {
  if (opener === OPENERS.showPost) await recordShown(deps.cases, { ...who, caseId: reference.caseId, what: 'all' });
  if (standing.kind === 'stranger') throw new RefusedError(`refusal.stranger_${standing.why}`);
  const state = await deps.readers.cases.caseById(reference.caseId);
  if (state === null) throw new RefusedError('refusal.no_such_case', { id: reference.caseId });
  if (state.matter.erased !== null) throw new RefusedError('refusal.erased', { id: reference.caseId });
  const view = await viewBeside(state, who.texts, deps);
  if (SHOWS_DRAFT.includes(opener) && view.hides.draft) {
    await recordShown(deps.cases, { ...who, caseId: reference.caseId, what: 'draft' });
  }
  if (OF_ONE_PLACE.includes(opener)) return formOfPlace(opener, reference, { view, texts: who.texts }, deps);
  const metadata = encodeReference({ ...reference, publicationId: null });
  if (OF_BREACH.includes(opener)) {
    return breachForm(opener, { view, metadata, texts: who.texts }, deps.cases.handbook(), deps.cases.now());
  }
  return build(opener, reference, { view, metadata, texts: who.texts }, deps);
}

/** Forms that hold the very text of the reply, whatever the card hides of it. */
const SHOWS_DRAFT: readonly string[] = [OPENERS.edit, OPENERS.copy, OPENERS.spoken];
/** Forms about what goes, or went, to one place: whatever is on the card by now, it is found by its publication. */
const OF_ONE_PLACE: readonly string[] = [OPENERS.copy, OPENERS.putRight, OPENERS.withdraw];

/** @throws RefusedError where nothing goes there */
function formOfPlace(
  opener: string,
  reference: CardReference,
  { view, texts }: Omit<FormSubject, 'metadata'>,
  deps: Pick<SlackDeps, 'cases'>,
): ModalView {
  const one = placeOfPublication(reference.publicationId ?? view.publication?.id ?? null, view, deps);
  if (one?.publication === undefined) throw new RefusedError('refusal.no_such_publication');
  const subject = { view, texts, metadata: encodeReference({ ...reference, publicationId: one.publication.id }) };
  if (opener === OPENERS.putRight) return putRightForm(subject, one);
  return opener === OPENERS.withdraw ? withdrawForm(subject, one) : copyForm(subject, one, whyNot(one, subject, deps));
}

/** Why the text must not go out there now; null where it may. */
function whyNot(one: PlaceView, { view, texts }: FormSubject, { cases }: Pick<SlackDeps, 'cases'>): string | null {
  if (one.pause !== null) return pauseLine(one.pause, view, texts);
  const isLive = restsOnLiveFacts(one.draft, view.state, cases.handbook(), cases.now());
  return isLive ? null : texts.t('form.copy_fell');
}

function build(
  opener: string,
  reference: CardReference,
  subject: FormSubject,
  deps: Pick<SlackDeps, 'cases'>,
): ModalView {
  switch (opener) {
    case OPENERS.edit:
      return editForm(subject);
    case OPENERS.reject:
      return rejectForm(subject);
    case OPENERS.facts:
      return factsForm(subject, deps.cases.handbook(), deps.cases.now());
    case OPENERS.requestDraft:
      if (deps.cases.writer === null) throw new RefusedError('refusal.no_writer');
      return requestForm(subject, deps.cases.handbook(), deps.cases.writer);
    case OPENERS.askArea:
      return askForm(subject, deps.cases.handbook());
    case OPENERS.recordAnswer:
      return answerForm(subject, deps.cases.handbook(), openInquiry(subject.view.state, reference.rowId));
    case OPENERS.dismiss:
      return dismissForm(subject);
    case OPENERS.escalate:
      return escalateForm(subject);
    case OPENERS.reopen:
      return reopenForm(subject);
    case OPENERS.correct:
      return correctForm(subject, deps.cases.handbook());
    case OPENERS.spoken:
      if (subject.view.voices.length === 0) throw new RefusedError('refusal.nobody_by_voice');
      return spokenForm(subject, deps.cases.now());
    case OPENERS.elsewhere:
      return elsewhereForm(subject, deps.cases.handbook());
    case OPENERS.answerMany:
      return manyForm(subject, manyReplies(deps.cases.handbook()));
    case OPENERS.split:
      return splitForm(subject);
    case OPENERS.join:
      return joinForm(subject);
    case OPENERS.told:
      return toldForm(subject, deps.cases.now());
    case OPENERS.showPost:
      return showPostForm(subject);
    default:
      throw new Error(`No form belongs to ${opener}`);
  }
}

/** @throws RefusedError when somebody has written its answer down meanwhile */
function openInquiry({ inquiries }: CaseState, id: string | undefined): string {
  const inquiry = inquiries.find((one) => one.id === id && one.answer === null);
  if (inquiry === undefined) throw new RefusedError('refusal.question_answered');
  return inquiry.id;
}

/** Opens it in front of the person. */
export async function openFormFor(
  opener: string,
  value: string,
  body: PersonPayload,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<void> {
  // Both at once: a trigger lapses after three seconds.
  const [who, standing] = await Promise.all([
    whoOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
  ]);
  const view = await formFor(opener, decodeReference(value), { who, standing }, deps);
  await client.views.open({ trigger_id: body.trigger_id, view });
}

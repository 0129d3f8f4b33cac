import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Standing } from '../../domain/cases/actor.ts';
import { recordShown } from '../../domain/cases/record-shown.ts';
import { RefusedError } from '../../errors.ts';
import { OPENERS } from '../ids.ts';
import type { SlackDeps } from '../slack-deps.ts';
import type { PersonPayload, Who } from '../who.ts';
import { actorOf, whoOf } from '../who.ts';
import type { CardReference } from './card-reference.ts';
import { decodeReference, encodeReference } from './card-reference.ts';
import type { FormSubject } from './case-forms.ts';
import { correctForm, dismissForm, editForm, escalateForm, rejectForm, reopenForm } from './case-forms.ts';
import type { CaseView } from './case-view.ts';
import { caseView } from './case-view.ts';
import { copyForm } from './copy-form.ts';
import { elsewhereForm } from './elsewhere-form.ts';
import { exactForm } from './exact-form.ts';
import { factsForm } from './facts-form.ts';
import { showPostForm } from './show-post-form.ts';
import { toldForm } from './told-form.ts';

/** The form behind a button, filled with the case as it is now. @throws RefusedError for a case that is gone or a stranger */
async function formFor(
  opener: string,
  reference: CardReference,
  { who, standing }: { who: Who; standing: Standing },
  deps: SlackDeps,
): Promise<ModalView> {
  if (opener === OPENERS.showPost) await recordShown(deps.cases, { ...who, caseId: reference.caseId, what: 'all' });
  if (standing.kind === 'stranger') throw new RefusedError(`refusal.stranger_${standing.why}`);
  const state = await deps.reader.caseById(reference.caseId);
  if (state === null) throw new RefusedError('refusal.no_such_case', { id: reference.caseId });
  const full = caseView(state, deps.cases.handbook(), deps.cases.now(), who.texts, deps.cases.digest);
  if (state.matter.erased !== null) throw new RefusedError('refusal.erased', { id: reference.caseId });
  const view = opener === OPENERS.copy ? onPublication(full, reference.publicationId) : full;
  if (SHOWS_DRAFT.includes(opener) && view.hides.draft) {
    await recordShown(deps.cases, { ...who, caseId: reference.caseId, what: 'draft' });
  }
  const publicationId = opener === OPENERS.copy ? (view.publication?.id ?? reference.publicationId) : null;
  const metadata = encodeReference({ ...reference, publicationId });
  return build(opener, { view, metadata, texts: who.texts }, deps);
}

/** Forms that hold the very text of the reply, whatever the card hides of it. */
const SHOWS_DRAFT: readonly string[] = [OPENERS.edit, OPENERS.copy];
/** A text that is under way is copied from where it stands, whatever is on the card by now. */
function onPublication(view: CaseView, publicationId: string | null): CaseView {
  const other = view.underWay.find(({ publication }) => publication.id === publicationId);
  return other === undefined ? view : { ...view, ...other };
}

function build(opener: string, subject: FormSubject, deps: SlackDeps): ModalView {
  switch (opener) {
    case OPENERS.edit:
      return editForm(subject);
    case OPENERS.reject:
      return rejectForm(subject);
    case OPENERS.facts:
      return factsForm(subject, deps.cases.handbook(), deps.cases.now());
    case OPENERS.dismiss:
      return dismissForm(subject);
    case OPENERS.escalate:
      return escalateForm(subject);
    case OPENERS.reopen:
      return reopenForm(subject);
    case OPENERS.correct:
      return correctForm(subject, deps.cases.handbook());
    case OPENERS.copy:
      return copyForm(subject);
    case OPENERS.elsewhere:
      return elsewhereForm(subject, deps.cases.handbook());
    case OPENERS.told:
      return toldForm(subject, deps.cases.now());
    case OPENERS.showPost:
      return showPostForm(subject);
    default:
      throw new Error(`No form belongs to ${opener}`);
  }
}

/** Opens it in front of the person. */
export async function openFormFor(
  opener: string,
  value: string,
  body: PersonPayload,
  client: WebClient,
  deps: SlackDeps,
): Promise<void> {
  // Both at once: a trigger lapses after three seconds.
  const [who, standing] = await Promise.all([
    whoOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
  ]);
  const view = await formFor(opener, decodeReference(value), { who, standing }, deps);
  await client.views.open({ trigger_id: body.trigger_id, view });
}

/**
 * Where the card hides something, who stands by the text sees it whole first, and sends that. A text that is no longer the one of
 * the button is left to be refused.
 * @returns whether a form was opened; else the gesture is to be made at once
 */
export async function openExactText(
  click: string,
  value: string,
  body: PersonPayload,
  client: WebClient,
  deps: SlackDeps,
): Promise<boolean> {
  const reference = decodeReference(value);
  const state = await deps.reader.caseById(reference.caseId);
  if (state === null || state.matter.erased !== null) return false;
  const who = await whoOf(body, deps);
  const view = caseView(state, deps.cases.handbook(), deps.cases.now(), who.texts, deps.cases.digest);
  const isOnScreen = view.draft?.id === reference.draftId && view.draft?.digest === reference.digest;
  if (!isOnScreen || !(view.hides.post || view.hides.draft)) return false;
  const standing = await deps.cases.people.standingOf(who.actor, who.channel);
  if (standing.kind === 'stranger') return false;
  if (view.hides.draft) await recordShown(deps.cases, { ...who, caseId: reference.caseId, what: 'draft' });
  const subject = { view, metadata: encodeReference(reference), texts: who.texts };
  await client.views.open({ trigger_id: body.trigger_id, view: exactForm(click, subject) });
  return true;
}

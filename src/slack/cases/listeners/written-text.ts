import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { CaseAction } from '../../../domain/cases/action.ts';
import { reviewCaseDraft } from '../../../domain/cases/approval/review-case-draft.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft } from '../../../domain/cases/model/case-status.ts';
import type { Destination } from '../../../domain/cases/model/destination.ts';
import { wordsKey } from '../../../domain/cases/model/destination.ts';
import { inOneLine } from '../../../domain/cases/model/fact.ts';
import { performAction } from '../../../domain/cases/perform-action.ts';
import { homeLanguage } from '../../../domain/handbook/handbook.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import { verdictOf } from '../../../domain/review/model/verdict-of.ts';
import { RefusedError } from '../../../errors.ts';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import type { PersonPayload, Requester } from '../../bolt/requester.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { filledOf } from '../../kit/filled.ts';
import { APART, MENDS, VIEWS } from '../../kit/ids.ts';
import { correctionModal, correctionOf } from '../modals/correction-modal.ts';
import type { SavedMeanwhile } from '../modals/edit-modal.ts';
import { editModal, proposedIn } from '../modals/edit-modal.ts';
import { applyFix, decodeFix, mayBecomeFact } from '../modals/written/finding-blocks.ts';
import type { Typed } from '../modals/written/typed-text.ts';
import { typedIn, wordsOn } from '../modals/written/typed-text.ts';
import type { Written } from '../modals/written/written-blocks.ts';
import { decodeReference, encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import type { DestinationView, NextDestination } from '../view/destination-view.ts';
import { destinationOfPublication, loadCardView } from './load-card-view.ts';
import { referenceOf } from './reference-of.ts';

/** Target of a modal that writes text: the text on the card, or a correction of a publication. */
type Editing = { view: CaseView; out: DestinationView | null };

/**
 * Returns the problems that block a written text. The modal then stays open with the words marked,
 * each with its sentence and its fix, and no typed text is lost. A missing fact does not block,
 * since its value may still come. A sentence that no fact supports is shown once, and the writer may
 * have it confirmed.
 */
export async function editProblems(
  action: CaseAction,
  { requester, filled, metadata }: Submission,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<SubmissionResult> {
  if (action.kind !== 'edit' && action.kind !== 'put_right') return undefined;
  const editing = await writingOf(
    action.kind === 'put_right' ? VIEWS.publishCorrection : VIEWS.edit,
    metadata,
    requester,
    deps,
  );
  if (editing === null) return undefined;
  const { typed, revision } = typedIn(filled);
  const saved = action.kind === 'edit' ? savedSince(action.draftId, editing.view) : null;
  if (saved !== null) return { instead: aboveSaved(saved, { typed, revision }, editing, { requester, metadata }) };
  const findings = findingsOf(typed, editing, deps);
  const isFirst = revision === 0 && action.kind === 'edit';
  if (verdictOf(findings) !== 'block' && !(isFirst && lacksFact(findings, editing))) return undefined;
  const written = { typed, findings, isChecked: true, revision: revision + 1 };
  return { instead: modalOf(written, editing, { requester, metadata }) };
}

/**
 * Returns what was saved since the form was opened, by another person or as facts changed: the version on the card,
 * and the one before it.
 */
function savedSince(draftId: string | null, { state, status }: CaseView): SavedMeanwhile | null {
  const after = currentDraft(state);
  const isWritten = (status === 'open' || status === 'in_review') && after !== undefined;
  if (!isWritten || after.id === draftId) return null;
  return { before: state.drafts.find(({ id }) => id === draftId) ?? null, after };
}

/** Returns the form again with what was saved meanwhile; sent once more, it follows that version. */
function aboveSaved(
  saved: SavedMeanwhile,
  { typed, revision }: Pick<Written, 'typed' | 'revision'>,
  { view }: Editing,
  { requester, metadata }: { requester: Requester; metadata: string },
): ModalView {
  const reference = { ...decodeReference(metadata), draftId: saved.after.id, digest: saved.after.digest };
  // The same revision: no finding is shown here, so a sentence without a fact is still asked about.
  const written = { typed, findings: [], isChecked: false, revision };
  const subject = { view, metadata: encodeReference(reference), texts: requester.texts };
  return editModal(subject, written, { saved });
}

/** Returns whether a sentence rests on no fact, and nobody has been asked to confirm it. */
function lacksFact(findings: readonly Finding[], { view }: Editing): boolean {
  const proposed = proposedIn(view.state);
  return findings.some((one) => mayBecomeFact(one) && !proposed.includes(inOneLine(one.words)));
}

/**
 * The buttons in a form of a text: one puts a fix in place of the words it is for, one gives a network a text of its own. What was
 * typed stays in the form, to be sent by the person.
 */
export function registerFixes(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  app.action({ type: 'block_actions', action_id: MENDS.fix }, async ({ ack, body, action, client }) => {
    await ack();
    const { field, ...fix } = decodeFix('value' in action ? (action.value ?? '') : '');
    const view = await changed(body, deps, (typed, editing) => {
      const next = mended(typed, field, (text) => applyFix(text, fix));
      return { typed: next, findings: findingsOf(next, editing, deps), isChecked: true };
    });
    if (view !== null) await client.views.update(view);
  });

  app.action({ type: 'block_actions', action_id: MENDS.toFact }, async ({ ack, body, action, client }) => {
    await ack();
    const words = 'value' in action ? (action.value ?? '') : '';
    await proposeFact(words, body, deps);
    const view = await changed(body, deps, (typed, editing) => {
      return { typed, findings: findingsOf(typed, editing, deps), isChecked: true };
    });
    if (view !== null) await client.views.update(view);
  });

  app.action({ type: 'block_actions', action_id: APART }, async ({ ack, body, action, client }) => {
    await ack();
    const network = 'value' in action ? (action.value ?? '') : '';
    const view = await changed(body, deps, (typed, editing) => {
      const next = { ...typed, apart: { ...typed.apart, [network]: typed.apart[network] ?? typed.text } };
      const findings = findingsOf(next, editing, deps);
      return { typed: next, findings, isChecked: verdictOf(findings) === 'block' };
    });
    if (view !== null) await client.views.update(view);
  });
}

/** Proposes a sentence of the text as a fact of its case. @throws RefusedError with the sentence for the person */
async function proposeFact(
  words: string,
  body: PersonPayload & { view?: OpenModal | undefined },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<void> {
  const { caseId } = await referenceOf(body.view?.private_metadata ?? '', null, deps);
  const { actor, channel, deliveryKey, texts } = await requesterOf(body, deps);
  const noted: CaseAction = { kind: 'note_fact', words, source: texts.t('form.said_source') };
  await performAction(deps.cases, { caseId, action: noted, actor, channel, deliveryKey });
  deps.bot.wake();
}

function mended(typed: Typed, field: string | null, mend: (text: string) => string): Typed {
  if (field === null) return { ...typed, text: mend(typed.text) };
  return { ...typed, apart: { ...typed.apart, [field]: mend(typed.apart[field] ?? typed.text) } };
}

type OpenModal = {
  id: string;
  hash: string;
  callback_id: string;
  private_metadata: string;
  state: { values: unknown };
};

/** The form as it is after what a button in it did; null where there is none. @throws RefusedError when its case is gone */
async function changed(
  body: PersonPayload & { view?: OpenModal | undefined },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
  change: (typed: Typed, editing: Editing) => Omit<Written, 'revision'>,
): Promise<{ view_id: string; hash: string; view: ModalView } | null> {
  const { view: open } = body;
  if (open === undefined) return null;
  const requester = await requesterOf(body, deps);
  const metadata = open.private_metadata;
  const editing = await writingOf(open.callback_id, metadata, requester, deps);
  if (editing === null) throw new RefusedError('refusal.no_such_case', { id: decodeReference(metadata).caseId });
  const { typed, revision } = typedIn(filledOf(open.state.values));
  const next = change(typed, editing);
  const written = { ...next, revision: next.isChecked ? revision + 1 : revision };
  return { view_id: open.id, hash: open.hash, view: modalOf(written, editing, { requester, metadata }) };
}

async function writingOf(
  form: string,
  metadata: string,
  { texts }: Requester,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<Editing | null> {
  const { caseId, publicationId } = await referenceOf(metadata, null, deps);
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null) return null;
  const view = await loadCardView(state, texts, deps);
  if (form !== VIEWS.publishCorrection) return { view, out: null };
  const out = destinationOfPublication(publicationId, view, deps);
  return out === null ? null : { view, out };
}

function findingsOf(typed: Typed, { view, out }: Editing, { cases }: Pick<SlackDeps, 'cases'>): Finding[] {
  const destinations = out === null ? view.toWrite : correctionOf(out);
  const language = languageOf(view.state, out) ?? homeLanguage(cases.handbook.current());
  // For many replies, the modal marks their common words here. The words before them are checked
  // when the replies are proposed.
  const said = destinations.map(({ destination }: NextDestination) => ({
    ...withoutOpening(destination),
    text: wordsOn(wordsKey(destination), typed),
  }));
  const findings = reviewCaseDraft(
    { text: typed.text, language, places: said },
    view.state,
    cases.handbook.current(),
    cases.now(),
  );
  return findings.filter((finding) => !isStillMissing(finding));
}

function withoutOpening({ opening: _, ...destination }: Destination): Destination {
  return destination;
}

function languageOf(state: CaseState, out: DestinationView | null) {
  return (out?.draft ?? currentDraft(state) ?? state.drafts.at(-1))?.language;
}

function modalOf(
  written: Written,
  { view, out }: Editing,
  { requester, metadata }: { requester: Requester; metadata: string },
): ModalView {
  const subject = { view, metadata, texts: requester.texts };
  return out === null ? editModal(subject, written) : correctionModal(subject, out, written);
}

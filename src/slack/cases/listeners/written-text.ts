import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Gesture } from '../../../domain/cases/action.ts';
import { reviewCaseDraft } from '../../../domain/cases/approval/review-case-draft.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft } from '../../../domain/cases/model/case-status.ts';
import type { Place } from '../../../domain/cases/model/place.ts';
import { wordsKey } from '../../../domain/cases/model/place.ts';
import { homeLanguage } from '../../../domain/handbook/handbook.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import { verdictOf } from '../../../domain/review/model/verdict-of.ts';
import { RefusedError } from '../../../errors.ts';
import type { FormAnswer, SentForm } from '../../bolt/on-form.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { PersonPayload, Who } from '../../bolt/who.ts';
import { whoOf } from '../../bolt/who.ts';
import { filledOf } from '../../kit/filled.ts';
import { APART, FIX, VIEWS } from '../../kit/ids.ts';
import { editForm } from '../modals/edit-form.ts';
import { decodeFix, fixed } from '../modals/finding-blocks.ts';
import { correctionOf, putRightForm } from '../modals/put-right-form.ts';
import type { Typed } from '../modals/typed-text.ts';
import { typedIn, wordsOn } from '../modals/typed-text.ts';
import type { Written } from '../modals/written-blocks.ts';
import { decodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import type { NextPlace, PlaceView } from '../view/place-view.ts';
import { placeOfPublication, viewBeside } from './view-beside.ts';

/** What a form writes: the text on the card, or what puts right a publication. */
type Writing = { view: CaseView; out: PlaceView | null };

/**
 * What stops a written text: the form stays open with the words marked, each with its sentence and its fix, and nothing typed is lost.
 * Nothing when nothing stops it; a missing fact does not, since its value may still come.
 */
export async function editProblems(
  gesture: Gesture,
  { who, filled, metadata }: SentForm,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<FormAnswer> {
  if (gesture.kind !== 'edit' && gesture.kind !== 'put_right') return undefined;
  const writing = await writingOf(gesture.kind === 'put_right' ? VIEWS.putRight : VIEWS.edit, metadata, who, deps);
  if (writing === null) return undefined;
  const { typed, revision } = typedIn(filled);
  const findings = findingsOf(typed, writing, deps);
  if (verdictOf(findings) !== 'block') return undefined;
  const written = { typed, findings, isChecked: true, revision: revision + 1 };
  return { instead: formOf(written, writing, { who, metadata }) };
}

/**
 * The buttons in a form of a text: one puts a fix in place of the words it is for, one gives a network a text of its own. What was
 * typed stays in the form, to be sent by the person.
 */
export function registerFixes(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  app.action({ type: 'block_actions', action_id: FIX }, async ({ ack, body, action, client }) => {
    await ack();
    const { field, ...fix } = decodeFix('value' in action ? (action.value ?? '') : '');
    const view = await changed(body, deps, (typed, writing) => {
      const next = mended(typed, field, (text) => fixed(text, fix));
      return { typed: next, findings: findingsOf(next, writing, deps), isChecked: true };
    });
    if (view !== null) await client.views.update(view);
  });

  app.action({ type: 'block_actions', action_id: APART }, async ({ ack, body, action, client }) => {
    await ack();
    const network = 'value' in action ? (action.value ?? '') : '';
    const view = await changed(body, deps, (typed, writing) => {
      const next = { ...typed, apart: { ...typed.apart, [network]: typed.apart[network] ?? typed.text } };
      const findings = findingsOf(next, writing, deps);
      return { typed: next, findings, isChecked: verdictOf(findings) === 'block' };
    });
    if (view !== null) await client.views.update(view);
  });
}

function mended(typed: Typed, field: string | null, mend: (text: string) => string): Typed {
  if (field === null) return { ...typed, text: mend(typed.text) };
  return { ...typed, apart: { ...typed.apart, [field]: mend(typed.apart[field] ?? typed.text) } };
}

type OpenForm = { id: string; hash: string; callback_id: string; private_metadata: string; state: { values: unknown } };

/** The form as it is after what a button in it did; null where there is none. @throws RefusedError when its case is gone */
async function changed(
  body: PersonPayload & { view?: OpenForm | undefined },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
  change: (typed: Typed, writing: Writing) => Omit<Written, 'revision'>,
): Promise<{ view_id: string; hash: string; view: ModalView } | null> {
  const { view: open } = body;
  if (open === undefined) return null;
  const who = await whoOf(body, deps);
  const metadata = open.private_metadata;
  const writing = await writingOf(open.callback_id, metadata, who, deps);
  if (writing === null) throw new RefusedError('refusal.no_such_case', { id: decodeReference(metadata).caseId });
  const { typed, revision } = typedIn(filledOf(open.state.values));
  const written = { ...change(typed, writing), revision: revision + 1 };
  return { view_id: open.id, hash: open.hash, view: formOf(written, writing, { who, metadata }) };
}

async function writingOf(
  form: string,
  metadata: string,
  { texts }: Who,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<Writing | null> {
  const { caseId, publicationId } = decodeReference(metadata);
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null) return null;
  const view = await viewBeside(state, texts, deps);
  if (form !== VIEWS.putRight) return { view, out: null };
  const out = placeOfPublication(publicationId, view, deps);
  return out === null ? null : { view, out };
}

function findingsOf(typed: Typed, { view, out }: Writing, { cases }: Pick<SlackDeps, 'cases'>): Finding[] {
  const places = out === null ? view.toWrite : correctionOf(out);
  const language = languageOf(view.state, out) ?? homeLanguage(cases.handbook());
  // Of many replies their common words are marked here; what stands before them is looked at when they are proposed.
  const said = places.map(({ place }: NextPlace) => ({
    ...withoutOpening(place),
    text: wordsOn(wordsKey(place), typed),
  }));
  const findings = reviewCaseDraft(
    { text: typed.text, language, places: said },
    view.state,
    cases.handbook(),
    cases.now(),
  );
  return findings.filter((finding) => !isStillMissing(finding));
}

function withoutOpening({ opening: _, ...place }: Place): Place {
  return place;
}

function languageOf(state: CaseState, out: PlaceView | null) {
  return (out?.draft ?? currentDraft(state) ?? state.drafts.at(-1))?.language;
}

function formOf(
  written: Written,
  { view, out }: Writing,
  { who, metadata }: { who: Who; metadata: string },
): ModalView {
  const subject = { view, metadata, texts: who.texts };
  return out === null ? editForm(subject, written) : putRightForm(subject, out, written);
}

import type { DismissReason } from '../../domain/cases/case-state.ts';
import type { Gesture } from '../../domain/cases/gesture.ts';
import type { PostClass, Severity, Tag } from '../../domain/handbook/vocabulary.ts';
import type { Filled } from '../filled.ts';
import { VIEWS } from '../ids.ts';
import type { CardReference } from './card-reference.ts';
import { chosenPlaybook, FIELDS } from './case-forms.ts';
import { bytesOf } from './click-gestures.ts';
import { EXACTLY } from './copy-form.ts';

/** What each form does when it is sent. Choices come from our own selects; the domain checks what it rests on. */
export const FORM_GESTURES: Readonly<Record<string, (filled: Filled, reference: CardReference) => Gesture>> = {
  [VIEWS.edit]: (filled, { draftId }) => ({
    kind: 'edit',
    draftId,
    text: filled.text(FIELDS.text).replaceAll('\r\n', '\n').trim(),
  }),
  [VIEWS.reject]: (filled, reference) => ({ kind: 'reject', ...bytesOf(reference), reason: filled.text(FIELDS.note) }),
  [VIEWS.dismiss]: (filled) => ({
    kind: 'dismiss',
    reason: filled.text(FIELDS.reason) as DismissReason,
    note: filled.text(FIELDS.note),
  }),
  [VIEWS.escalate]: (filled) => ({ kind: 'escalate', note: filled.text(FIELDS.note) }),
  [VIEWS.reopen]: (filled) => ({ kind: 'reopen', note: filled.text(FIELDS.note) }),
  [VIEWS.correct]: (filled) => ({
    kind: 'correct',
    class: filled.text(FIELDS.class) as PostClass,
    severity: filled.text(FIELDS.severity) as Severity,
    playbook: chosenPlaybook(filled.text(FIELDS.playbook)),
    tags: (filled.ticked(FIELDS.tags) ?? []) as Tag[],
  }),
  [VIEWS.facts]: (filled) => ({
    kind: 'enter_facts',
    values: filled.startingWith(FIELDS.fact),
    source: filled.text(FIELDS.source),
  }),
  [VIEWS.told]: (filled) => ({
    kind: 'record_told',
    who: filled.text(FIELDS.who),
    phone: filled.text(FIELDS.phone),
    at: filled.text(FIELDS.at),
  }),
  [VIEWS.copy]: (filled, { publicationId }) => ({
    kind: 'mark_published',
    publicationId: publicationId ?? '',
    proof: filled.text(FIELDS.proof),
    textOut: textOutOf(filled),
  }),
  [VIEWS.elsewhere]: (filled) => ({
    kind: 'answer_elsewhere',
    who: filled.text(FIELDS.who),
    network: filled.text(FIELDS.network),
    audience: filled.text(FIELDS.audience) === 'private' ? 'private' : 'public',
    text: filled.text(FIELDS.textOut),
    proof: filled.text(FIELDS.proof),
  }),
};

/** What was pasted counts, whichever answer was chosen beside it. */
function textOutOf(filled: Filled): string | null {
  const pasted = filled.text(FIELDS.textOut);
  return filled.text(FIELDS.exactly) === EXACTLY.yes && pasted.trim() === '' ? null : pasted;
}

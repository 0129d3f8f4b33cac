import type { CaseAction } from '../../../domain/cases/action.ts';
import { NOTICE_SLOTS } from '../../../domain/cases/model/breaches/breach.ts';
import { DISMISS_REASONS } from '../../../domain/cases/model/case-state.ts';
import type { Hiding } from '../../../domain/cases/model/moderation/moderation.ts';
import { MODERATION_CATEGORIES } from '../../../domain/cases/model/moderation/moderation.ts';
import { OUTCOMES } from '../../../domain/cases/model/suggestions/suggestion.ts';
import { POST_CLASSES, SEVERITIES, TAGS } from '../../../domain/handbook/vocabulary.ts';
import { chosenOne, chosenSome, typedBy } from '../../kit/chosen.ts';
import { factsIn } from '../../kit/fact-inputs.ts';
import type { Filled } from '../../kit/filled.ts';
import { overriddenIn } from '../../kit/findings/warning-ticks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { chosenFact } from '../modals/answer-modal.ts';
import { chosenWhom } from '../modals/bulk-reply-modal.ts';
import { chosenPlaybook, FIELDS } from '../modals/case-modals.ts';
import { marksIn } from '../modals/copy-all-modal.ts';
import { addressIn, EXACTLY } from '../modals/copy-modal.ts';
import { TELLS_AUTHOR } from '../modals/dismiss-modal.ts';
import { seenOutcome } from '../modals/outcome-modal.ts';
import { chosenInstruction } from '../modals/request-modal.ts';
import { chosenReason } from '../modals/withdraw-modal.ts';
import { ownTexts, typedIn } from '../modals/written/typed-text.ts';
import type { CardReference } from '../view/card-reference.ts';
import { bytesOf } from './click-actions.ts';

/**
 * Actions by submitted modal. Closed vocabularies are read here; the domain checks what a choice
 * rests on.
 */
export const SUBMISSION_ACTIONS: Readonly<Record<string, (filled: Filled, reference: CardReference) => CaseAction>> = {
  [VIEWS.edit]: (filled, { draftId }) => {
    const { typed } = typedIn(filled);
    return { kind: 'edit', draftId, text: typed.text, networks: ownTexts(typed) };
  },
  [VIEWS.publishCorrection]: (filled, { publicationId }) => ({
    kind: 'put_right',
    publicationId: publicationId ?? '',
    text: typedIn(filled).typed.text,
  }),
  [VIEWS.withdraw]: (filled, { publicationId }) => ({
    kind: 'order_withdrawal',
    publicationId: publicationId ?? '',
    reason: chosenReason(filled),
    orderedBy: filled.text(FIELDS.who),
  }),
  [VIEWS.spoken]: (filled, reference) => {
    const over = overriddenIn(filled);
    const said = { voiceId: filled.text(FIELDS.who), at: filled.text(FIELDS.at) };
    return { kind: 'record_spoken', ...said, ...bytesOf(reference), ...(over === undefined ? {} : { over }) };
  },
  [VIEWS.approve]: (filled, reference) => {
    const over = overriddenIn(filled);
    return { kind: 'approve', ...bytesOf(reference), ...(over === undefined ? {} : { over }) };
  },
  [VIEWS.propose]: (_filled, reference) => ({ kind: 'propose', ...bytesOf(reference) }),
  [VIEWS.reject]: (filled, reference) => ({ kind: 'reject', ...bytesOf(reference), reason: filled.text(FIELDS.note) }),
  [VIEWS.dismiss]: (filled) => ({
    kind: 'dismiss',
    // What we do not say after all has none of the reasons for which a post is left alone.
    reason: filled.text(FIELDS.reason) === '' ? 'let_stand' : chosenOne(filled, FIELDS.reason, DISMISS_REASONS),
    note: filled.text(FIELDS.note),
    ...hidingIn(filled),
  }),
  [VIEWS.escalate]: (filled) => ({ kind: 'escalate', note: filled.text(FIELDS.note) }),
  [VIEWS.reopen]: (filled) => ({ kind: 'reopen', note: filled.text(FIELDS.note) }),
  [VIEWS.reclassify]: (filled) => ({
    kind: 'correct',
    class: chosenOne(filled, FIELDS.class, POST_CLASSES),
    severity: chosenOne(filled, FIELDS.severity, SEVERITIES),
    playbook: chosenPlaybook(filled.text(FIELDS.playbook)),
    tags: chosenSome(filled, FIELDS.tags, TAGS),
  }),
  [VIEWS.facts]: enteredFacts,
  [VIEWS.factsToText]: enteredFacts,
  [VIEWS.requestDraft]: (filled, { draftId }) => ({
    kind: 'request_draft',
    draftId,
    instruction: chosenInstruction(filled),
  }),
  [VIEWS.askArea]: (filled) => ({
    kind: 'ask_area',
    area: filled.text(FIELDS.area),
    question: filled.text(FIELDS.question),
  }),
  [VIEWS.reportFault]: (filled) => ({
    kind: 'report_fault',
    area: filled.text(FIELDS.area),
    service: filled.text(FIELDS.service),
    place: filled.text(FIELDS.place),
    text: filled.text(FIELDS.words),
  }),
  [VIEWS.recordAnswer]: (filled, { rowId }) => ({
    kind: 'record_answer',
    inquiryId: rowId ?? '',
    who: filled.text(FIELDS.who),
    answer: filled.text(FIELDS.answer),
    factKey: chosenFact(filled.text(FIELDS.answerFact)),
  }),
  [VIEWS.sayOutcome]: (filled, { rowId }) => ({
    kind: 'say_outcome',
    status: chosenOne(filled, FIELDS.outcome, OUTCOMES),
    area: filled.text(FIELDS.area),
    who: filled.text(FIELDS.who),
    words: filled.text(FIELDS.words),
    seen: seenOutcome(rowId),
  }),
  [VIEWS.told]: (filled) => ({
    kind: 'record_told',
    who: filled.text(FIELDS.who),
    phone: filled.text(FIELDS.phone),
    at: filled.text(FIELDS.at),
  }),
  [VIEWS.amendTold]: (filled, { rowId }) => ({
    kind: 'amend_told',
    handoffId: rowId ?? '',
    at: filled.text(FIELDS.at),
    incident: filled.text(FIELDS.number),
  }),
  [VIEWS.breach]: (filled) => ({ kind: 'open_breach', day: filled.text(FIELDS.day), at: filled.text(FIELDS.at) }),
  [VIEWS.notice]: (filled, { rowId }) => ({
    kind: 'fill_notice',
    seen: Number(rowId),
    slots: typedBy(filled, FIELDS.slot, NOTICE_SLOTS),
  }),
  [VIEWS.notified]: (filled) => ({
    kind: 'record_notified',
    day: filled.text(FIELDS.day),
    at: filled.text(FIELDS.at),
    registry: filled.text(FIELDS.registry),
  }),
  [VIEWS.ruleOut]: (filled) => ({ kind: 'rule_out_notice', reason: filled.text(FIELDS.note) }),
  [VIEWS.replyInBulk]: (filled, { draftId }) => ({
    kind: 'answer_many',
    draftId,
    whom: chosenWhom(filled),
    posts: [],
  }),
  [VIEWS.copy]: (filled, { publicationId }) => ({
    kind: 'mark_published',
    publicationId: publicationId ?? '',
    proof: filled.text(FIELDS.proof),
    textOut: textOutOf(filled),
  }),
  [VIEWS.address]: (filled, { publicationId }) => ({
    kind: 'add_address',
    publicationId: publicationId ?? '',
    proof: addressIn(filled),
  }),
  [VIEWS.copyAll]: (filled) => ({ kind: 'mark_several_published', marks: marksIn(filled) }),
  [VIEWS.externalReply]: (filled) => ({
    kind: 'answer_elsewhere',
    who: filled.text(FIELDS.who),
    network: filled.text(FIELDS.network),
    audience: filled.text(FIELDS.audience) === 'private' ? 'private' : 'public',
    text: filled.text(FIELDS.textOut),
    proof: filled.text(FIELDS.proof),
  }),
};

/** Returns what a comment does that the rule forbids, where the form asked. */
function hidingIn(filled: Filled): { hiding?: Hiding } {
  const ticked = filled.ticked(FIELDS.tellsAuthor);
  if (ticked === null) return {};
  const category =
    filled.text(FIELDS.category) === '' ? null : chosenOne(filled, FIELDS.category, MODERATION_CATEGORIES);
  return { hiding: { category, tellsAuthor: ticked.includes(TELLS_AUTHOR) } };
}

function enteredFacts(filled: Filled): CaseAction {
  return { kind: 'enter_facts', values: factsIn(filled), source: filled.text(FIELDS.source) };
}

/**
 * Returns the pasted text of what was published. A pasted text counts, whichever answer was chosen
 * beside it; null when the answer is "exactly" and nothing was pasted.
 */
function textOutOf(filled: Filled): string | null {
  const pasted = filled.text(FIELDS.textOut);
  return filled.text(FIELDS.exactly) === EXACTLY.yes && pasted.trim() === '' ? null : pasted;
}

import type { CaseAction } from '../../../src/domain/cases/action.ts';
import { RESCUE_RECORDS } from '../../../src/domain/cases/actions/record-rescue.ts';
import type { OverriddenWarnings } from '../../../src/domain/cases/approval/warnings.ts';
import { warningId, warningsOf } from '../../../src/domain/cases/approval/warnings.ts';
import type { CaseState, Draft } from '../../../src/domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { WITHDRAWAL_REASONS } from '../../../src/domain/cases/model/recalls/withdrawal.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { INSTRUCTIONS } from '../../../src/domain/writing/instruction.ts';
import { digestOf } from '../builders/a-case.ts';
import { someLines } from '../builders/handbook/some-safety-messages.ts';
import type { Step } from './walk-steps.ts';
import {
  correctionOf,
  dismissalOf,
  elsewhereOf,
  laterProof,
  marksOf,
  ofHandoff,
  outcomeOf,
  pictureOf,
  proofOf,
  repliedHere,
  secretNote,
  textOf,
  textOutOf,
  valuesOf,
} from './walk-words.ts';

/** The step as a gesture on what is on the card now; a stale one names another text. */
export function gestureOf(
  step: Extract<Step, { kind: 'gesture' }>,
  state: CaseState,
  at: { handbook: Handbook; now: string },
): CaseAction {
  const { name, pick, stale } = step;
  const draft = stale ? state.drafts[0] : currentDraft(state);
  const shown = { draftId: draft?.id ?? 'none', digest: draft?.digest ?? 'none' };
  const publicationId = (stale ? state.publications[0] : state.publications.at(-1))?.id ?? 'none';
  switch (name) {
    case 'claim':
    case 'release':
    case 'go_private':
    case 'confirm_hiding':
    case 'confirm_lowering':
    case 'call_emergency':
      return { kind: name };
    case 'note_fact':
    case 'report_fault':
      return noting(pick, draft);
    case 'undo_told':
    case 'amend_told':
      return ofHandoff(name, pick, state);
    case 'enter_facts':
      return { kind: name, source: `Fuente secreta ${pick}`, values: valuesOf(pick) };
    case 'edit':
      return { kind: name, draftId: draft?.id ?? null, text: textOf(pick) };
    case 'switch_variant':
      return { kind: name, draftId: draft?.id ?? null };
    case 'add_picture':
    case 'describe_picture':
    case 'remove_picture':
      return pictureOf(name, pick, draft?.digest);
    case 'take_reply':
      return { kind: name, draftId: draft?.id ?? null, publicationId, reply: repliedHere(state) };
    case 'answer_from_register':
      return { kind: name, draftId: draft?.id ?? null, hoaxId: 1 };
    case 'not_this_hoax':
      return { kind: name, hoaxId: 1 };
    case 'propose':
      return { kind: name, ...shown };
    case 'approve':
      return { kind: name, ...shown, over: ticked(pick, draft, state, at) };
    case 'request_draft':
    case 'ask_area':
    case 'record_answer':
    case 'confirm_fact':
    case 'drop_fact':
      return gestureBesideModel(step, draft?.id ?? null, state);
    case 'say_outcome':
      return outcomeOf(pick, state);
    case 'reject':
      return { kind: name, ...shown, reason: secretNote(pick) };
    case 'dismiss':
      return dismissalOf(pick);
    case 'escalate':
    case 'reopen':
      return { kind: name, note: secretNote(pick) };
    case 'correct':
      return correctionOf(pick);
    case 'answer_many':
    case 'go_on':
      return gestureOfMany(name, draft?.id ?? null, pick, state);
    case 'undo':
    case 'publish_now':
    case 'mark_not_out':
      return { kind: name, publicationId };
    case 'add_address':
      return { kind: name, publicationId, proof: proofOf(pick) };
    case 'mark_published':
      return { kind: name, publicationId, proof: laterProof(pick), textOut: textOutOf(pick, draft?.text ?? '') };
    case 'mark_several_published':
      return { kind: name, marks: marksOf(pick, state) };
    case 'send_line':
      return lineSending(pick, stale, state);
    case 'answer_elsewhere':
      return elsewhereOf(pick);
    case 'record_spoken':
    case 'confirm_spoken':
    case 'put_right':
    case 'order_withdrawal':
    case 'confirm_down':
      return gestureAfterwards(step, publicationId, { ...shown, over: ticked(pick, draft, state, at) }, state, at);
    case 'open_breach':
    case 'fill_notice':
    case 'record_notified':
    case 'rule_out_notice':
      return gestureOfBreach(step, state);
    case 'record_rescue':
    case 'join_crisis':
    case 'leave_crisis':
    case 'record_told':
      return gestureInDanger(name, pick);
  }
}

type InDanger = 'record_rescue' | 'join_crisis' | 'leave_crisis' | 'record_told';
function gestureInDanger(name: InDanger, pick: number): CaseAction {
  switch (name) {
    case 'record_rescue':
      return { kind: name, step: RESCUE_RECORDS[pick % RESCUE_RECORDS.length] ?? 'safe' };
    case 'join_crisis':
      return { kind: name, crisisId: 1 + (pick % 2) };
    case 'leave_crisis':
      return { kind: name };
    case 'record_told':
      return { kind: name, who: `Guardia secreta ${pick}`, phone: '600 000 112', at: pick % 4 === 0 ? 'x' : '10:59' };
  }
}

/** A sentence of the text on the card, or one that it does not hold. */
function noting(pick: number, draft: Draft | undefined): CaseAction {
  const [first = ''] = (draft?.text ?? '').split(/(?<=\.)\s/);
  const words = pick % 3 === 0 ? `Frase secreta ${pick}.` : first;
  return { kind: 'note_fact', words, source: `Fuente secreta ${pick}` };
}

function gestureOfMany(
  name: 'answer_many' | 'go_on',
  draftId: string | null,
  pick: number,
  { posts, publications }: CaseState,
): CaseAction {
  if (name === 'go_on') return { kind: name, publicationId: publications.at(-1)?.id ?? 'none' };
  return { kind: name, draftId, whom: pick % 5 === 0 ? 'statement' : 'all', posts: posts.map(({ id }) => id) };
}

function gestureOfBreach(
  { name, pick }: Extract<Step, { kind: 'gesture' }>,
  { core: { breach } }: CaseState,
): CaseAction {
  const known = { day: '2026-11-24', at: pick % 2 === 0 ? '10:30' : '10:45' };
  switch (name) {
    case 'open_breach':
      return { kind: name, ...known };
    case 'fill_notice': {
      const seen = Math.max(0, (breach?.edits.length ?? 0) - (pick % 3));
      return {
        kind: name,
        seen,
        slots: { nature: `Brecha secreta ${pick}`, late: pick % 2 === 0 ? '' : 'Tarde secreta' },
      };
    }
    case 'record_notified':
      return { kind: name, day: '2026-11-24', at: '10:59', registry: pick % 5 === 0 ? 'ninguno' : `REGAGE26e${pick}` };
    default:
      return { kind: 'rule_out_notice', reason: secretNote(pick) };
  }
}

/** What is said by voice, and what is done with what is out. */
function gestureAfterwards(
  { name, pick }: Extract<Step, { kind: 'gesture' }>,
  publicationId: string,
  shown: { draftId: string; digest: string; over: OverriddenWarnings },
  { signOffs }: CaseState,
  at: { now: string },
): CaseAction {
  switch (name) {
    case 'record_spoken':
      return { kind: name, voiceId: pick % 7 === 0 ? 'none' : 'fire-chief', at: hourOf(at.now, pick), ...shown };
    case 'confirm_spoken':
      return { kind: name, endorsementId: signOffs.find(({ spoken }) => spoken !== null)?.id ?? 'none' };
    case 'put_right':
      return { kind: name, publicationId, text: `Corregimos: ${textOf(pick)}` };
    case 'order_withdrawal':
      return {
        kind: name,
        publicationId,
        reason: WITHDRAWAL_REASONS[pick % WITHDRAWAL_REASONS.length] ?? 'order',
        orderedBy: pick % 6 === 0 ? ' ' : `Jueza secreta ${pick}`,
      };
    default:
      return { kind: 'confirm_down', publicationId };
  }
}

/** The hour in town; now and then one before most texts were written. */
function hourOf(now: string, pick: number): string {
  const winter = Date.parse(now) + 3_600_000 - (pick % 11 === 0 ? 600_000 : 0);
  return new Date(winter).toISOString().slice(11, 16);
}

/** Mostly every warning and why; now and then not all of them, or no reason. */
function ticked(
  pick: number,
  draft: Draft | undefined,
  state: CaseState,
  at: { handbook: Handbook; now: string },
): OverriddenWarnings {
  // Nothing is asked of a text that nobody may approve now, and a look at it takes its time.
  const isOpen = ['open', 'in_review'].includes(statusOf(state));
  const warnings = draft === undefined || !isOpen ? [] : warningsOf(draft, state, at).map(warningId);
  return {
    warnings: pick % 6 === 0 ? warnings.slice(1) : warnings,
    reason: pick % 8 === 0 ? ' ' : `Motivo secreto ${pick}`,
  };
}

function gestureBesideModel(
  { name, pick }: Extract<Step, { kind: 'gesture' }>,
  draftId: string | null,
  { facts, areaQuestions }: CaseState,
): CaseAction {
  const factId = facts.find(({ status }) => status === 'proposed')?.id ?? 'none';
  switch (name) {
    case 'request_draft': {
      const kind = INSTRUCTIONS[pick % INSTRUCTIONS.length] ?? 'free';
      const language = kind === 'other_language' ? 'ca' : null;
      return { kind: name, draftId, instruction: { kind, words: `Consejo secreto ${pick}`, language } };
    }
    case 'ask_area':
      return { kind: name, area: pick % 9 === 0 ? 'none' : 'water', question: `Pregunta secreta ${pick}` };
    case 'record_answer':
      return {
        kind: name,
        inquiryId: areaQuestions.find(({ answer }) => answer === null)?.id ?? 'none',
        who: `Jefa secreta ${pick}`,
        // Of the case alone, or of the crisis, whose facts outlive the case.
        answer: pick % 3 === 1 ? 'Calle del Aire' : `Zona secreta ${pick % 4}`,
        factKey: ['zone', 'street', null][pick % 3] ?? null,
      };
    case 'drop_fact':
      return { kind: name, factId };
    default:
      return { kind: 'confirm_fact', factId };
  }
}

/** On the words that the usual handbook has; `stale` names others. */
function lineSending(pick: number, stale: boolean, { core }: CaseState): CaseAction {
  const lines = someLines();
  const line = lines[pick % lines.length];
  const audience = pick % 2 === 0 ? 'private' : 'public';
  const digest = digestOf(core.digestKey, stale ? 'otra' : (line?.[audience]?.es ?? ''));
  return { kind: 'send_line', lineId: line?.id ?? 'none', audience, digest, privateImpossible: pick % 5 === 0 };
}

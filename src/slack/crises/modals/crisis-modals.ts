import type { KnownBlock, ModalView } from '@slack/types';
import { locationIn } from '../../../domain/cases/at-risk/location-in.ts';
import { countRescues, isDiscreet, peopleAtRisk } from '../../../domain/cases/at-risk/people-at-risk.ts';
import { isUntold } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { STATEMENT_KINDS } from '../../../domain/cases/model/case-state.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import { CRISIS_ROLES } from '../../../domain/cases/model/crises/crisis.ts';
import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { countToSayAgain, notedRecalls } from '../../../domain/crises/model/noted-recalls.ts';
import { isFirstWord } from '../../../domain/crises/statement-due.ts';
import { currentSteps } from '../../../domain/crises/steps/steps-waiting.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, option, sectionBlock } from '../../kit/blocks.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { personInput, selectInput, severalInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { typedWords } from '../../kit/typed-words.ts';
import { caseNumbers } from '../board/board-head.ts';
import { openRecalls } from '../board/board-recalls.ts';
import type { CrisisContext, CrisisView } from '../board/crisis-view.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { FIELDS } from './crisis-fields.ts';
import { levelInput } from './start-modal.ts';

const LONGEST_REASON = 300;
const LONGEST_PLACE = 60;
const MOST_PEOPLE = 20;
/** Statements that a person starts. The bot starts a correction when a fact is retracted or expires. */
export const STARTED_BY_PEOPLE = STATEMENT_KINDS.filter((kind) => kind !== 'correction');

export function levelModal(crisis: Crisis, { handbook, texts }: CrisisContext): ModalView {
  const form = { title: texts.t('form.level_title'), submit: texts.t('form.level_submit') };
  return modalView({ id: CRISIS_VIEWS.level, metadata: encodeCrisis(crisis), ...form }, texts, [
    levelInput(crisis.level, handbook, texts),
    textInput(FIELDS.why, texts.t('form.level_why'), { multiline: true, maxLength: LONGEST_REASON }),
    contextBlock(texts.t('form.level_note')),
  ]);
}

export function cadenceModal(crisis: Crisis, { texts }: CrisisContext): ModalView {
  const form = { title: texts.t('form.cadence_title'), submit: texts.t('form.cadence_submit') };
  return modalView({ id: CRISIS_VIEWS.cadence, metadata: encodeCrisis(crisis), ...form }, texts, [
    textInput(FIELDS.minutes, texts.t('form.cadence_minutes'), {
      initial: String(crisis.cadenceMinutes),
      maxLength: 5,
      hint: texts.t('form.cadence_hint'),
    }),
  ]);
}

/** A statement of our own: which kind, where, and in which languages. Before any word it is the first message. */
export function statementModal(crisis: Crisis, { handbook, texts }: CrisisContext): ModalView {
  const { institution } = handbook;
  const form = { title: texts.t('form.statement_title'), submit: texts.t('form.statement_submit') };
  return modalView({ id: CRISIS_VIEWS.statement, metadata: encodeCrisis(crisis), ...form }, texts, [
    selectInput(
      FIELDS.statement,
      texts.t('form.statement_kind'),
      STARTED_BY_PEOPLE.map((kind) => option(texts.t(`statement.${kind}`), kind)),
      isFirstWord(crisis) ? 'holding' : 'update',
    ),
    severalInput(
      FIELDS.networks,
      texts.t('form.statement_networks'),
      institution.networks.map(({ id, name }) => option(name, id)),
      crisis.networks,
    ),
    ...languageInputs(handbook, texts),
    contextBlock(texts.t('form.statement_note')),
  ]);
}

/** Languages of the handbook, all of them ticked; nothing to choose where it has one. */
function languageInputs({ institution: { languages } }: Handbook, texts: Texts): KnownBlock[] {
  const offered = languages.map((language) => option(texts.t(`language.${language}`), language));
  const label = texts.t('form.statement_language');
  if (languages.length === 1) return [selectInput(FIELDS.language, label, offered, languages[0])];
  return [
    severalInput(FIELDS.languages, label, offered, languages),
    contextBlock(texts.t('form.statement_languages_note')),
  ];
}

export function handOverModal(crisis: Crisis, { texts }: CrisisContext): ModalView {
  const form = { title: texts.t('form.hand_over_title'), submit: texts.t('form.hand_over_submit') };
  return modalView({ id: CRISIS_VIEWS.handOver, metadata: encodeCrisis(crisis), ...form }, texts, [
    selectInput(
      FIELDS.role,
      texts.t('form.hand_over_role'),
      CRISIS_ROLES.map((role) => option(texts.t(`role.crisis_${role}`), role)),
      'information_lead',
    ),
    personInput(FIELDS.person, texts.t('form.hand_over_person'), { hint: texts.t('form.hand_over_hint') }),
  ]);
}

/** Builds the modal that closes a crisis. It first shows the points still open. */
export function closeModal(view: CrisisView): ModalView {
  const { board, texts } = view;
  const form = { title: texts.t('form.crisis_close_title'), submit: texts.t('form.crisis_close_submit') };
  const open = openIn(board, view);
  return modalView({ id: CRISIS_VIEWS.close, metadata: encodeCrisis(board.crisis), ...form }, texts, [
    sectionBlock(open.length === 0 ? texts.t('close.nothing_open') : [texts.t('close.open'), ...open].join('\n')),
    textInput(FIELDS.why, texts.t('close.why'), { multiline: true, maxLength: LONGEST_REASON }),
    contextBlock(texts.t('close.note')),
  ]);
}

/** Data that the second step of closing carries from the first. */
export type Closing = { crisis: string; why: string; untold: readonly number[] };

/** Asks again before a crisis is closed, and names the people at risk without a recorded handoff. */
export function closeSurelyModal(view: CrisisView, why: string): ModalView {
  const { board, texts } = view;
  const untold = board.atRisk.filter(isUntold);
  const form = { title: texts.t('form.crisis_close_title'), submit: texts.t('form.close_surely_submit') };
  const closing: Closing = { crisis: encodeCrisis(board.crisis), why, untold: untold.map(({ core }) => core.id) };
  const lines = untold.slice(0, MOST_PEOPLE).map((state) => untoldLine(state, view));
  const more = untold.length > MOST_PEOPLE ? [texts.t('board.more', { count: untold.length - MOST_PEOPLE })] : [];
  return modalView({ id: CRISIS_VIEWS.closeSurely, metadata: JSON.stringify(closing), ...form }, texts, [
    sectionBlock([texts.t('close.untold', { count: untold.length }), ...lines, ...more].join('\n')),
    contextBlock(texts.t('close.untold_note')),
  ]);
}

/** `• #4 · polígono La Foia`; of violence, suicide and minors the number alone. */
function untoldLine(state: CaseState, { handbook, caseNumber }: CrisisView): string {
  const place = isDiscreet(state) ? null : locationIn(state, handbook);
  const number = `• ${caseNumber(state.core.id)}`;
  return place === null ? number : `${number} · ${typedWords(place, LONGEST_PLACE)}`;
}

function openIn({ open, pauses, spoken, inReview, ...board }: CrisisBoard, view: CrisisView): string[] {
  const { texts } = view;
  const counts = open.map(({ severity, count }) => `${severity} *${count}*`).join(' · ');
  const recalls = openRecalls({ open, pauses, spoken, inReview, ...board });
  const noted = countToSayAgain(notedRecalls(board, view.handbook));
  const steps = currentSteps(board.steps).filter(({ ended }) => ended === null).length;
  const errands = pauses.flatMap((pause) => pause.errands.filter(({ stopped }) => stopped === null)).length;
  const untold = countRescues(peopleAtRisk(board.atRisk)).untold;
  return [
    ...(untold === 0 ? [] : [texts.t('close.untold', { count: untold })]),
    ...(counts === '' ? [] : [texts.t('close.cases', { counts })]),
    ...(inReview.length === 0 ? [] : [texts.t('close.in_review', { cases: caseNumbers(inReview, view) })]),
    ...(recalls === 0 ? [] : [texts.t('close.recalls', { count: recalls })]),
    ...(noted === 0 ? [] : [texts.t('close.noted', { count: noted })]),
    ...(pauses.length === 0 ? [] : [texts.t('close.pauses', { count: pauses.length })]),
    ...(errands === 0 ? [] : [texts.t('close.errands', { count: errands })]),
    ...(steps === 0 ? [] : [texts.t('close.steps', { count: steps })]),
    ...(spoken.length === 0 ? [] : [texts.t('close.spoken', { cases: caseNumbers(spoken, view) })]),
  ];
}

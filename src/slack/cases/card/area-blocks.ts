import type { KnownBlock } from '@slack/types';
import type { AreaQuestion } from '../../../domain/cases/model/area-question.ts';
import { isWithWorks } from '../../../domain/cases/model/area-question.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { isOpenSuggestion, toldOutcome } from '../../../domain/cases/model/suggestions/suggestion.ts';
import { untoldPosts } from '../../../domain/cases/model/unanswered.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { contextBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { inertMrkdwn } from './card-lines.ts';
import { proposalActs, proposalBlocks } from './fact-blocks.ts';

const SHOWN = 3;
const LONGEST_NAME = 80;
const LONGEST_WORDS = 200;

/** Questions that an area has not answered yet, and answers that another person of the team has to confirm. */
export function areaBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const proposed = proposedFacts(view);
  const rest = proposed.length - SHOWN;
  return [
    ...openQuestions(view).map((question) => areaQuestionBlock(question, view, texts)),
    ...proposed.slice(0, SHOWN).flatMap((fact) => proposalBlocks(fact, view, texts)),
    ...(rest > 0 ? [contextBlock(texts.t('card.more_proposed', { count: rest }))] : []),
  ];
}

/** Returns the values that another person of the team has to confirm. */
export function proposedFacts({ state }: CaseView): EnteredFact[] {
  return state.facts.filter(({ status }) => status === 'proposed');
}

function openQuestions({ state }: CaseView): AreaQuestion[] {
  return state.areaQuestions.filter(({ answer }) => answer === null).slice(-SHOWN);
}

/** Returns the acts on the questions to areas, and on the answers that wait to be confirmed. */
export function areaActs(view: CaseView, texts: Texts): CardAct[] {
  return [
    ...(offersReport(view) ? [reportAct(view, texts)] : []),
    ...openQuestions(view).map((question) => answerAct(question, view, texts)),
    ...proposedFacts(view)
      .slice(0, SHOWN)
      .flatMap((fact) => proposalActs(fact, view, texts)),
    ...(view.state.core.outcome === undefined ? [] : outcomeActs(view, texts)),
  ];
}

/** Classes of posts that tell of a fault. */
const FAULTS: readonly string[] = ['field_report', 'complaint', 'question'];

function offersReport({ reportsFaults, state, status }: CaseView): boolean {
  const isOpen = status === 'open' || status === 'in_review' || status === 'approved';
  return reportsFaults && isOpen && FAULTS.includes(state.core.class) && !state.areaQuestions.some(isWithWorks);
}

function reportAct({ state }: CaseView, texts: Texts): CardAct {
  const value = encodeReference(referenceTo(state));
  return { rank: 'seldom', label: texts.t('button.report_fault'), action: MODAL_ACTIONS.reportFault, value };
}

function areaQuestionBlock(question: AreaQuestion, view: CaseView, texts: Texts): KnownBlock {
  return {
    ...sectionBlock(questionLine(question, view, texts)),
    accessory: actButton(answerAct(question, view, texts)),
  };
}

/** Returns the lines of the questions that an area has not answered. */
export function questionLines(view: CaseView, texts: Texts): string[] {
  return openQuestions(view).map((question) => questionLine(question, view, texts));
}

function questionLine(question: AreaQuestion, view: CaseView, texts: Texts): string {
  const { report } = question;
  return texts.t(report === null ? 'card.inquiry' : `card.report_${report.state}`, {
    number: inertMrkdwn(report?.number ?? '…'),
    area: inertMrkdwn(truncate(view.areaName(question.area), LONGEST_NAME)),
    who: mentionOf(question.askedBy),
    at: formatMoment(question.askedAt, view.timeZone, texts),
  });
}

function answerAct({ id }: AreaQuestion, { state }: CaseView, texts: Texts): CardAct {
  const value = encodeReference(referenceTo(state, { rowId: id }));
  return { rank: 'seldom', label: texts.t('button.record_answer'), action: MODAL_ACTIONS.recordAnswer, value };
}

/** Returns what an area says became of the suggestion; nothing where it has said nothing. */
export function outcomeLines(view: CaseView, texts: Texts): string[] {
  const { core, notes } = view.state;
  const { outcome } = core;
  if (outcome === undefined) return [];
  const noteAt = (noteId: string) => view.mask(notes.find(({ id }) => id === noteId)?.text ?? '');
  const area = inertMrkdwn(truncate(view.areaName(outcome.area), LONGEST_NAME));
  const who = inertMrkdwn(truncate(noteAt(outcome.whoNoteId), LONGEST_NAME));
  const words = inertMrkdwn(truncate(noteAt(outcome.noteId), LONGEST_WORDS));
  const said = [
    texts.t(`card.outcome_${outcome.status}`, { area }),
    who,
    words === '' ? '' : formatQuote(words, texts),
  ];
  return [said.filter((part) => part !== '').join(' · ')];
}

/**
 * Returns the acts on a suggestion, its next step first: an area says what became of it, then those who suggested
 * it are answered. None while an election is called.
 */
export function outcomeActs(view: CaseView, texts: Texts): CardAct[] {
  const { core } = view.state;
  if (view.electoral !== null || !isOpenSuggestion(core)) return [];
  const say: CardAct = {
    rank: 'detail',
    label: texts.t('button.say_outcome'),
    action: MODAL_ACTIONS.sayOutcome,
    value: encodeReference(referenceTo(view.state)),
  };
  return core.outcome === undefined ? [say] : [...answerSuggestedActs(view, texts), say];
}

/** Returns the act that prepares the area's words for those who suggested it; none where they are on the card, or nobody is left. */
function answerSuggestedActs({ state, status, draft, electoral, related }: CaseView, texts: Texts): CardAct[] {
  const { outcome, audience, currentDraftId: draftId } = state.core;
  const isOpen = status === 'open' || status === 'in_review' || status === 'answered';
  if (outcome === undefined || electoral !== null || audience === 'private' || !isOpen) return [];
  if (draft !== undefined && toldOutcome(draft) === outcome.noteId && status !== 'answered') return [];
  // Words that were erased with a post are said again first.
  if (state.notes.every(({ id }) => id !== outcome.noteId)) return [];
  const isOwnLeft = untoldPosts(state).length > 0;
  // Of more people than one text reaches, the others are among the posts that joined the case.
  if (!isOwnLeft && (related.crowd?.unanswered ?? 0) === 0) return [];
  const rank = isOwnLeft ? 'decision' : 'seldom';
  const value = encodeReference(referenceTo(state, { draftId }));
  return [{ rank, label: texts.t('button.answer_suggested'), action: DIRECT_ACTIONS.answerSuggested, value }];
}

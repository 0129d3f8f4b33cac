import type { Button, KnownBlock } from '@slack/types';
import type { AreaQuestion } from '../../../domain/cases/model/area-question.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { button, contextBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { MODAL_ACTIONS } from '../../kit/ids.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { inertMrkdwn } from './card-lines.ts';
import { proposalBlocks } from './fact-blocks.ts';

const SHOWN = 3;
const LONGEST_NAME = 80;

/** Questions that an area has not answered yet, and answers that another person of the team has to confirm. */
export function areaBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { areaQuestions, facts } = view.state;
  const proposed = facts.filter(({ status }) => status === 'proposed');
  const rest = proposed.length - SHOWN;
  return [
    ...areaQuestions
      .filter(({ answer }) => answer === null)
      .slice(-SHOWN)
      .map((question) => areaQuestionBlock(question, view, texts)),
    ...proposed.slice(0, SHOWN).flatMap((fact) => proposalBlocks(fact, view, texts)),
    ...(rest > 0 ? [contextBlock(texts.t('card.more_proposed', { count: rest }))] : []),
  ];
}

function areaQuestionBlock(question: AreaQuestion, view: CaseView, texts: Texts): KnownBlock {
  const said = texts.t('card.inquiry', {
    area: inertMrkdwn(truncate(view.areaName(question.area), LONGEST_NAME)),
    who: mentionOf(question.askedBy),
    at: formatMoment(question.askedAt, view.timeZone, texts),
  });
  return { ...sectionBlock(said), accessory: answerButton(question, view, texts) };
}

function answerButton({ id }: AreaQuestion, { state }: CaseView, texts: Texts): Button {
  const value = encodeReference(referenceTo(state, { rowId: id }));
  return button(texts.t('button.record_answer'), MODAL_ACTIONS.recordAnswer, value);
}

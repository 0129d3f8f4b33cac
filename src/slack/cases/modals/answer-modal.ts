import type { ModalView } from '@slack/types';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { option, quoteBlock, truncate } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { selectInput, textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

const NO_FACT = 'none';
const MOST_FACTS = 99;

/**
 * Builds the modal for the answer of an area: the answer, the fact whose value it is, and who
 * answered. That person is the fact's source.
 */
export function answerModal({ view, metadata, texts }: ModalSubject, handbook: Handbook, inquiryId: string): ModalView {
  const { areaQuestions, notes } = view.state;
  const noteId = areaQuestions.find(({ id }) => id === inquiryId)?.noteId;
  const question = notes.find(({ id }) => id === noteId)?.text ?? '';
  const facts = (playbookById(handbook, view.state.core.playbook)?.facts ?? []).slice(0, MOST_FACTS);
  const named = (titles: Localized) => inLanguage(titles, texts.language, handbook.institution.languages);
  const lacking = view.draft?.missingFacts.find((key) => facts.some(({ id }) => id === key));
  return caseModal(VIEWS.recordAnswer, 'form.answer_title', 'form.answer_submit', { metadata, texts }, [
    ...(question === '' ? [] : [quoteBlock(truncate(view.mask(question), 1_000))]),
    selectInput(
      FIELDS.answerFact,
      texts.t('form.answer_fact'),
      [...facts.map(({ id, titles }) => option(named(titles), id)), option(texts.t('form.answer_none'), NO_FACT)],
      lacking ?? NO_FACT,
    ),
    textInput(FIELDS.answer, texts.t('form.answer'), {
      multiline: true,
      maxLength: 1_000,
      hint: texts.t('form.answer_hint'),
    }),
    textInput(FIELDS.who, texts.t('form.answer_who'), { maxLength: 200, hint: texts.t('form.answer_who_hint') }),
  ]);
}

/** The choice of the select as the domain knows it. */
export function chosenFact(value: string): string | null {
  return value === NO_FACT ? null : value;
}

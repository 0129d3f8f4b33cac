import type { ModalView } from '@slack/types';
import type { Answers } from '../../domain/handbook-changes/answers.ts';
import type { Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, option } from '../kit/blocks.ts';
import type { Filled } from '../kit/filled.ts';
import { VIEWS } from '../kit/ids.ts';
import { personInput, severalInput, textInput } from '../kit/inputs.ts';
import { modalView } from '../kit/modal-view.ts';

const QUESTION_FIELDS = {
  name: 'name',
  web: 'web',
  phone: 'phone',
  languages: 'languages',
  approver: 'approver',
  planDirector: 'plan_director',
  nightPhone: 'night_phone',
} as const;

type Question = (typeof QUESTION_FIELDS)[keyof typeof QUESTION_FIELDS];

/** Builds the modal with the seven questions of the first day, which begins with what the handbook says. */
export function questionsModal(known: Answers, texts: Texts): ModalView {
  const { name, web, phone, languages, nightPhone } = known;
  const title = texts.t('form.questions_title');
  const ask = (question: Question) => texts.t(`form.questions_${question}`);
  const added = { optional: true, hint: texts.t('form.questions_adds') };
  return modalView({ id: VIEWS.questions, title, submit: texts.t('form.questions_submit') }, texts, [
    contextBlock(texts.t('form.questions_note')),
    textInput(QUESTION_FIELDS.name, ask('name'), { initial: name, maxLength: 120 }),
    textInput(QUESTION_FIELDS.web, ask('web'), { initial: web, maxLength: 200, placeholder: 'https://' }),
    textInput(QUESTION_FIELDS.phone, ask('phone'), { initial: phone, maxLength: 20 }),
    severalInput(
      QUESTION_FIELDS.languages,
      ask('languages'),
      LANGUAGES.map((one) => languageOption(one, texts)),
      languages,
    ),
    personInput(QUESTION_FIELDS.approver, ask('approver'), added),
    personInput(QUESTION_FIELDS.planDirector, ask('plan_director'), added),
    textInput(QUESTION_FIELDS.nightPhone, ask('night_phone'), {
      initial: nightPhone ?? '',
      maxLength: 20,
      optional: true,
    }),
  ]);
}

function languageOption(language: Language, texts: Texts) {
  return option(texts.t(`language.${language}`), language);
}

/**
 * Reads the answers. Languages keep their order, since the first is the institution's own.
 * @param nameOf the name of a person in Slack
 */
export async function answersFrom(
  filled: Filled,
  known: Answers,
  nameOf: (user: string) => Promise<string>,
): Promise<Answers> {
  const person = async (field: string) => {
    const slack = filled.text(field);
    return slack === '' ? null : { slack, name: await nameOf(slack) };
  };
  const ticked = filled.ticked(QUESTION_FIELDS.languages) ?? [];
  const isTicked = (language: Language) => ticked.includes(language);
  const kept = known.languages.filter(isTicked);
  return {
    name: filled.text(QUESTION_FIELDS.name).trim(),
    web: filled.text(QUESTION_FIELDS.web).trim(),
    phone: filled.text(QUESTION_FIELDS.phone).trim(),
    languages: [...kept, ...LANGUAGES.filter((one) => isTicked(one) && !kept.includes(one))],
    approver: await person(QUESTION_FIELDS.approver),
    planDirector: await person(QUESTION_FIELDS.planDirector),
    nightPhone: filled.text(QUESTION_FIELDS.nightPhone).trim() || null,
  };
}

import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Language } from '../../../domain/text/languages.ts';
import { LANGUAGES } from '../../../domain/text/languages.ts';
import type { Instruction } from '../../../domain/writing/instruction.ts';
import { INSTRUCTIONS } from '../../../domain/writing/instruction.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, option, truncate } from '../../kit/blocks.ts';
import { readChoice } from '../../kit/chosen.ts';
import type { Filled } from '../../kit/filled.ts';
import { VIEWS } from '../../kit/ids.ts';
import { selectInput, textInput } from '../../kit/inputs.ts';
import { instructionTitle } from '../../kit/say-sentence.ts';
import type { ModelOnDuty } from '../view/model-run-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

const LONGEST_NAME = 80;
const choice = z.tuple([z.enum(INSTRUCTIONS), z.enum(LANGUAGES).optional()]);

/**
 * Builds the modal that asks for another draft. It names the model that will write it before the
 * person asks.
 */
export function requestModal(
  { view, metadata, texts }: ModalSubject,
  handbook: Handbook,
  model: ModelOnDuty,
): ModalView {
  const names = {
    model: escapeMrkdwn(truncate(model.model, LONGEST_NAME)),
    host: escapeMrkdwn(truncate(model.host, LONGEST_NAME)),
  };
  const languages = handbook.institution.languages.filter((one) => one !== view.draft?.language);
  return caseModal(VIEWS.requestDraft, 'form.request_title', 'form.request_submit', { metadata, texts }, [
    contextBlock(texts.t('form.request_note', names)),
    selectInput(FIELDS.instruction, texts.t('form.instruction'), choices(languages, texts), 'shorter'),
    textInput(FIELDS.words, texts.t('form.instruction_words'), {
      multiline: true,
      optional: true,
      maxLength: 500,
      hint: texts.t('form.instruction_words_hint'),
    }),
  ]);
}

/** Returns the choice as a value of the domain. */
export function chosenInstruction(filled: Filled): Instruction {
  const [kind, language = null] = readChoice(choice, filled.text(FIELDS.instruction).split('.'), FIELDS.instruction);
  return { kind, language, words: kind === 'free' ? filled.text(FIELDS.words) : null };
}

function choices(languages: readonly Language[], texts: Texts) {
  const values = INSTRUCTIONS.flatMap((kind) =>
    kind === 'other_language' ? languages.map((language) => `${kind}.${language}`) : [kind],
  );
  return values.map((value) => option(instructionTitle(value, texts), value));
}

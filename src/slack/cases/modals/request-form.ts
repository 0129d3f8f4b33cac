import type { ModalView } from '@slack/types';
import type { Instruction } from '../../domain/drafts/writing/instruction.ts';
import { INSTRUCTIONS } from '../../domain/drafts/writing/instruction.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Language } from '../../domain/handbook/languages.ts';
import type { Texts } from '../../texts.ts';
import { context, escaped, option, selectInput, shortened, textInput } from '../blocks.ts';
import type { Filled } from '../filled.ts';
import { VIEWS } from '../ids.ts';
import { instructionTitle } from '../say-sentence.ts';
import type { FormSubject } from './case-forms.ts';
import { FIELDS, form } from './case-forms.ts';
import type { ModelOnDuty } from './writing-view.ts';

const LONGEST_NAME = 80;

/** How another draft is to be; which model writes it is said before. */
export function requestForm({ view, metadata, texts }: FormSubject, handbook: Handbook, model: ModelOnDuty): ModalView {
  const names = {
    model: escaped(shortened(model.model, LONGEST_NAME)),
    host: escaped(shortened(model.host, LONGEST_NAME)),
  };
  const languages = handbook.institution.languages.filter((one) => one !== view.draft?.language);
  return form(VIEWS.requestDraft, 'form.request_title', 'form.request_submit', { metadata, texts }, [
    context(texts.t('form.request_note', names)),
    selectInput(FIELDS.instruction, texts.t('form.instruction'), choices(languages, texts), 'shorter'),
    textInput(FIELDS.words, texts.t('form.instruction_words'), {
      multiline: true,
      optional: true,
      maxLength: 500,
      hint: texts.t('form.instruction_words_hint'),
    }),
  ]);
}

/** What was chosen, as the domain knows it. */
export function chosenInstruction(filled: Filled): Instruction {
  const [kind, language = null] = filled.text(FIELDS.instruction).split('.') as [Instruction['kind'], Language?];
  return { kind, language, words: kind === 'free' ? filled.text(FIELDS.words) : null };
}

function choices(languages: readonly Language[], texts: Texts) {
  const values = INSTRUCTIONS.flatMap((kind) =>
    kind === 'other_language' ? languages.map((language) => `${kind}.${language}`) : [kind],
  );
  return values.map((value) => option(instructionTitle(value, texts), value));
}

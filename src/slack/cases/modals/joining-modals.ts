import type { ModalView } from '@slack/types';
import { formatQuote } from '../../../i18n/quotes.ts';
import { option, sectionBlock, truncate } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { VIEWS } from '../../kit/ids.ts';
import { checkboxInput, textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/** Builds the modal that chooses which posts of a case belong to another one, by their words. */
export function splitModal({ view, metadata, texts }: ModalSubject): ModalView {
  const wordings = view.related.crowd?.wordings ?? [];
  const options = wordings.map(({ wording, text, posts }) => {
    const words = truncate(view.mask(text).replace(/\s+/g, ' '), 60);
    return option(`${posts} × ${formatQuote(words, texts)}`, wording);
  });
  return caseModal(VIEWS.split, 'form.split_title', 'form.split_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.split_note')),
    ...(options.length === 0
      ? []
      : [
          checkboxInput(FIELDS.wordings, texts.t('form.split_which'), options, {
            initial: [],
            hint: texts.t('form.split_hint'),
          }),
        ]),
  ]);
}

/** To which case of the same playbook this one is brought. */
export function joinModal({ metadata, texts }: ModalSubject): ModalView {
  return caseModal(VIEWS.join, 'form.join_title', 'form.join_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.join_note')),
    textInput(FIELDS.number, texts.t('form.join_which'), { maxLength: 12, hint: texts.t('form.join_hint') }),
  ]);
}

/** The number that was typed, with or without its sign; null where it is none. */
export function typedNumber(filled: Filled): number | null {
  const digits = /^#?(\d{1,9})$/.exec(filled.text(FIELDS.number).trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

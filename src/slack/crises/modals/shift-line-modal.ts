import type { ModalView } from '@slack/types';
import { LONGEST_HANDOVER_LINE } from '../../../domain/bell/act-on-handover.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { SHIFT } from '../../kit/ids.ts';
import { textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { FIELDS } from './crisis-fields.ts';

/** Asks for a line of the handover of a shift. */
export function shiftLineModal(handoverId: string, texts: Texts): ModalView {
  const form = { title: texts.t('form.handover_line_title'), submit: texts.t('form.handover_line_submit') };
  return modalView({ id: SHIFT.addedLine, metadata: handoverId, ...form }, texts, [
    textInput(FIELDS.words, texts.t('form.handover_line_what'), {
      multiline: true,
      maxLength: LONGEST_HANDOVER_LINE,
      hint: texts.t('form.handover_line_hint'),
    }),
  ]);
}

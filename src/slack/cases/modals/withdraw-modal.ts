import type { ModalView } from '@slack/types';
import type { WithdrawalReason } from '../../../domain/cases/model/recalls/withdrawal.ts';
import { WITHDRAWAL_REASONS } from '../../../domain/cases/model/recalls/withdrawal.ts';
import { option, quoteBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { VIEWS } from '../../kit/ids.ts';
import { radioInput, textInput } from '../../kit/inputs.ts';
import { inertMrkdwn } from '../card/card-lines.ts';
import { whereText } from '../card/publication-line.ts';
import type { DestinationView } from '../view/destination-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

const LONGEST_TEXT = 800;

/**
 * Builds the modal that orders the removal of published text: why it must come down, and who says
 * so. A mistake is never a reason; it is corrected in a new message.
 */
export function withdrawModal({ view, metadata, texts }: ModalSubject, one: DestinationView): ModalView {
  const where = one.publication === undefined ? '' : whereText(one.publication, view.mask, texts);
  const reasons = WITHDRAWAL_REASONS.map((reason) => option(texts.t(`form.withdrawal_${reason}`), reason));
  return caseModal(VIEWS.withdraw, 'form.withdraw_title', 'form.withdraw_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.withdraw_note', { network: inertMrkdwn(truncate(one.name, 80)), where })),
    quoteBlock(truncate(view.mask(one.deviation?.text ?? one.destination.text), LONGEST_TEXT)),
    radioInput(FIELDS.reason, texts.t('form.withdraw_reason'), reasons),
    textInput(FIELDS.who, texts.t('form.ordered_by'), { maxLength: 200, hint: texts.t('form.ordered_by_hint') }),
  ]);
}

/** Returns the choice as a value of the domain. */
export function chosenReason(filled: Filled): WithdrawalReason {
  const chosen = filled.text(FIELDS.reason);
  return WITHDRAWAL_REASONS.find((reason) => reason === chosen) ?? 'order';
}

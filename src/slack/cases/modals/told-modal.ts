import type { ModalView } from '@slack/types';
import type { Handoff } from '../../../domain/cases/model/case-state.ts';
import { formatHour, hourLabel } from '../../../i18n/dates.ts';
import { sectionBlock } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/**
 * Builds the modal that records who was notified of a person at risk, on which phone, and when. The
 * time is now unless the person enters another.
 */
export function toldModal({ view, metadata, texts }: ModalSubject, now: string): ModalView {
  return caseModal(VIEWS.told, 'form.told_title', 'form.told_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.told_note')),
    textInput(FIELDS.who, texts.t('form.told_who'), { maxLength: 200, hint: texts.t('form.told_who_hint') }),
    textInput(FIELDS.phone, texts.t('form.told_phone'), { maxLength: 20, hint: texts.t('form.told_phone_hint') }),
    textInput(FIELDS.at, hourLabel(texts.t('form.told_at'), now, view.timeZone, texts), {
      maxLength: 5,
      initial: formatHour(now, view.timeZone),
      hint: texts.t('form.told_at_hint'),
    }),
  ]);
}

/** Builds the modal that corrects the hour of a handoff and takes the number of 112's incident. */
export function amendToldModal({ view, metadata, texts }: ModalSubject, { at, incident }: Handoff): ModalView {
  return caseModal(VIEWS.amendTold, 'form.amend_title', 'form.told_submit', { metadata, texts }, [
    textInput(FIELDS.number, texts.t('form.amend_number'), {
      maxLength: 40,
      optional: true,
      initial: incident ?? '',
      hint: texts.t('form.amend_number_hint'),
    }),
    textInput(FIELDS.at, hourLabel(texts.t('form.told_at'), at, view.timeZone, texts), {
      maxLength: 5,
      initial: formatHour(at, view.timeZone),
      hint: texts.t('form.told_at_hint'),
    }),
  ]);
}

import type { ModalView } from '@slack/types';
import { LONGEST_SLOT } from '../../../domain/cases/actions/breach-notice.ts';
import { isOver, notifyBy } from '../../../domain/cases/breaches/breach-clock.ts';
import type { Breach } from '../../../domain/cases/model/breaches/breach.ts';
import { emptySlots, NOTICE_SLOTS, noticeOf } from '../../../domain/cases/model/breaches/breach.ts';
import { openBreachOf } from '../../../domain/cases/model/breaches/may-be-breach.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { RefusedError } from '../../../errors.ts';
import { formatHour, formatMoment, hourLabel } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { textsIn } from '../../../i18n/texts.ts';
import { contextBlock, plainLines, sectionBlock } from '../../kit/blocks.ts';
import { MODAL_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { dateInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { slotNames } from '../card/breach-blocks.ts';
import { decodeReference, encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/** Buttons of a breach, each with a form behind it. */
export const OF_BREACH: readonly string[] = [
  MODAL_ACTIONS.breach,
  MODAL_ACTIONS.notice,
  MODAL_ACTIONS.noticeText,
  MODAL_ACTIONS.notified,
  MODAL_ACTIONS.ruleOut,
];

/** @throws RefusedError where no breach is open, and the form is about one */
export function breachModal(opener: string, subject: ModalSubject, handbook: Handbook, now: string): ModalView {
  if (opener === MODAL_ACTIONS.breach) return recordModal(subject, now);
  const breach = openBreachOf(subject.view.state.core);
  if (breach === null) throw new RefusedError('refusal.no_open_breach');
  switch (opener) {
    case MODAL_ACTIONS.notice:
      return noticeModal(subject, breach);
    case MODAL_ACTIONS.noticeText:
      return noticeTextModal(subject, breach, handbook);
    case MODAL_ACTIONS.notified:
      return notifiedModal(subject, now);
    default:
      return ruleOutModal(subject);
  }
}

/** Since when the house has known: now, or what was said before. */
function recordModal({ view, metadata, texts }: ModalSubject, now: string): ModalView {
  const known = openBreachOf(view.state.core)?.awareAt ?? now;
  return caseModal(VIEWS.breach, 'form.breach_title', 'form.breach_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.breach_note')),
    ...momentInputs(known, 'form.breach_day', 'form.breach_hour', { view, texts }),
  ]);
}

function momentInputs(
  moment: string,
  day: 'form.breach_day' | 'form.notified_day',
  hour: 'form.breach_hour' | 'form.notified_hour',
  { view, texts }: Pick<ModalSubject, 'view' | 'texts'>,
) {
  return [
    dateInput(FIELDS.day, texts.t(day), localDate(moment, view.timeZone)),
    textInput(FIELDS.at, hourLabel(texts.t(hour), moment, view.timeZone, texts), {
      maxLength: 5,
      initial: formatHour(moment, view.timeZone),
    }),
  ];
}

/** The six slots as they are filled in by now; several people may have it open. */
function noticeModal({ view, metadata, texts }: ModalSubject, breach: Breach): ModalView {
  const notice = noticeOf(breach);
  const seen = encodeReference({ ...decodeReference(metadata), rowId: String(breach.edits.length) });
  return caseModal(VIEWS.notice, 'form.notice_title', 'form.notice_submit', { metadata: seen, texts }, [
    contextBlock(texts.t('form.notice_note', { due: formatMoment(notifyBy(breach), view.timeZone, texts) })),
    ...NOTICE_SLOTS.map((slot) =>
      textInput(`${FIELDS.slot}${slot}`, texts.t(`notice.${slot}`), {
        initial: notice[slot] ?? '',
        multiline: true,
        optional: true,
        maxLength: LONGEST_SLOT,
        hint: texts.t(`notice.${slot}_hint`),
      }),
    ),
  ]);
}

/** To be copied into the form of the authority, by a person: the bot sends nothing. */
function noticeTextModal({ view, texts }: ModalSubject, breach: Breach, handbook: Handbook): ModalView {
  const empty = emptySlots(breach, isOver(breach, view.now));
  return modalView({ title: texts.t('form.notice_text_title'), submit: null }, texts, [
    sectionBlock(texts.t('form.notice_text_note')),
    ...(empty.length === 0
      ? []
      : [sectionBlock(texts.t('form.notice_text_empty', { slots: slotNames(empty, texts) }))]),
    plainLines(noticeText(breach, view, handbook, texts)),
  ]);
}

function notifiedModal({ view, metadata, texts }: ModalSubject, now: string): ModalView {
  return caseModal(VIEWS.notified, 'form.notified_title', 'form.notified_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.notified_note')),
    ...momentInputs(now, 'form.notified_day', 'form.notified_hour', { view, texts }),
    textInput(FIELDS.registry, texts.t('form.registry'), { maxLength: 60, hint: texts.t('form.registry_hint') }),
  ]);
}

function ruleOutModal({ metadata, texts }: ModalSubject): ModalView {
  return caseModal(VIEWS.ruleOut, 'form.rule_out_title', 'form.rule_out_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.rule_out_note')),
    textInput(FIELDS.note, texts.t('form.rule_out_reason'), { multiline: true }),
  ]);
}

/** The notice as plain text: whose it is, since when the house has known, and its slots in the order of the law. */
function noticeText(
  breach: Breach,
  { state, timeZone, now }: Pick<CaseView, 'state' | 'timeZone' | 'now'>,
  { institution }: Handbook,
  texts: Texts,
): string {
  const notice = noticeOf(breach);
  const isLate = isOver(breach, now);
  const asked = NOTICE_SLOTS.filter((slot) => slot !== 'late' || isLate || (notice.late ?? '') !== '');
  return [
    texts.t('notice.heading'),
    texts.t('notice.controller', {
      institution: inLanguage(institution.names, texts.language, institution.languages),
    }),
    // The sentence itself names the zone: others read it.
    texts.t('notice.aware', { at: formatMoment(breach.awareAt, timeZone, textsIn(texts.language)), timeZone }),
    texts.t('notice.case', { id: state.core.id }),
    ...asked.map(
      (slot, place) => `\n${place + 1}. ${texts.t(`notice.${slot}`)}\n${notice[slot] || texts.t('notice.empty')}`,
    ),
  ].join('\n');
}

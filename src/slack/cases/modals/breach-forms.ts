import type { ModalView } from '@slack/types';
import { LONGEST_SLOT } from '../../../domain/cases/actions/keep-breach.ts';
import { isOver, notifyBy } from '../../../domain/cases/breaches/breach-clock.ts';
import type { Breach } from '../../../domain/cases/model/breaches/breach.ts';
import { emptySlots, NOTICE_SLOTS, noticeOf } from '../../../domain/cases/model/breaches/breach.ts';
import { openBreachOf } from '../../../domain/cases/model/breaches/may-be-breach.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { RefusedError } from '../../../errors.ts';
import { hourText, momentText } from '../../../i18n/dates.ts';
import { context, dateInput, plainLines, section, textInput } from '../../kit/blocks.ts';
import { formView } from '../../kit/form-view.ts';
import { OPENERS, VIEWS } from '../../kit/ids.ts';
import { slotNames } from '../card/breach-blocks.ts';
import { decodeReference, encodeReference } from '../view/card-reference.ts';
import type { FormSubject } from './case-forms.ts';
import { FIELDS, form } from './case-forms.ts';
import { noticeText } from './notice-text.ts';

/** Buttons of a breach, each with a form behind it. */
export const OF_BREACH: readonly string[] = [
  OPENERS.breach,
  OPENERS.notice,
  OPENERS.noticeText,
  OPENERS.notified,
  OPENERS.ruleOut,
];

/** @throws RefusedError where no breach is open, and the form is about one */
export function breachForm(opener: string, subject: FormSubject, handbook: Handbook, now: string): ModalView {
  if (opener === OPENERS.breach) return recordForm(subject, now);
  const breach = openBreachOf(subject.view.state.matter);
  if (breach === null) throw new RefusedError('refusal.no_open_breach');
  switch (opener) {
    case OPENERS.notice:
      return noticeForm(subject, breach);
    case OPENERS.noticeText:
      return noticeTextForm(subject, breach, handbook);
    case OPENERS.notified:
      return notifiedForm(subject, now);
    default:
      return ruleOutForm(subject);
  }
}

/** Since when the house has known: now, or what was said before. */
function recordForm({ view, metadata, texts }: FormSubject, now: string): ModalView {
  const known = openBreachOf(view.state.matter)?.awareAt ?? now;
  return form(VIEWS.breach, 'form.breach_title', 'form.breach_submit', { metadata, texts }, [
    section(texts.t('form.breach_note')),
    ...momentInputs(known, 'form.breach_day', 'form.breach_hour', { view, texts }),
  ]);
}

function momentInputs(
  moment: string,
  day: 'form.breach_day' | 'form.notified_day',
  hour: 'form.breach_hour' | 'form.notified_hour',
  { view, texts }: Pick<FormSubject, 'view' | 'texts'>,
) {
  return [
    dateInput(FIELDS.day, texts.t(day), localDate(moment, view.timeZone)),
    textInput(FIELDS.at, texts.t(hour), { maxLength: 5, initial: hourText(moment, view.timeZone) }),
  ];
}

/** The six slots as they are filled in by now; several people may have it open. */
function noticeForm({ view, metadata, texts }: FormSubject, breach: Breach): ModalView {
  const notice = noticeOf(breach);
  const seen = encodeReference({ ...decodeReference(metadata), rowId: String(breach.edits.length) });
  return form(VIEWS.notice, 'form.notice_title', 'form.notice_submit', { metadata: seen, texts }, [
    context(texts.t('form.notice_note', { due: momentText(notifyBy(breach), view.timeZone, texts) })),
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
function noticeTextForm({ view, texts }: FormSubject, breach: Breach, handbook: Handbook): ModalView {
  const empty = emptySlots(breach, isOver(breach, view.now));
  return formView({ title: texts.t('form.notice_text_title'), submit: null }, texts, [
    section(texts.t('form.notice_text_note')),
    ...(empty.length === 0 ? [] : [section(texts.t('form.notice_text_empty', { slots: slotNames(empty, texts) }))]),
    plainLines(noticeText(breach, view, handbook, texts)),
  ]);
}

function notifiedForm({ view, metadata, texts }: FormSubject, now: string): ModalView {
  return form(VIEWS.notified, 'form.notified_title', 'form.notified_submit', { metadata, texts }, [
    section(texts.t('form.notified_note')),
    ...momentInputs(now, 'form.notified_day', 'form.notified_hour', { view, texts }),
    textInput(FIELDS.registry, texts.t('form.registry'), { maxLength: 60, hint: texts.t('form.registry_hint') }),
  ]);
}

function ruleOutForm({ metadata, texts }: FormSubject): ModalView {
  return form(VIEWS.ruleOut, 'form.rule_out_title', 'form.rule_out_submit', { metadata, texts }, [
    section(texts.t('form.rule_out_note')),
    textInput(FIELDS.note, texts.t('form.rule_out_reason'), { multiline: true }),
  ]);
}

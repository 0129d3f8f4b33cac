import type { ModalView } from '@slack/types';
import { formatHour, hourLabel } from '../../../i18n/dates.ts';
import { contextBlock, option, sectionBlock, truncate } from '../../kit/blocks.ts';
import { warningTicks } from '../../kit/findings/warning-ticks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { selectInput, textInput } from '../../kit/inputs.ts';
import { saidVerbatim } from '../card/said-blocks.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/** The very words to read aloud on the telephone, who said yes to them and at what hour, and the warnings that were read to them. */
export function spokenModal({ view, metadata, texts }: ModalSubject, now: string): ModalView {
  const voices = view.voices.map(({ id, name, post, phone }) =>
    option(truncate(`${name} · ${phone} · ${post}`, 75), id),
  );
  return caseModal(VIEWS.spoken, 'form.spoken_title', 'form.spoken_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.spoken_note')),
    contextBlock(texts.t('form.spoken_read')),
    ...saidVerbatim(view.destinations, texts),
    selectInput(FIELDS.who, texts.t('form.spoken_who'), voices, view.voices[0]?.id),
    textInput(FIELDS.at, hourLabel(texts.t('form.spoken_at'), now, view.timeZone, texts), {
      maxLength: 5,
      initial: formatHour(now, view.timeZone),
      hint: texts.t('form.told_at_hint'),
    }),
    ...warningTicks(
      view.findings.filter(({ level }) => level === 'warn'),
      texts,
    ),
  ]);
}

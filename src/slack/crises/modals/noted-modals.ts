import type { ModalView, PlainTextOption } from '@slack/types';
import type { NotedMessage } from '../../../domain/cases/model/crises/noted-message.ts';
import { NOTED_CHANNELS } from '../../../domain/cases/model/crises/noted-message.ts';
import { hasEnded } from '../../../domain/cases/model/fact.ts';
import { LONGEST_NOTED, LONGEST_NOTED_REASON, LONGEST_NOTED_WHO } from '../../../domain/crises/actions/note-message.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { hourLabel } from '../../../i18n/dates.ts';
import { contextBlock, option, sectionBlock } from '../../kit/blocks.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { chooseSeveralInput, dateInput, selectInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { namedCrisis } from '../board/ledger-reference.ts';
import { notedText } from '../board/noted-lines.ts';
import { encodeStep } from '../board/step-lines.ts';
import { FIELDS } from './crisis-fields.ts';

const MOST_FACTS = 100;

/**
 * Asks for what was said by another way, with the columns of the printed log sheet.
 * @param before the message that it says again; null for one of its own
 */
export function notedModal(view: CrisisView, before: NotedMessage | null): ModalView {
  const { texts, board, handbook, now } = view;
  const form = { title: texts.t('form.noted_title'), submit: texts.t('form.noted_submit') };
  const metadata = encodeStep({ crisis: namedCrisis(board.crisis), id: before?.id ?? '' });
  const facts = factOptions(view);
  return modalView({ id: CRISIS_VIEWS.noted, metadata, ...form }, texts, [
    ...(before === null
      ? [contextBlock(texts.t('form.noted_note'))]
      : [sectionBlock(`${texts.t('form.noted_again')}\n${notedText(before, view)}`)]),
    dateInput(FIELDS.day, texts.t('noted.day'), localDate(now, handbook.institution.timeZone)),
    textInput(FIELDS.hour, hourLabel(texts.t('noted.hour'), now, handbook.institution.timeZone, texts), {
      maxLength: 5,
      placeholder: '18:30',
    }),
    textInput(FIELDS.words, texts.t('noted.words'), { multiline: true, maxLength: LONGEST_NOTED }),
    selectInput(
      FIELDS.channel,
      texts.t('noted.channel'),
      NOTED_CHANNELS.map((channel) => option(texts.t(`noted.channel_${channel}`), channel)),
      before?.channel,
    ),
    textInput(FIELDS.who, texts.t('noted.who'), {
      maxLength: LONGEST_NOTED_WHO,
      hint: texts.t('form.noted_who_hint'),
    }),
    ...(facts.length === 0
      ? []
      : [chooseSeveralInput(FIELDS.facts, texts.t('noted.facts'), facts, texts.t('form.noted_facts_hint'))]),
  ]);
}

/** Asks why a message need not be said again. */
export function waiveNotedModal(noted: NotedMessage, view: CrisisView): ModalView {
  const { texts, board } = view;
  const form = { title: texts.t('form.waive_noted_title'), submit: texts.t('form.noted_submit') };
  const metadata = encodeStep({ crisis: namedCrisis(board.crisis), id: noted.id });
  return modalView({ id: CRISIS_VIEWS.waiveNoted, metadata, ...form }, texts, [
    sectionBlock(notedText(noted, view)),
    textInput(FIELDS.why, texts.t('form.waive_noted_why'), { maxLength: LONGEST_NOTED_REASON }),
  ]);
}

/** The newest facts first, those that hold before those that fell: people may have said either. */
function factOptions({ board: { facts }, factTitle }: CrisisView): PlainTextOption[] {
  const newest = facts.toReversed();
  return [...newest.filter((fact) => !hasEnded(fact)), ...newest.filter(hasEnded)]
    .slice(0, MOST_FACTS)
    .map((fact) => option(`${hasEnded(fact) ? '✕ ' : ''}${factTitle(fact)}: ${fact.value}`, fact.id));
}

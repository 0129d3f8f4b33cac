import type { ModalView } from '@slack/types';
import { doableIn } from '../../domain/digests/calendar-action.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, option, truncate } from '../kit/blocks.ts';
import { VIEWS } from '../kit/ids.ts';
import { dateInput, selectInput } from '../kit/inputs.ts';
import { modalView } from '../kit/modal-view.ts';

export const ACTION_FIELDS = { action: 'action', doneOn: 'done_on' } as const;

/** Options that a menu of Slack takes. */
const MOST_ACTIONS = 100;
const OPTION_TEXT = 75;

/**
 * Builds the modal that records which action of the plan, or entry of its calendar, was done, and
 * on which day.
 * @param today date there, `2026-11-24`
 * @param wanted option chosen at first, where it can still be done
 * @param channel channel for the answer to the person; null where there is none
 */
export function actionModal(
  handbook: Handbook,
  texts: Texts,
  { today, channel, wanted }: { today: string; channel: string | null; wanted: string | null },
): ModalView {
  const doable = doableIn(handbook).slice(0, MOST_ACTIONS);
  const first = doable.find(({ id }) => id === wanted);
  const form = { title: texts.t('form.action_title'), submit: texts.t('form.action_submit') };
  return modalView({ id: VIEWS.action, metadata: channel ?? '', ...form }, texts, [
    selectInput(
      ACTION_FIELDS.action,
      texts.t('form.action_what'),
      doable.map(({ id, what, doneWhen }) => ({ ...option(what, id), ...described(doneWhen) })),
      first?.id,
    ),
    dateInput(ACTION_FIELDS.doneOn, texts.t('form.action_date'), today),
    contextBlock(texts.t('form.action_note')),
  ]);
}

/** By what one tells that it is done. */
function described(doneWhen: string | undefined) {
  if (doneWhen === undefined || doneWhen.trim() === '') return {};
  return { description: { type: 'plain_text', text: truncate(doneWhen, OPTION_TEXT) } as const };
}

import type { ModalView } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../texts.ts';
import { context, dateInput, option, selectInput, shortened } from '../blocks.ts';
import { VIEWS } from '../ids.ts';

export const ACTION_FIELDS = { action: 'action', doneOn: 'done_on' } as const;

/** Options that a menu of Slack takes. */
const MOST_ACTIONS = 100;
const OPTION_TEXT = 75;

/**
 * Which action of the plan was done, and on which day.
 * @param today date there, `2026-11-24`
 * @param channel in which the person is told what came of it; null where there is none
 */
export function actionForm(
  { institution }: Handbook,
  texts: Texts,
  { today, channel }: { today: string; channel: string | null },
): ModalView {
  const actions = (institution.plan.actions ?? []).slice(0, MOST_ACTIONS);
  return {
    type: 'modal',
    callback_id: VIEWS.action,
    private_metadata: channel ?? '',
    title: { type: 'plain_text', text: texts.t('form.action_title') },
    submit: { type: 'plain_text', text: texts.t('form.action_submit') },
    close: { type: 'plain_text', text: texts.t('form.close') },
    blocks: [
      selectInput(
        ACTION_FIELDS.action,
        texts.t('form.action_what'),
        actions.map(({ id, what, doneWhen }) => ({ ...option(what, id), ...described(doneWhen) })),
      ),
      dateInput(ACTION_FIELDS.doneOn, texts.t('form.action_date'), today),
      context(texts.t('form.action_note')),
    ],
  };
}

/** By what one tells that it is done. */
function described(doneWhen: string | undefined) {
  if (doneWhen === undefined || doneWhen.trim() === '') return {};
  return { description: { type: 'plain_text', text: shortened(doneWhen, OPTION_TEXT) } as const };
}

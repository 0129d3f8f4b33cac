import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { notedRecalls } from '../../../domain/crises/model/noted-recalls.ts';
import { RefusedError } from '../../../errors.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { NOTED } from '../../kit/ids.ts';
import { decodeStep } from '../board/step-lines.ts';
import { notedModal, waiveNotedModal } from '../modals/noted-modals.ts';
import { anyCrisis, openInFront } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';

type Deps = Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>;

/** Registers the menu of a message that was noted later and is to be said again. */
export function registerNoted(app: App, deps: Deps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: NOTED.menu }, async ({ ack, body, action, client }) => {
    await ack();
    const chosen = action.type === 'overflow' ? action.selected_option.value : '';
    const [what = '', value = ''] = chosen.split('|');
    await openInFront(body, client, deps, ({ texts }) => formOf(what, value, body, texts, deps));
  });
}

/** @throws RefusedError for a message that nobody has to say again */
async function formOf(what: string, value: string, body: object, texts: Texts, deps: Deps): Promise<ModalView> {
  const { crisis, id } = decodeStep(value);
  const view = await anyCrisis(await ownCrisis(crisis, body, deps), texts, deps);
  const open = notedRecalls(view.board, view.handbook).find(
    ({ noted, status }) => noted.id === id && status === 'open',
  );
  if (open === undefined) throw new RefusedError('refusal.noted_gone');
  return what === NOTED.waive ? waiveNotedModal(open.noted, view) : notedModal(view, open.noted);
}

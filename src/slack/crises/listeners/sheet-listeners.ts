import type { App, BlockAction } from '@slack/bolt';
import { tellSheetReaders } from '../../../domain/crises/sheet/tell-sheet-readers.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { SHEET } from '../../kit/ids.ts';
import { decodeStep } from '../board/step-lines.ts';
import { performInCrisis } from './crisis-button-listeners.ts';
import { sheetReadersFor } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';
import { redraw } from './step-listeners.ts';

type Deps = Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>;

/** Registers the button by which a person is sent the info sheet no more: in it, and in the list of its readers. */
export function registerSheet(app: App, deps: Deps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: SHEET.leave }, async ({ ack, body, action, client }) => {
    await ack();
    const { crisis, id: user } = decodeStep('value' in action ? (action.value ?? '') : '');
    const requester = await requesterOf(body, deps);
    const crisisId = await ownCrisis(crisis, body, deps);
    const { team } = requester.actor;
    await performInCrisis({ kind: 'unsubscribe', who: { kind: 'slack', team, user } }, crisisId, requester, deps);
    if (body.view !== undefined) {
      await redraw(client, body.view.id, () => sheetReadersFor(crisisId, { user, texts: requester.texts }, deps));
      return;
    }
    const text = requester.texts.t('sheet.left', { id: crisisId });
    await tellPerson(client, { user: requester.actor.user, channel: requester.channel, text }, deps);
  });
}

/** Sends the first sheet to who was just added. */
export async function tellFirst(deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>): Promise<void> {
  await tellSheetReaders(deps.cases, deps.crises.reader);
  deps.bot.wake();
}

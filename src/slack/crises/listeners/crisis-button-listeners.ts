import type { App, BlockAction } from '@slack/bolt';
import type { CrisisAction } from '../../../domain/crises/model/crisis-action.ts';
import { performCrisisAction } from '../../../domain/crises/perform-crisis-action.ts';
import type { Requester } from '../../bolt/requester.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { CRISIS_DIRECT_ACTIONS, CRISIS_MENU, CRISIS_MODAL_ACTIONS, SHEET } from '../../kit/ids.ts';
import { decodeCrisis } from '../board/ledger-reference.ts';
import { decodeVariant } from '../board/variant-reference.ts';
import { openCrisisModal, openInFront } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';
import { makeReport, makeVariant } from './report-actions.ts';

/** The buttons of a board that are about the crisis as a whole, and those of its report. */
export function registerCrisisButtons(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'digests' | 'team' | 'bot'>,
): void {
  for (const id of Object.values(CRISIS_MODAL_ACTIONS)) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const value = 'value' in action ? (action.value ?? '') : '';
      await openInFront(body, client, deps, (reader) => openCrisisModal(id, value, reader, body, deps));
    });
  }

  app.action<BlockAction>({ type: 'block_actions', action_id: CRISIS_MENU }, async ({ ack, body, action, client }) => {
    await ack();
    const [id = '', value = ''] = action.type === 'overflow' ? action.selected_option.value.split('|') : [];
    if (id === SHEET.post) {
      const crisisId = await ownCrisis(decodeCrisis(value), body, deps);
      await performInCrisis({ kind: 'post_sheet' }, crisisId, await requesterOf(body, deps), deps);
      return;
    }
    await openInFront(body, client, deps, (reader) => openCrisisModal(id, value, reader, body, deps));
  });

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_DIRECT_ACTIONS.askForChannel },
    async ({ ack, body, action }) => {
      await ack();
      const crisisId = await crisisIn(action, body, deps);
      await performInCrisis({ kind: 'ask_for_channel' }, crisisId, await requesterOf(body, deps), deps);
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_DIRECT_ACTIONS.report },
    async ({ ack, body, action, client }) => {
      await ack();
      const crisisId = await crisisIn(action, body, deps);
      const requester = await requesterOf(body, deps);
      await makeReport(crisisId, 'names', requester, deps);
      const text = requester.texts.t('recap.asked_for', {
        id: crisisId,
        channel: `<#${requester.channel ?? deps.team.casesChannel}>`,
      });
      await tellPerson(client, { user: requester.actor.user, channel: requester.channel, text }, deps);
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_DIRECT_ACTIONS.variant },
    async ({ ack, body, action }) => {
      await ack();
      const { crisis, draftId } = decodeVariant('value' in action ? (action.value ?? '') : '');
      const crisisId = await ownCrisis(crisis, body, deps);
      await makeVariant({ crisisId, draftId }, await requesterOf(body, deps), deps);
    },
  );
}

/** @throws RefusedError where the button is of another crisis with that number */
function crisisIn(action: object, body: object, deps: Pick<SlackDeps, 'crises' | 'bot'>): Promise<number> {
  const { value = '' } = action as { value?: string };
  return ownCrisis(decodeCrisis(value), body, deps);
}

/** Makes the gesture, and has its effects sent at once. @throws RefusedError with the sentence for the person */
export async function performInCrisis(
  action: CrisisAction,
  crisisId: number,
  { actor, channel, deliveryKey }: Requester,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<{ caseIds: number[] }> {
  const done = await performCrisisAction(deps.cases, { crisisId, action, actor, channel, deliveryKey });
  deps.bot.wake();
  return done;
}

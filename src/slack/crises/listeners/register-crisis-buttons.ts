import type { App, BlockAction } from '@slack/bolt';
import { makeCrisisGesture } from '../../../domain/crises/make-crisis-gesture.ts';
import type { CrisisGesture } from '../../../domain/crises/model/crisis-action.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import type { Who } from '../../bolt/who.ts';
import { whoOf } from '../../bolt/who.ts';
import { CRISIS_CLICKS, CRISIS_OPENERS } from '../../kit/ids.ts';
import { decodeCrisis } from '../board/ledger-reference.ts';
import { decodeVariant } from '../board/variant-reference.ts';
import { crisisFormFor, openInFront } from './open-crisis-form.ts';
import { makeReport, makeVariant } from './report-gestures.ts';

/** The buttons of a board that are about the crisis as a whole, and those of its report. */
export function registerCrisisButtons(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'digests' | 'team' | 'bot'>,
): void {
  for (const id of Object.values(CRISIS_OPENERS)) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const value = 'value' in action ? (action.value ?? '') : '';
      await openInFront(body, client, deps, (reader) => crisisFormFor(id, value, reader, deps));
    });
  }

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_CLICKS.askForChannel },
    async ({ ack, body, action }) => {
      await ack();
      const crisisId = decodeCrisis('value' in action ? (action.value ?? '') : '');
      await performInCrisis({ kind: 'ask_for_channel' }, crisisId, await whoOf(body, deps), deps);
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_CLICKS.report },
    async ({ ack, body, action, client }) => {
      await ack();
      const crisisId = decodeCrisis('value' in action ? (action.value ?? '') : '');
      const who = await whoOf(body, deps);
      await makeReport(crisisId, 'names', who, deps);
      const text = who.texts.t('recap.asked_for', {
        id: crisisId,
        channel: `<#${who.channel ?? deps.team.casesChannel}>`,
      });
      await tellPerson(client, { user: who.actor.user, channel: who.channel, text }, deps);
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_CLICKS.variant },
    async ({ ack, body, action }) => {
      await ack();
      const reference = decodeVariant('value' in action ? (action.value ?? '') : '');
      await makeVariant(reference, await whoOf(body, deps), deps);
    },
  );
}

/** Makes the gesture, and has its effects sent at once. @throws RefusedError with the sentence for the person */
export async function performInCrisis(
  gesture: CrisisGesture,
  crisisId: number,
  { actor, channel, deliveryKey }: Who,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<{ caseId: number | null }> {
  const done = await makeCrisisGesture(deps.cases, { crisisId, gesture, actor, channel, deliveryKey });
  deps.bot.wake();
  return done;
}

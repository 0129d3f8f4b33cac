import type { App, ViewSubmitAction } from '@slack/bolt';
import type { Gesture } from '../../../domain/cases/action.ts';
import { makeGesture } from '../../../domain/cases/perform-action.ts';
import type { SentForm } from '../../bolt/on-form.ts';
import { onForm } from '../../bolt/on-form.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { Who } from '../../bolt/who.ts';
import { whoOf } from '../../bolt/who.ts';
import { CLICKS, MENU, OPENERS, PLACES } from '../../kit/ids.ts';
import { decodeReference } from '../view/card-reference.ts';
import { CLICK_GESTURES } from './click-gestures.ts';
import { fieldOfRefusal } from './field-of-refusal.ts';
import { FORM_GESTURES } from './form-gestures.ts';
import { openExactText } from './open-exact-text.ts';
import { openFormFor } from './open-form.ts';
import { editProblems } from './written-text.ts';

/** Clicks by which somebody stands by a text. They are on buttons only, never in the menu. */
const STANDS_BY: readonly string[] = [CLICKS.approve, CLICKS.propose];

/** The buttons, the menu and the forms of a case's card. */
export function registerCases(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  for (const id of Object.values(CLICKS)) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const value = 'value' in action ? (action.value ?? '') : '';
      if (STANDS_BY.includes(id) && (await openExactText(id, value, body, client, deps))) return;
      await click(id, value, await whoOf(body, deps), deps);
    });
  }

  for (const id of Object.values(OPENERS)) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const value = 'value' in action ? (action.value ?? '') : '';
      await openFormFor(id, value, body, client, deps);
    });
  }

  for (const menu of [MENU, PLACES]) {
    app.action({ type: 'block_actions', action_id: menu }, async ({ ack, body, action, client }) => {
      await ack();
      const isMenu = action.type === 'overflow' || action.type === 'static_select';
      const [id = '', value = ''] = (isMenu ? action.selected_option.value : '').split('|');
      if (id in CLICK_GESTURES) await click(id, value, await whoOf(body, deps), deps);
      else await openFormFor(id, value, body, client, deps);
    });
  }

  for (const [id, gestureOf] of Object.entries(FORM_GESTURES)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body }) => {
      const work = async (sent: SentForm) => {
        const { who, filled, metadata } = sent;
        const reference = decodeReference(metadata);
        const gesture = gestureOf(filled, reference);
        const problems = await editProblems(gesture, sent, deps);
        if (problems === undefined) await perform(gesture, reference.caseId, who, deps);
        return problems;
      };
      await onForm({ ack, body }, deps, work, fieldOfRefusal);
    });
  }
}

async function click(id: string, value: string, who: Who, deps: Pick<SlackDeps, 'cases' | 'bot'>): Promise<void> {
  const reference = decodeReference(value);
  const gesture = CLICK_GESTURES[id]?.(reference);
  if (gesture === undefined) throw new Error(`No gesture belongs to ${id}`);
  await perform(gesture, reference.caseId, who, deps);
}

/** Makes the gesture, and has its effects sent at once. @throws RefusedError with the sentence for the person */
export async function perform(
  gesture: Gesture,
  caseId: number,
  who: Who,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<void> {
  const { actor, channel, deliveryKey } = who;
  await makeGesture(deps.cases, { caseId, gesture, actor, channel, deliveryKey });
  deps.bot.wake();
}

import type { App, BlockAction, RespondFn, ViewSubmitAction } from '@slack/bolt';
import type { CaseAction } from '../../../domain/cases/action.ts';
import { performAction } from '../../../domain/cases/perform-action.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { Submission } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { Requester } from '../../bolt/requester.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { CASE_MENU, DIRECT_ACTIONS, MODAL_ACTIONS, PLACES, READ_AND_APPROVE } from '../../kit/ids.ts';
import { caseCard } from '../card/case-card.ts';
import type { CardReference } from '../view/card-reference.ts';
import { CLICK_ACTIONS } from './click-actions.ts';
import { fieldOfRefusal } from './field-of-refusal.ts';
import { loadCardView } from './load-card-view.ts';
import { openExactText } from './open-exact-text.ts';
import { openModal } from './open-modal.ts';
import { referenceOf } from './reference-of.ts';
import { SUBMISSION_ACTIONS } from './submission-actions.ts';
import { editProblems } from './written-text.ts';

/** Buttons by which a person signs off a text. They are buttons only, never options of the menu. */
const STANDS_BY: readonly string[] = [DIRECT_ACTIONS.approve, DIRECT_ACTIONS.propose];

/** The buttons, the menu and the forms of a case's card. */
export function registerCases(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  for (const id of Object.values(DIRECT_ACTIONS)) {
    app.action<BlockAction>(
      { type: 'block_actions', action_id: id },
      async ({ ack, body, action, client, respond }) => {
        await ack();
        const reference = await referenceOf('value' in action ? (action.value ?? '') : '', body, deps);
        if (STANDS_BY.includes(id) && (await openExactText(id, reference, body, client, deps))) return;
        await click(id, reference, { body, respond }, deps);
      },
    );
  }

  app.action<BlockAction>({ type: 'block_actions', action_id: READ_AND_APPROVE }, async (clicked) => {
    const { ack, body, action, client, respond } = clicked;
    await ack();
    const reference = await referenceOf('value' in action ? (action.value ?? '') : '', body, deps);
    const { approve } = DIRECT_ACTIONS;
    if (await openExactText(approve, reference, body, client, deps, { isAlways: true })) return;
    await click(approve, reference, { body, respond }, deps);
  });

  for (const id of Object.values(MODAL_ACTIONS)) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const reference = await referenceOf('value' in action ? (action.value ?? '') : '', body, deps);
      await openModal(id, reference, body, client, deps);
    });
  }

  for (const menu of [CASE_MENU, PLACES]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: menu }, async (clicked) => {
      const { ack, body, action, client, respond } = clicked;
      await ack();
      const isMenu = action.type === 'overflow' || action.type === 'static_select';
      const [id = '', value = ''] = (isMenu ? action.selected_option.value : '').split('|');
      const reference = await referenceOf(value, body, deps);
      if (id in CLICK_ACTIONS) await click(id, reference, { body, respond }, deps);
      else await openModal(id, reference, body, client, deps);
    });
  }

  for (const [id, actionOf] of Object.entries(SUBMISSION_ACTIONS)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body }) => {
      const work = async (sent: Submission) => {
        const { requester, filled, metadata } = sent;
        const reference = await referenceOf(metadata, null, deps);
        const action = actionOf(filled, reference);
        const problems = await editProblems(action, sent, deps);
        if (problems === undefined) await performForPerson(action, reference.caseId, requester, deps);
        return problems;
      };
      await onViewSubmission({ ack, body }, deps, work, fieldOfRefusal);
    });
  }
}

async function click(
  id: string,
  reference: CardReference,
  { body, respond }: { body: BlockAction; respond: RespondFn },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<void> {
  const action = CLICK_ACTIONS[id]?.(reference);
  if (action === undefined) throw new Error(`No action belongs to ${id}`);
  const requester = await requesterOf(body, deps);
  await performForPerson(action, reference.caseId, requester, deps);
  if (isOnePersons(body)) await drawAgain(reference.caseId, requester.texts, respond, deps);
}

/** Returns true for a click on a message that its reader alone sees, such as the answer to `/cases #n`. */
function isOnePersons({ container }: BlockAction): boolean {
  return container?.['is_ephemeral'] === true;
}

/** Draws a card again that nothing else redraws. It can fail without harm: what was clicked is done. */
async function drawAgain(
  caseId: number,
  texts: Texts,
  respond: RespondFn,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<void> {
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null) return;
  const { text, blocks } = caseCard(await loadCardView(state, texts, deps), texts);
  await respond({ replace_original: true, text, blocks }).catch(() => undefined);
}

/** Makes the gesture, and has its effects sent at once. @throws RefusedError with the sentence for the person */
export async function performForPerson(
  action: CaseAction,
  caseId: number,
  requester: Requester,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<void> {
  const { actor, channel, deliveryKey } = requester;
  await performAction(deps.cases, { caseId, action, actor, channel, deliveryKey });
  deps.bot.wake();
}

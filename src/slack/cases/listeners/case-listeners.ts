import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { CaseAction } from '../../../domain/cases/action.ts';
import type { Submission } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import { reportError } from '../../bolt/report-error.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import type { Filled } from '../../kit/filled.ts';
import {
  APPROVE_RUNG,
  CASE_MENU,
  DIRECT_ACTIONS,
  LINK_BUTTONS,
  MODAL_ACTIONS,
  PLACES,
  PROPOSE_RUNG,
  READ_AND_APPROVE,
  VIEWS,
} from '../../kit/ids.ts';
import { besideIn } from '../modals/exact-text-modal.ts';
import { approveOnScreen } from './approve-on-screen.ts';
import { bytesOf } from './click-actions.ts';
import { fieldOfRefusal } from './field-of-refusal.ts';
import { nextStep } from './next-step.ts';
import type { OwnCards } from './own-cards.ts';
import { performForPerson, pressAct } from './press-act.ts';
import { referenceOf } from './reference-of.ts';
import { SUBMISSION_ACTIONS } from './submission-actions.ts';
import { editProblems } from './written-text.ts';

/** The buttons, the menu and the forms of a case's card. */
export function registerCases(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'team' | 'bot'> & { ownCards: OwnCards },
): void {
  for (const id of [...Object.values(DIRECT_ACTIONS), ...Object.values(MODAL_ACTIONS)]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, action, ...pressed }) => {
      await ack();
      await pressAct(id, 'value' in action ? (action.value ?? '') : '', pressed, deps);
    });
  }

  for (const id of [READ_AND_APPROVE, APPROVE_RUNG, PROPOSE_RUNG]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, action, ...pressed }) => {
      await ack();
      const reference = await referenceOf('value' in action ? (action.value ?? '') : '', pressed.body, deps);
      deps.ownCards.pressed(reference.caseId, pressed);
      await approveOnScreen(id, reference, pressed, deps);
    });
  }

  // Slack opens the address; it only wants to be answered.
  for (const id of Object.values(LINK_BUTTONS)) app.action(id, async ({ ack }) => ack());

  for (const menu of [CASE_MENU, PLACES]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: menu }, async ({ ack, action, ...pressed }) => {
      await ack();
      const isMenu = action.type === 'overflow' || action.type === 'static_select';
      const [id = '', value = ''] = (isMenu ? action.selected_option.value : '').split('|');
      await pressAct(id, value, pressed, deps);
    });
  }

  for (const [id, actionOf] of Object.entries(SUBMISSION_ACTIONS)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      const work = async (sent: Submission) => {
        const { requester, filled, metadata } = sent;
        const reference = await referenceOf(metadata, null, deps);
        const action = actionOf(filled, reference);
        const problems = await editProblems(action, sent, deps);
        if (problems !== undefined) return problems;
        await performForPerson(action, reference.caseId, requester, deps);
        if (action.kind === 'edit') await deps.team.editings.end(reference.caseId, requester.actor.user);
        const refused = await signBeside(action, filled, requester, deps);
        const afterwards = async () => {
          await deps.ownCards.redraw(reference.caseId, requester);
          if (refused.length === 0) return;
          await tellPerson(client, { user: requester.actor.user, channel: null, text: refused.join('\n') }, deps);
        };
        if (id !== VIEWS.factsToText) return { afterwards };
        return { instead: await nextStep(reference.caseId, requester, deps), afterwards };
      };
      await onViewSubmission({ ack, body }, deps, work, fieldOfRefusal);
    });
  }
}

/**
 * Signs off the other texts that a person ticked on the same screen: each by its very bytes, decided and recorded for itself.
 * @returns why some were not, each with the number of its case
 */
async function signBeside(
  { kind }: CaseAction,
  filled: Filled,
  requester: Requester,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<string[]> {
  const refused: string[] = [];
  if (kind !== 'approve' && kind !== 'propose') return refused;
  for (const { caseId, value } of besideIn(filled)) {
    try {
      const reference = await referenceOf(value, null, deps);
      const deliveryKey = `${requester.deliveryKey}:${reference.caseId}`;
      await performForPerson({ kind, ...bytesOf(reference) }, reference.caseId, { ...requester, deliveryKey }, deps);
    } catch (error) {
      refused.push(`#${caseId}: ${reportError(error, 'message', requester.texts, deps)}`);
    }
  }
  return refused;
}

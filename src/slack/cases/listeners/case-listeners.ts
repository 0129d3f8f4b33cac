import type { App, BlockAction, ViewClosedAction, ViewSubmitAction } from '@slack/bolt';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
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
import { HELD_OPEN } from '../modals/case-modals.ts';
import { approveOnScreen } from './approve-on-screen.ts';
import { fieldOfRefusal } from './field-of-refusal.ts';
import { nextStep } from './next-step.ts';
import type { OwnCards } from './own-cards.ts';
import { performForPerson, pressAct } from './press-act.ts';
import { referenceOf } from './reference-of.ts';
import { signTogether } from './sign-together.ts';
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

  for (const id of HELD_OPEN) {
    app.view<ViewClosedAction>({ callback_id: id, type: 'view_closed' }, async ({ ack, body }) => {
      await ack();
      const { caseId } = await referenceOf(body.view.private_metadata, null, deps);
      await deps.team.editings.end(caseId, body.user.id);
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
      const work = (sent: Submission) => {
        const { requester, filled, metadata } = sent;
        const main = async (): Promise<SubmissionResult> => {
          const reference = await referenceOf(metadata, null, deps);
          const action = actionOf(filled, reference);
          const problems = await editProblems(action, sent, deps);
          if (problems !== undefined) return problems;
          await performForPerson(action, reference.caseId, requester, deps);
          const afterwards = async () => {
            if (HELD_OPEN.includes(id)) await deps.team.editings.end(reference.caseId, requester.actor.user);
            await deps.ownCards.redraw(reference.caseId, requester);
          };
          if (id !== VIEWS.factsToText) return { afterwards };
          return { instead: await nextStep(reference.caseId, requester, deps), afterwards };
        };
        return signTogether(id, sent, main, client, deps);
      };
      await onViewSubmission({ ack, body }, deps, work, fieldOfRefusal);
    });
  }
}

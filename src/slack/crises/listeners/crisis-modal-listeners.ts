import type { App, ViewSubmitAction } from '@slack/bolt';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { fieldOfCrisis } from '../modals/crisis-fields.ts';
import { performInCrisis } from './crisis-button-listeners.ts';
import { CRISIS_SUBMISSION_ACTIONS } from './crisis-submission-actions.ts';
import { ownCrisis } from './own-crisis.ts';

/** Registers the modals by which a person acts on a crisis. */
export function registerCrisisModals(app: App, deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>): void {
  for (const [id, actionOf] of Object.entries(CRISIS_SUBMISSION_ACTIONS)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      const work = async ({ requester, filled, metadata }: Submission): Promise<SubmissionResult> => {
        const { timeZone } = deps.cases.handbook.current().institution;
        const sent = { filled, metadata, team: requester.actor.team, timeZone, now: deps.cases.now() };
        const { crisis, action } = actionOf(sent);
        const crisisId = await ownCrisis(crisis, null, deps);
        const { caseId } = await performInCrisis(action, crisisId, requester, deps);
        if (caseId === null) return undefined;
        const text = requester.texts.t('crisis.statement_opened', {
          id: caseId,
          channel: `<#${deps.team.casesChannel}>`,
        });
        return { afterwards: () => tellPerson(client, { user: requester.actor.user, channel: null, text }, deps) };
      };
      await onViewSubmission({ ack, body }, deps, work, fieldOfCrisis);
    });
  }
}

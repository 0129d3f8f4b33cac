import type { App, ViewSubmitAction } from '@slack/bolt';
import { startCrisis } from '../../../domain/crises/start-crisis.ts';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { decodeStart } from '../board/start-reference.ts';
import { fieldOfCrisis } from '../modals/crisis-fields.ts';
import { startIn } from '../modals/start-modal.ts';

/** The form that starts a crisis. */
export function registerStart(app: App, deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>): void {
  app.view<ViewSubmitAction>(
    { callback_id: CRISIS_VIEWS.start, type: 'view_submission' },
    async ({ ack, body, client }) => {
      const work = async ({ requester, filled, metadata }: Submission): Promise<SubmissionResult> => {
        const { actor, deliveryKey, texts } = requester;
        const reference = decodeStart(metadata);
        const { channel } = reference;
        const start = startIn(filled);
        const id = await startCrisis(deps.cases, { start, actor, deliveryKey, ...reference });
        deps.bot.wake();
        if (id === null) return undefined;
        const there = { id, channel: `<#${deps.team.casesChannel}>` };
        const said = [
          // Where the board appears in front of them nothing need be said of it.
          ...(channel === deps.team.casesChannel ? [] : [texts.t('crisis.started_there', there)]),
          ...(start.first === undefined ? [] : [texts.t('crisis.first_message_waits')]),
        ];
        if (said.length === 0) return undefined;
        const text = said.join(' ');
        return { afterwards: () => tellPerson(client, { user: actor.user, channel, text }, deps) };
      };
      await onViewSubmission({ ack, body }, deps, work, fieldOfCrisis);
    },
  );
}

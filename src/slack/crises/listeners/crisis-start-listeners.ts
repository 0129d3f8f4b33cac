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
        const started = await startCrisis(deps.cases, { start, actor, deliveryKey, ...reference });
        deps.bot.wake();
        if (started === null) return undefined;
        const there = { id: started.id, channel: `<#${deps.team.casesChannel}>` };
        // The playbook that was chosen in the form may ask for nothing of what was filled in there.
        const first = started.hasFirstMessage ? 'crisis.first_message_waits' : 'crisis.no_first_message';
        const said = [
          // Where the board appears in front of them nothing need be said of it.
          ...(channel === deps.team.casesChannel ? [] : [texts.t('crisis.started_there', there)]),
          ...(start.first === undefined ? [] : [texts.t(first)]),
        ];
        if (said.length === 0) return undefined;
        const text = said.join(' ');
        return { afterwards: () => tellPerson(client, { user: actor.user, channel, text }, deps) };
      };
      await onViewSubmission({ ack, body }, deps, work, fieldOfCrisis);
    },
  );
}

import type { App, ViewSubmitAction } from '@slack/bolt';
import type { FormAnswer, SentForm } from '../../bolt/on-form.ts';
import { onForm } from '../../bolt/on-form.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { fieldOfCrisis } from '../modals/crisis-fields.ts';
import { CRISIS_FORM_GESTURES } from './crisis-gestures.ts';
import { performInCrisis } from './register-crisis-buttons.ts';

/** The forms by which somebody does something to a crisis. */
export function registerCrisisForms(app: App, deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>): void {
  for (const [id, gestureOf] of Object.entries(CRISIS_FORM_GESTURES)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      const work = async ({ who, filled, metadata }: SentForm): Promise<FormAnswer> => {
        const { timeZone } = deps.cases.handbook().institution;
        const sent = { filled, metadata, team: who.actor.team, timeZone, now: deps.cases.now() };
        const { crisisId, gesture } = gestureOf(sent);
        const { caseId } = await performInCrisis(gesture, crisisId, who, deps);
        if (caseId === null) return undefined;
        const text = who.texts.t('crisis.statement_opened', { id: caseId, channel: `<#${deps.team.casesChannel}>` });
        return { afterwards: () => tellPerson(client, { user: who.actor.user, channel: null, text }, deps) };
      };
      await onForm({ ack, body }, deps, work, fieldOfCrisis);
    });
  }
}

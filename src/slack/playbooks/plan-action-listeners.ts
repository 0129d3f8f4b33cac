import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { doableIn } from '../../domain/digests/calendar-action.ts';
import { recordAction } from '../../domain/digests/record-action.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { RefusedError } from '../../errors.ts';
import { formatDayOfMonth } from '../../i18n/dates.ts';
import type { TextKey } from '../../i18n/texts.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import { actorOf, requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { escapeMrkdwn } from '../kit/blocks.ts';
import { VIEWS } from '../kit/ids.ts';
import { PLAN_ACTIONS, PLAN_FILES } from '../kit/plan/plan-ids.ts';
import { ACTION_FIELDS, actionModal } from './action-modal.ts';

/**
 * Registers the buttons below the plan's actions and its calendar, and the modal by which a person
 * records that one was done.
 */
export function registerActions(app: App, deps: Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: PLAN_ACTIONS.record },
    async ({ ack, body, action, client }) => {
      await ack();
      // Both at once: a trigger lapses after three seconds.
      const [{ texts, channel }, membership] = await Promise.all([
        requesterOf(body, deps),
        deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
      ]);
      if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
      const handbook = deps.cases.handbook.current();
      if (doableIn(handbook).length === 0) throw new RefusedError('refusal.action_not_in_plan');
      const today = localDate(deps.cases.now(), handbook.institution.timeZone);
      await client.views.open({
        trigger_id: body.trigger_id,
        view: actionModal(handbook, texts, { today, channel, wanted: wantedIn(action) }),
      });
    },
  );

  app.view<ViewSubmitAction>({ callback_id: VIEWS.action, type: 'view_submission' }, async ({ ack, body, client }) => {
    await onViewSubmission(
      { ack, body },
      deps,
      async ({ requester, filled, metadata }) => {
        const channel = metadata === '' ? null : metadata;
        const asked = { action: filled.text(ACTION_FIELDS.action), doneOn: filled.text(ACTION_FIELDS.doneOn) };
        const done = await recordAction(
          { ...deps.cases, actions: deps.digests.actions },
          { ...requester, ...asked, channel },
        );
        if (done === null) return undefined;
        const doable = doableIn(deps.cases.handbook.current());
        const what = escapeMrkdwn(doable.find(({ id }) => id === done.action)?.what ?? done.action);
        const text = requester.texts.t('plan.action_recorded', {
          what,
          date: formatDayOfMonth(done.doneOn, requester.texts),
        });
        return { afterwards: () => tellPerson(client, { user: requester.actor.user, channel, text }, deps) };
      },
      ({ key }) => (/action_(in_future|too_old|known)$/.test(key) ? ACTION_FIELDS.doneOn : ''),
    );
  });
}

/** Registers the buttons that put the plan and the report of the month into their channel as files. */
export function registerPlanFiles(app: App, deps: Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>): void {
  const { print, month } = deps.digests.plan;
  const files: readonly (readonly [action: string, put: () => Promise<TextKey>])[] = [
    [PLAN_FILES.print, async () => ((await print()) ? 'plan.printed' : 'plan.not_printed')],
    [PLAN_FILES.report, () => putMonth(month)],
  ];
  for (const [action, put] of files) {
    app.action<BlockAction>({ type: 'block_actions', action_id: action }, async ({ ack, body, client }) => {
      await ack();
      const [{ texts, actor, channel }, membership] = await Promise.all([
        requesterOf(body, deps),
        deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
      ]);
      if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
      await tellPerson(client, { user: actor.user, channel, text: texts.t(await put()) }, deps);
    });
  }
}

/** Below a message of before the plan may have been switched off. */
async function putMonth(month: SlackDeps['digests']['plan']['month']): Promise<TextKey> {
  if (month === null) return 'calendar.off';
  return (await month.put()) ? 'month.put' : 'month.not_put';
}

/** Returns the calendar entry that the button is about. */
function wantedIn(action: object): string | null {
  return 'value' in action && typeof action.value === 'string' ? action.value : null;
}

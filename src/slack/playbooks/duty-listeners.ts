import type { App } from '@slack/bolt';
import { dutyHours } from '../../domain/digests/duties/duty-slots.ts';
import { recordAction } from '../../domain/digests/record-action.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { escapeMrkdwn, sectionBlock, truncate } from '../kit/blocks.ts';
import { PLAN_ACTIONS } from '../kit/plan/plan-ids.ts';
import { registerClick } from './register-click.ts';

const LONGEST = 200;

/** Registers the button that notes a duty of the plan's monitoring; the message then says who did, and when. */
export function registerDuties(app: App, deps: Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>): void {
  registerClick(
    app,
    {
      id: PLAN_ACTIONS.duty,
      over: /action_(known|not_in_plan|too_old)$/,
      click: async (value, { actor, channel, deliveryKey }) => {
        const [action = '', doneOn = ''] = value.split(' ');
        const asked = { action, doneOn, actor, channel, deliveryKey };
        const done = await recordAction({ ...deps.cases, actions: deps.digests.actions }, asked);
        if (done === null) return null;
        const handbook = deps.cases.handbook.current();
        const texts = textsOfHouse(handbook);
        const what = dutyHours(handbook).find(({ id }) => id === action)?.what ?? action;
        const at = formatMoment(done.recordedAt, handbook.institution.timeZone, texts);
        const who = mentionOf(done.recordedBy);
        const text = texts.t('duty.noted', { what: escapeMrkdwn(truncate(what, LONGEST)), who, at });
        return { text, blocks: [sectionBlock(text)] };
      },
    },
    deps,
  );
}

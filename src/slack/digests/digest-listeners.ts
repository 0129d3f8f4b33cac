import type { App } from '@slack/bolt';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import { textsIn } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { COMMANDS } from '../kit/ids.ts';
import { digestMessage } from './digest-message.ts';

/** `/digest` shows it to the person who asks; `/digest now` posts it for everybody, `/digest weekly` that of the week with pictures. */
export function registerDigest(app: App, deps: Pick<SlackDeps, 'cases' | 'digests' | 'team'>): void {
  app.command(COMMANDS.digest, async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const membership = await deps.cases.people.standingOf(
      { kind: 'slack', team: command.team_id, user: command.user_id },
      command.channel_id,
    );
    const argument = command.text.trim().toLowerCase();
    if (membership.kind === 'stranger') {
      await respond({ response_type: 'ephemeral', text: texts.say({ key: `refusal.stranger_${membership.why}` }) });
    } else if (argument === '') {
      await respond({ response_type: 'ephemeral', ...digestMessage(await deps.digests.digestNow(), texts) });
    } else if (argument === 'weekly') {
      const posted = await deps.digests.postWeekNow();
      await respond({ response_type: 'ephemeral', text: texts.t(posted ? 'week.posted' : 'digest.not_posted') });
    } else if (argument === 'now') {
      const posted = await deps.digests.postDigest(
        digestMessage(await deps.digests.digestNow(), textsIn(homeLanguage(deps.cases.handbook.current()))),
      );
      await respond({ response_type: 'ephemeral', text: texts.t(posted ? 'digest.posted' : 'digest.not_posted') });
    } else {
      await respond({ response_type: 'ephemeral', text: texts.t('help.digest') });
    }
  });
}

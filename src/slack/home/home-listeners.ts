import type { App, BlockAction } from '@slack/bolt';
import { actorOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { HOME_ACTIONS } from '../kit/ids.ts';
import { publishHome } from './publish-home.ts';

/** Registers the App Home, which is rendered again whenever its person opens it, or comes back to it from the calendar. */
export function registerHome(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'digests' | 'team' | 'bot'>,
): void {
  app.event('app_home_opened', async ({ event, client, context: bolt }) => {
    if (event.tab !== 'home') return;
    await publishHome({ kind: 'slack', team: bolt.teamId ?? '', user: event.user }, client, deps);
  });
  app.action<BlockAction>({ type: 'block_actions', action_id: HOME_ACTIONS.back }, async ({ ack, body, client }) => {
    await ack();
    await publishHome(actorOf(body), client, deps);
  });
}

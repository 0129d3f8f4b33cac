import type { App } from '@slack/bolt';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { publishHome } from './publish-home.ts';

/** Registers the App Home, which is rendered again whenever its person opens it. */
export function registerHome(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'digests' | 'team' | 'bot'>,
): void {
  app.event('app_home_opened', async ({ event, client, context: bolt }) => {
    if (event.tab !== 'home') return;
    await publishHome({ kind: 'slack', team: bolt.teamId ?? '', user: event.user }, client, deps);
  });
}

import type { App } from '@slack/bolt';
import type { SlackDeps } from './slack-deps.ts';

/**
 * A role that was given or taken in Slack counts from the next gesture on. Slack tells of every status of
 * everybody: who changed is forgotten, and nobody else.
 */
export function registerPeople(app: App, deps: Pick<SlackDeps, 'team'>): void {
  app.event('subteam_members_changed', async ({ event }) => deps.team.groupChanged(event.subteam_id));
  app.event('user_change', async ({ event }) => deps.team.personChanged(event.user.id));
}

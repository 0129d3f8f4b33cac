import type { App } from '@slack/bolt';
import type { SlackDeps } from './slack-deps.ts';

/** A role that was given or taken in Slack counts from the next gesture on. */
export function registerPeople(app: App, deps: Pick<SlackDeps, 'team'>): void {
  app.event('subteam_members_changed', async () => deps.team.peopleChanged());
  app.event('user_change', async () => deps.team.peopleChanged());
}

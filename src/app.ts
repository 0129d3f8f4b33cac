import type { AppOptions } from '@slack/bolt';
import { App, LogLevel } from '@slack/bolt';
import { registerCases } from './slack/cases/register-cases.ts';
import { registerFlag } from './slack/cases/register-flag.ts';
import { registerHome } from './slack/cases/register-home.ts';
import { registerLines } from './slack/cases/register-lines.ts';
import { registerCaseList } from './slack/cases/register-list.ts';
import { registerDigest } from './slack/digests/register-digest.ts';
import { registerHandbook } from './slack/playbooks/register-handbook.ts';
import { registerPlaybook } from './slack/playbooks/register-playbook.ts';
import { registerPeople } from './slack/register-people.ts';
import { reportErrors } from './slack/report-error.ts';
import type { SlackDeps } from './slack/slack-deps.ts';

/** The Slack app: every gesture that the bot answers, wired to the domain. Starts nothing. */
export function createApp(slackOptions: AppOptions, deps: SlackDeps): App {
  const app = new App({ logLevel: LogLevel.ERROR, convoStore: false, extendedErrorHandler: true, ...slackOptions });
  registerFlag(app, deps);
  registerCases(app, deps);
  registerLines(app, deps);
  registerCaseList(app, deps);
  registerPlaybook(app, deps);
  registerHandbook(app, deps);
  registerDigest(app, deps);
  registerHome(app, deps);
  registerPeople(app, deps);
  reportErrors(app, deps);
  return app;
}

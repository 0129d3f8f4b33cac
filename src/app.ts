import type { AppOptions } from '@slack/bolt';
import { App, LogLevel } from '@slack/bolt';
import { registerCases } from './slack/cases/register-cases.ts';
import { registerFlag } from './slack/cases/register-flag.ts';
import { registerHome } from './slack/cases/register-home.ts';
import { registerLines } from './slack/cases/register-lines.ts';
import { registerCaseList } from './slack/cases/register-list.ts';
import { registerSettings } from './slack/cases/register-settings.ts';
import { registerFixes } from './slack/cases/written-text.ts';
import { registerCrisisButtons } from './slack/crises/register-crisis-buttons.ts';
import { registerCrisisCommand } from './slack/crises/register-crisis-command.ts';
import { registerCrisisForms } from './slack/crises/register-crisis-forms.ts';
import { registerLedger } from './slack/crises/register-ledger.ts';
import { registerPauses } from './slack/crises/register-pauses.ts';
import { registerStart } from './slack/crises/register-start.ts';
import { registerDigest } from './slack/digests/register-digest.ts';
import { registerHoaxes } from './slack/hoaxes/register-hoaxes.ts';
import { registerActions } from './slack/playbooks/register-actions.ts';
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
  registerFixes(app, deps);
  registerLines(app, deps);
  registerCaseList(app, deps);
  registerPlaybook(app, deps);
  registerHandbook(app, deps);
  registerActions(app, deps);
  registerDigest(app, deps);
  registerCrisisCommand(app, deps);
  registerStart(app, deps);
  registerCrisisButtons(app, deps);
  registerCrisisForms(app, deps);
  registerLedger(app, deps);
  registerPauses(app, deps);
  registerHoaxes(app, deps);
  registerHome(app, deps);
  registerSettings(app, deps);
  registerPeople(app, deps);
  reportErrors(app, deps);
  return app;
}

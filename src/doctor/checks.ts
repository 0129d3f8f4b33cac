import { backups } from './checks/backups.ts';
import { callOut } from './checks/call-out.ts';
import { channels } from './checks/channels.ts';
import { clock } from './checks/clock.ts';
import { database } from './checks/database.ts';
import { disk } from './checks/disk.ts';
import { fieldReports } from './checks/field-reports.ts';
import { handbook } from './checks/handbook.ts';
import { integrity } from './checks/integrity.ts';
import { model } from './checks/model.ts';
import { networkReading } from './checks/network-reading.ts';
import { networkWay } from './checks/network-way.ts';
import { networks } from './checks/networks.ts';
import { plannedPosts } from './checks/planned-posts.ts';
import { publicPage } from './checks/public-page.ts';
import { settings } from './checks/settings.ts';
import { shifts } from './checks/shifts.ts';
import { slackScopes } from './checks/slack-scopes.ts';
import { slackTokens } from './checks/slack-tokens.ts';
import { stage } from './checks/stage.ts';
import { userGroups } from './checks/user-groups.ts';
import { webhook } from './checks/webhook.ts';
import type { Check } from './finding.ts';

/** Every check, in the order in which one would look. */
export const CHECKS: readonly Check[] = [
  settings,
  networkWay,
  slackTokens,
  slackScopes,
  clock,
  channels,
  handbook,
  userGroups,
  shifts,
  database,
  integrity,
  disk,
  backups,
  model,
  networks,
  networkReading,
  publicPage,
  callOut,
  webhook,
  fieldReports,
  plannedPosts,
  stage,
];

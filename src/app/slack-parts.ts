import type { Database } from '../adapters/database/open-database.ts';
import { createPictureMaker } from '../adapters/pictures/make-picture.ts';
import { createDownloads } from '../adapters/workspace/files/download-file.ts';
import type { PictureParts, SlackDeps } from '../slack/bolt/slack-deps.ts';
import type { Digests } from './digests.ts';
import type { Channels } from './outbound.ts';
import type { Team } from './people.ts';
import type { PlanSettings } from './plan-parts.ts';
import { plannedBy } from './plan-parts.ts';

/** The parts of one mode that its Slack app uses. */
export type SlackParts = Pick<SlackDeps, 'cases' | 'readers' | 'digests' | 'team'> & {
  crises: Omit<SlackDeps['crises'], 'drills'>;
  bot: Omit<SlackDeps['bot'], 'health' | 'trial'>;
};

export function slackPartsOf(deps: {
  shared: PlanSettings & { pictures: PictureParts };
  database: Database;
  cases: SlackDeps['cases'];
  team: Team;
  digests: Digests;
  channels: Pick<Channels, 'cases' | 'ofCrises'>;
  workspaceUrl: string;
  gapOf: SlackDeps['readers']['gapOf'];
  links: Pick<SlackDeps['bot'], 'cardLink' | 'boardLink' | 'contentLink'>;
  wake(): void;
  log: SlackDeps['bot']['log'];
}): SlackParts {
  const { cases, channels, workspaceUrl, gapOf, wake, log } = deps;
  const { directory, roster, preferences, personChanged, groupChanged } = deps.team;
  const { reader, related, screens, waiting, facts } = deps.database.cases;
  const { hoaxes } = deps.database.crises;
  const { reader: crises, pauses, alerts } = deps.database.crises;
  const { actions, digestNow, postDigest, postWeekNow, postVariant, postSheet, postToTeam } = deps.digests;
  const { cardLink, boardLink, contentLink } = deps.links;
  return {
    cases,
    readers: { cases: reader, related, home: screens.home, waiting, hoaxes, facts, gapOf },
    crises: { reader: crises, pauses, alerts, ownChannels: channels.ofCrises },
    digests: {
      actions,
      digestNow,
      postDigest,
      postWeekNow,
      postVariant,
      postSheet,
      plan: planPartsOf(deps),
    },
    team: {
      directory,
      roster,
      preferences,
      editings: deps.database.cases.editings,
      personChanged,
      groupChanged,
      casesChannel: channels.cases,
      postToTeam,
    },
    bot: { wake, cardLink, boardLink, contentLink, workspaceUrl, log },
  };
}

/**
 * Builds the dependencies of a mode's Slack app: those of the mode, and those of the bot as a
 * whole.
 */
export function slackDepsOf(
  { cases, readers, crises, digests, team, bot }: SlackParts,
  whole: {
    stored: Pick<Database['team'], 'handbooks' | 'layers'>;
    source: SlackDeps['handbook']['source'];
    drills: SlackDeps['crises']['drills'];
    health: SlackDeps['bot']['health'];
    trial: SlackDeps['bot']['trial'];
  },
): SlackDeps {
  const { stored, source, drills, health, trial } = whole;
  const { handbooks, layers } = stored;
  const handbook = { ...cases, handbooks, layers, source };
  return { cases, handbook, readers, crises: { ...crises, drills }, digests, team, bot: { ...bot, health, trial } };
}

/** Creates what pictures of planned contents need. A form takes one only where the app may read files. */
export function createPictureParts({
  scopes,
  ...account
}: Parameters<typeof createDownloads>[0] & { scopes: readonly string[] }): PictureParts {
  return { make: createPictureMaker(), download: scopes.includes('files:read') ? createDownloads(account) : null };
}

/** Collects what works with the plan; null where it is off. Drills plan nothing of their own. */
function planPartsOf({
  shared,
  database,
  cases,
  digests,
}: Pick<
  Parameters<typeof slackPartsOf>[0],
  'shared' | 'database' | 'cases' | 'digests'
>): SlackDeps['digests']['plan'] {
  const { postPlan: print, month } = digests;
  const { calendar, contents } = plannedBy(shared, database, cases);
  const { pictures } = shared;
  const { suggestions } = database.cases.screens;
  if (calendar === null) return { calendar, contents, suggestions: null, pictures, print, month: null };
  // What a drill counts is invented.
  return { calendar, contents, suggestions, pictures, print, month: contents === null ? null : month };
}

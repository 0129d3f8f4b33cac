import type { Database } from '../adapters/database/open-database.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';
import type { Digests } from './digests.ts';
import type { Channels } from './outbound.ts';
import type { Team } from './people.ts';

/** The parts of one mode that its Slack app uses. */
export type SlackParts = Pick<SlackDeps, 'cases' | 'readers' | 'digests' | 'team'> & {
  crises: Omit<SlackDeps['crises'], 'drills'>;
  bot: Omit<SlackDeps['bot'], 'health' | 'trial'>;
};

export function slackPartsOf(deps: {
  database: Pick<Database, 'cases' | 'crises' | 'team'>;
  cases: SlackDeps['cases'];
  team: Team;
  digests: Digests;
  /** The calendar and contents of our own; null where the plan is off. */
  plan: Pick<SlackDeps['digests']['plan'], 'calendar' | 'contents'>;
  channels: Pick<Channels, 'cases' | 'ofCrises'>;
  workspaceUrl: string;
  gapOf: SlackDeps['readers']['gapOf'];
  links: Pick<SlackDeps['bot'], 'cardLink' | 'boardLink'>;
  wake(): void;
  log: SlackDeps['bot']['log'];
}): SlackParts {
  const { cases, channels, workspaceUrl, gapOf, wake, log } = deps;
  const { directory, roster, preferences, personChanged, groupChanged } = deps.team;
  const { reader, related, screens, waiting, facts } = deps.database.cases;
  const { home, suggestions } = screens;
  const { hoaxes } = deps.database.crises;
  const { reader: crises, pauses, alerts } = deps.database.crises;
  const { actions, digestNow, postDigest, postWeekNow, postVariant, postSheet, postToTeam } = deps.digests;
  const { cardLink, boardLink } = deps.links;
  return {
    cases,
    readers: { cases: reader, related, home, waiting, hoaxes, facts, gapOf },
    crises: { reader: crises, pauses, alerts, ownChannels: channels.ofCrises },
    digests: {
      actions,
      digestNow,
      postDigest,
      postWeekNow,
      postVariant,
      postSheet,
      plan: {
        ...deps.plan,
        suggestions: deps.plan.calendar === null ? null : suggestions,
        print: deps.digests.postPlan,
        // What a drill counts is invented.
        month: deps.plan.calendar === null || cases.settings.mode === 'drill' ? null : deps.digests.month,
      },
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
    bot: { wake, cardLink, boardLink, workspaceUrl, log },
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

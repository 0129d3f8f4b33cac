import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Actor, Membership, People } from '../../domain/people/actor.ts';
import type { UserGroups } from './ask-slack.ts';
import { askAccount, askIsShared } from './ask-slack.ts';
import { inTime } from './in-time.ts';
import type { Lookup } from './lookup.ts';
import { createLookup } from './lookup.ts';
import { slackTroubleOf, troubleWord } from './slack-answer.ts';

/** Directory of people, according to Slack and the handbook at this moment. */
export type WorkspacePeople = People & {
  /** A locale such as `es-ES`; null where Slack does not say. Rejects when Slack does not answer. */
  localeOf(user: string): Promise<string | null>;
  /** A time zone such as `Europe/Madrid`; null where Slack does not say. Rejects when Slack does not answer. */
  zoneOf(user: string): Promise<string | null>;
  /** Rejects when Slack does not answer. */
  nameOf(user: string): Promise<string>;
  /** Forgets what is known of one person, who has changed. */
  forgetPerson(user: string): void;
};

type Voice = { name: string; post: string; roles: readonly Role[] };
type TeamMember = { slack: string; roles: readonly Role[] };

export type PeopleDeps = {
  /** Our own workspace, and how it is asked. */
  workspace: {
    client: WebClient;
    teamId: string;
    /**
     * Channel of the cards. While it is shared with other organisations no person can handle cases,
     * not even from a place without a channel.
     */
    casesChannel: string;
  };
  groups: Lookup<UserGroups>;
  /** The handbook's team now: user ids `U…` and user group ids `S…`, and who may approve by voice. */
  team(): { members: readonly TeamMember[]; byVoice?: readonly Voice[] | undefined };
  /** Milliseconds since the epoch. */
  now(): number;
  log: Logger;
  /**
   * Timeout of lookups in Slack, in milliseconds, for a person's action. A modal must be answered
   * within 3 s, and lookups are only part of the work.
   */
  timeoutMs?: number;
};

const ttlMs = 60_000;
/** Before a text goes out. Slack answers a question about groups 20 times a minute. */
const anewMs = 5_000;

/** Looks people up in Slack. Whatever is in doubt, or comes too late, makes a stranger. */
export function createWorkspacePeople(deps: PeopleDeps): WorkspacePeople {
  const { workspace, groups, team, now, log, timeoutMs = 1_200 } = deps;
  const { client, teamId, casesChannel } = workspace;
  const accounts = createLookup({ now, ttlMs, ask: (user) => askAccount(client, teamId, user) });
  const sharedChannels = createLookup({ now, ttlMs, ask: (channel) => askIsShared(client, channel) });
  const unknownGroups = new Set<string>();
  let isToldOfGaps = false;

  return {
    async standingOf(actor, channel, freshness) {
      if (actor.kind === 'spoken') return voiceMembership(actor, team().byVoice ?? []);
      if (actor.kind !== 'slack') return outsider('lookup_failed');
      if (actor.team !== teamId) return outsider('other_team');
      return inTime(lookUp(actor, channel, freshness === 'anew' ? anewMs : ttlMs), timeoutMs).catch(
        (error: unknown) => {
          const trouble = slackTroubleOf(error);
          log.warn(
            { user: actor.user, channel, slack: trouble && troubleWord(trouble) },
            'A role could not be looked up',
          );
          return outsider('lookup_failed');
        },
      );
    },
    localeOf: async (user) => (await inTime(accounts.get(user), timeoutMs)).locale,
    zoneOf: async (user) => (await inTime(accounts.get(user), timeoutMs)).zone,
    nameOf: async (user) => (await inTime(accounts.get(user), timeoutMs)).name,
    forgetPerson: (user) => accounts.forget(user),
  };

  async function lookUp(
    { user }: Actor & { kind: 'slack' },
    channel: string | null,
    maxAgeMs: number,
  ): Promise<Membership> {
    const [account, isShared, roles] = await Promise.all([
      accounts.get(user, maxAgeMs),
      isAnyShared([casesChannel, channel]),
      rolesOf(user, maxAgeMs),
    ]);
    if (account.stranger === 'lookup_failed') warnOfGaps(account.untold);
    if (account.stranger !== null) return outsider(account.stranger);
    if (isShared) return outsider('shared_channel');
    return roles.length === 0 ? outsider('no_role') : { kind: 'member', roles };
  }

  /** Otherwise everybody is refused and nobody learns why. */
  function warnOfGaps(fields: readonly string[]): void {
    if (isToldOfGaps) return;
    isToldOfGaps = true;
    log.warn({ fields }, 'Slack does not say whether people are guests, bots or deleted: nobody can be let in');
  }

  async function isAnyShared(channels: readonly (string | null)[]): Promise<boolean> {
    const known = channels.filter((channel) => channel !== null);
    return (await Promise.all(known.map((channel) => sharedChannels.get(channel)))).includes(true);
  }

  async function rolesOf(user: string, maxAgeMs: number): Promise<Role[]> {
    const listed = team().members;
    const namesGroups = listed.some(({ slack }) => isGroup(slack));
    const membersOf: UserGroups = namesGroups ? await groups.get('all', maxAgeMs) : new Map();
    const holds = ({ slack }: TeamMember): boolean =>
      isGroup(slack) ? knownGroup(slack, membersOf).has(user) : slack === user;
    return [...new Set(listed.filter(holds).flatMap(({ roles }) => roles))];
  }

  function knownGroup(id: string, membersOf: UserGroups): ReadonlySet<string> {
    const found = membersOf.get(id);
    if (found === undefined && !unknownGroups.has(id)) {
      unknownGroups.add(id);
      log.warn({ group: id }, 'The handbook names a user group that Slack does not know: nobody has a role from it');
    }
    return found ?? new Set();
  }
}

function outsider(why: Extract<Membership, { kind: 'stranger' }>['why']): Membership {
  return { kind: 'stranger', why };
}

function isGroup(slackId: string): boolean {
  return slackId.startsWith('S');
}

/**
 * Returns the membership of a person who approves by voice. The bot does not look this person up:
 * only the handbook knows the name. A person whom the handbook no longer names is an outsider.
 */
function voiceMembership({ name, post }: { name: string; post: string }, voices: readonly Voice[]): Membership {
  const voice = voices.find((one) => one.name === name && one.post === post);
  return voice === undefined ? outsider('no_role') : { kind: 'member', roles: [...voice.roles] };
}

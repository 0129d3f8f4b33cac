import type { Json } from '../json.ts';
import { objectIn, objectsIn, textIn } from '../json.ts';
import type { Roster, RosterChannel, RosterPerson } from '../roster.ts';
import { botUserId, ownerId, teamId } from './slack-core.ts';

/** The emulated Slack's answer with what it does not know: guests, deleted people, other teams, shared channels, zones. */
export function enrichedAnswer(roster: Roster, method: string, args: Json, answer: Json): Json {
  const withLocale = args['include_locale'] === true || args['include_locale'] === 'true';
  const person = (user: Json): Json => personOfSlack(user, roster.personById(textIn(user, 'id')), withLocale);
  const channel = (one: Json): Json => channelOfSlack(one, roster.channelById(textIn(one, 'id')));
  switch (method) {
    case 'users.info':
      return { ...answer, user: person(objectIn(answer, 'user')) };
    case 'users.list':
      return { ...answer, members: objectsIn(answer, 'members').filter(isNotOwner).map(person) };
    case 'conversations.info':
      return { ...answer, channel: channel(objectIn(answer, 'channel')) };
    case 'conversations.list':
      return { ...answer, channels: objectsIn(answer, 'channels').filter(isNotRandom).map(channel) };
    case 'conversations.members':
      return { ...answer, members: roster.channelById(textIn(args, 'channel'))?.memberIds ?? answer['members'] };
    default:
      return answer;
  }
}

function isNotOwner(user: Json): boolean {
  return user['id'] !== ownerId;
}

function isNotRandom(channel: Json): boolean {
  return channel['id'] !== 'C000000002';
}

function personOfSlack(user: Json, person: RosterPerson | undefined, withLocale: boolean): Json {
  if (person === undefined) return { ...user, ...(user['id'] === botUserId ? { is_bot: true } : {}) };
  const { seed, kind, locale } = person;
  const told: Json = {
    ...user,
    real_name: person.name,
    team_id: seed.teamId ?? seed.homeTeamId ?? teamId,
    ...(seed.homeTeamId === undefined
      ? {}
      : { enterprise_user: { id: `W${person.id}`, teams: [seed.homeTeamId, teamId] } }),
    is_bot: kind === 'bot',
    deleted: seed.isDeleted ?? false,
    is_restricted: kind === 'guest',
    is_ultra_restricted: kind === 'guest' && seed.isSingleChannelGuest === true,
    is_stranger: seed.teamId !== undefined,
    tz: seed.timeZone ?? 'Europe/Madrid',
    ...(withLocale ? { locale } : {}),
  };
  return Object.fromEntries(Object.entries(told).filter(([field]) => seed.untold?.includes(field) !== true));
}

function channelOfSlack(channel: Json, known: RosterChannel | undefined): Json {
  const { isShared = false, isOrgShared = false } = known ?? {};
  return {
    ...channel,
    context_team_id: teamId,
    is_shared: isShared || isOrgShared,
    is_ext_shared: isShared,
    is_org_shared: isOrgShared,
    is_pending_ext_shared: false,
    ...(known === undefined ? {} : { num_members: known.memberIds.length }),
  };
}

import type { Json } from '../json.ts';
import type { RosterPerson } from '../roster.ts';
import { appId, botId, botUserId, teamDomain, teamId } from '../web-api/slack-core.ts';
import type { Message } from '../wire.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';

/** What all of Slack's interaction payloads say about who did it. */
export function payloadBase(person: RosterPerson): Json {
  return {
    token: 'sandbox',
    team: { id: teamId, domain: teamDomain },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: appId,
    user: {
      id: person.id,
      username: person.key,
      name: person.key,
      team_id: person.seed.teamId ?? person.seed.homeTeamId ?? teamId,
    },
  };
}

/** The form body in which Slack wraps an interaction payload. */
export function interactionBody(payload: Json): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

export function channelInPayload({ roster }: WorkspaceParts, id: string): Json {
  return { id, name: roster.channelById(id)?.name ?? 'directmessage' };
}

/** A message as Slack describes it to the bot: as it stands now, not as the person saw it. */
export function messageInPayload(
  { log, roster }: WorkspaceParts,
  { channel, ts, text, user, threadTs, blocks }: Message,
): Json {
  const author = botMark(roster, user);
  const drawn = { type: 'message', ts, text, user, ...(blocks === undefined ? {} : { blocks }) };
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  return { ...drawn, ...thread, ...log.raw(channel, ts), ...author, team: teamId };
}

/** Slack marks what a bot wrote; ours, or that of another app. */
function botMark(roster: WorkspaceParts['roster'], user: string): Json {
  if (user === botUserId) return { bot_id: botId, app_id: appId };
  const isBot = roster.people().some((person) => person.id === user && person.seed.kind === 'bot');
  return isBot ? { bot_id: user.replace(/^U/, 'B') } : {};
}

import type { Json } from '../json.ts';
import type { Roster } from '../roster.ts';
import { teamId } from './slack-core.ts';

/** The answer to `usergroups.list` and `usergroups.users.list`, which the emulated Slack lacks. */
export function answerUserGroupCall(roster: Roster, method: string, args: Json): Json {
  const idsOf = (keys: readonly string[]): string[] => keys.map((key) => roster.person(key).id);
  if (method === 'usergroups.users.list') {
    const group = roster.groups().find(({ id }) => id === args['usergroup']);
    return group === undefined ? { ok: false, error: 'no_such_subteam' } : { ok: true, users: idsOf(group.members) };
  }
  const withDisabled = isTrue(args['include_disabled']);
  const groups = roster.groups().filter(({ isDisabled }) => withDisabled || isDisabled !== true);
  const usergroups = groups.map(({ id, handle, name, members, isDisabled }) => ({
    id,
    team_id: teamId,
    is_usergroup: true,
    handle,
    name,
    description: '',
    is_external: false,
    date_delete: isDisabled === true ? 1 : 0,
    user_count: members.length,
    ...(isTrue(args['include_users']) ? { users: idsOf(members) } : {}),
  }));
  return { ok: true, usergroups };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1;
}

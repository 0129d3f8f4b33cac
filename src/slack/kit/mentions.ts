import type { Role } from '../../domain/handbook/vocabulary.ts';

/**
 * Returns the mentions of the people who hold a role, or any of several: `<!subteam^S…>` or
 * `<@U…>`, as the handbook's team names them.
 */
export function roleMentions(members: readonly { slack: string; roles: readonly Role[] }[], ...roles: Role[]): string {
  return mentionsOf(
    members.filter((member) => member.roles.some((role) => roles.includes(role))).map(({ slack }) => slack),
  );
}

/** Returns the mentions of people (`U…`) and groups (`S…`) by their Slack ids. */
export function mentionsOf(ids: readonly string[]): string {
  return ids.map((id) => (id.startsWith('S') ? `<!subteam^${id}>` : `<@${id}>`)).join(' ');
}

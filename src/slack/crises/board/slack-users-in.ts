import type { Actor } from '../../../domain/people/actor.ts';

/** Every person of the workspace whom a report tells of, however deep within it. */
export function slackUsersIn(told: unknown): Set<string> {
  const users = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSlackActor(value)) users.add(value.user);
    else for (const inner of Object.values(value)) look(inner);
  };
  look(told);
  return users;
}

function isSlackActor(value: object): value is Extract<Actor, { kind: 'slack' }> {
  return 'kind' in value && value.kind === 'slack' && 'user' in value && typeof value.user === 'string';
}

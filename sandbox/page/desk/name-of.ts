import type { WorkspaceState } from '../../workspace/wire.ts';

/** The name of a person or of the bot; the id itself for somebody unknown. */
export function nameOf(state: WorkspaceState, userId: string): string {
  if (userId === state.bot.id) return state.bot.name;
  return state.people.find(({ id }) => id === userId)?.name ?? userId;
}

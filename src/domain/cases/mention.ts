import type { Actor } from './actor.ts';

/** How a sentence names an actor: Slack shows the person's name for it. */
export function mentionOf(actor: Actor): string {
  return actor.kind === 'slack' ? `<@${actor.user}>` : 'Portavoz';
}

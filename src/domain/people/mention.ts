import type { Actor } from './actor.ts';

/**
 * Returns an actor's name for a sentence: a mention that Slack shows as the name; outside Slack,
 * the name and post.
 */
export function mentionOf(actor: Actor): string {
  switch (actor.kind) {
    case 'slack':
      return `<@${actor.user}>`;
    case 'spoken':
      return voiceName(actor);
    default:
      return 'Portavoz';
  }
}

/** Returns the name and post of a person who is not in Slack. */
export function voiceName({ name, post }: { name: string; post: string }): string {
  return withoutMarkup([name, post].filter((part) => part !== '').join(', '));
}

/** Removes the characters that Slack would interpret from a handbook name inside our sentences. */
function withoutMarkup(name: string): string {
  return name.replace(/[<>&*_~`@#]/g, ' ').trim();
}

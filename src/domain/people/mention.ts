import type { Actor } from './actor.ts';

/** How a sentence names an actor: Slack shows the person's name for it; whoever is not in Slack goes by name and post. */
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

/** Somebody who is not in Slack: the name and what they are. */
export function voiceName({ name, post }: { name: string; post: string }): string {
  return plain(`${name}, ${post}`);
}

/** A name of the handbook stands among words of ours: without the signs that Slack would read. */
function plain(name: string): string {
  return name.replace(/[<>&*_~`@#]/g, ' ').trim();
}

import type { Actor } from '../../domain/people/actor.ts';
import { slackUser } from '../../domain/people/actor.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import { linkTo } from '../kit/link-to.ts';
import { typedWords } from '../kit/typed-words.ts';
import type { OutgoingDeps } from './outgoing-deps.ts';

/** Names an actor in a message. */
export type NameOf = (actor: Actor) => string;

const LONGEST_NAME = 60;

/**
 * Returns how to name these people where they did something and are not called: with a link to their profile.
 * A mention would ring them for their own click, and for each further line of the thread. A person whom
 * Slack does not name now is mentioned.
 */
export async function quietNames(
  actors: readonly (Actor | null | undefined)[],
  { workspace, team }: Pick<OutgoingDeps, 'team'> & { workspace: Pick<OutgoingDeps['workspace'], 'url'> },
): Promise<NameOf> {
  const users = new Set(actors.flatMap((actor) => slackUser(actor ?? null) ?? []));
  const names = new Map<string, string>();
  await Promise.all(
    [...users].map(async (user) => {
      const name = await team.directory.nameOf(user).catch(() => '');
      const label = typedWords(name, LONGEST_NAME);
      if (label !== '') names.set(user, linkTo(`${workspace.url.replace(/\/$/, '')}/team/${user}`, label));
    }),
  );
  return (actor) => names.get(slackUser(actor) ?? '') ?? mentionOf(actor);
}

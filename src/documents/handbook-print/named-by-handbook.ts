import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Actor } from '../../domain/people/actor.ts';

/**
 * Returns the handbook's name of a member of the team; the account, if the handbook names a group
 * and not the person.
 */
export function namedByHandbook({ institution }: Handbook): (actor: Actor) => string {
  return (actor) => {
    if (actor.kind === 'clock') return 'Portavoz';
    if (actor.kind === 'spoken') return actor.name;
    return institution.team.members.find(({ slack }) => slack === actor.user)?.name ?? actor.user;
  };
}

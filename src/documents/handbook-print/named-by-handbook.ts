import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Actor } from '../../domain/people/actor.ts';

/** What the handbook calls somebody of its team; the account where it names a group and not the person. */
export function namedByHandbook({ institution }: Handbook): (actor: Actor) => string {
  return (actor) => {
    if (actor.kind === 'clock') return 'Portavoz';
    if (actor.kind === 'spoken') return actor.name;
    return institution.team.members.find(({ slack }) => slack === actor.user)?.name ?? actor.user;
  };
}

import type { Actor } from '../../domain/cases/actor.ts';
import { actorKey } from '../../domain/cases/actor.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { listText } from '../../say-list.ts';
import type { Texts } from '../../texts.ts';

/** Who it was, by the id that nobody can change. */
export function who(actor: Actor | null): string {
  return actor === null ? '—' : actorKey(actor);
}

export function rolesOf(roles: readonly Role[], texts: Texts): string {
  return listText(
    roles.map((role) => texts.t(`role.${role}`)),
    texts,
  );
}

import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { actorKey } from '../../domain/people/actor.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';

/** Returns the id of the person, which no one can change; a dash for none. */
export function actorName(actor: Actor | null): string {
  return actor === null ? '—' : actorKey(actor);
}

export function rolesOf(roles: readonly Role[], texts: Texts): string {
  return formatList(
    roles.map((role) => texts.t(`role.${role}`)),
    texts,
  );
}

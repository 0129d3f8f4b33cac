import type { Actor } from '../../domain/cases/actor.ts';
import { actorKey } from '../../domain/cases/actor.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Texts } from '../../texts.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** Who it was, by the id that nobody can change. */
export function who(actor: Actor | null): string {
  return actor === null ? '—' : actorKey(actor);
}

export function rolesOf(roles: readonly Role[], texts: Texts): string {
  return roles.map((role) => texts.t(`role.${role}`)).join(', ');
}

export function table(heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  return html`<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

/** Empty when there is nothing to show below the title. */
export function section(title: string, body: readonly Html[]): Html {
  return body.length === 0 ? html`` : html`<section><h2>${title}</h2>${body}</section>`;
}

/** With the names of the team, or with roles in their place. */
export type NamesIn = 'names' | 'roles';

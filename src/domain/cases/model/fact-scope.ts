import type { CaseCore } from './case-state.ts';

/**
 * Returns the scope of a value of this fact: the case alone, or all cases of its crisis or, outside
 * a crisis, of its playbook.
 */
export function factScope({ id, playbook, crisisId }: Scoped, scope: 'case' | 'crisis'): string {
  if (scope === 'case') return `case:${id}`;
  return crisisId === null ? `playbook:${playbook ?? ''}` : crisisScope(crisisId);
}

export function crisisScope(crisisId: number): string {
  return `crisis:${crisisId}`;
}

/** Returns the crisis whose cases share the values of this scope; null for another scope. */
export function crisisIdOf(scope: string): number | null {
  const [, id] = /^crisis:(\d+)$/.exec(scope) ?? [];
  return id === undefined ? null : Number(id);
}

/** The scopes whose values a text of the case may rest on. */
export function scopesOf(matter: Scoped): string[] {
  const own = factScope(matter, 'case');
  return matter.playbook === null && matter.crisisId === null ? [own] : [own, factScope(matter, 'crisis')];
}

type Scoped = Pick<CaseCore, 'id' | 'playbook' | 'crisisId'>;

import type { CaseCore } from './case-state.ts';

/** Where a value of this fact belongs: to the case alone, or to every case of its crisis or, outside of one, of its playbook. */
export function factScope({ id, playbook, crisisId }: Scoped, scope: 'case' | 'crisis'): string {
  if (scope === 'case') return `case:${id}`;
  return crisisId === null ? `playbook:${playbook ?? ''}` : crisisScope(crisisId);
}

export function crisisScope(crisisId: number): string {
  return `crisis:${crisisId}`;
}

/** The scopes whose values a text of the case may rest on. */
export function scopesOf(matter: Scoped): string[] {
  const own = factScope(matter, 'case');
  return matter.playbook === null && matter.crisisId === null ? [own] : [own, factScope(matter, 'crisis')];
}

type Scoped = Pick<CaseCore, 'id' | 'playbook' | 'crisisId'>;

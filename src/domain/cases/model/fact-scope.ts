import type { CaseCore } from './case-state.ts';
import type { Crisis } from './crises/crisis.ts';

/**
 * Returns the scope of a value of this fact: the case alone, or all cases of its crisis or, outside
 * a crisis, of its playbook. A case of another playbook keeps that playbook's values in a crisis.
 */
export function factScope(of: Scoped, scope: 'case' | 'crisis'): string {
  if (scope === 'case') return `case:${of.id}`;
  return of.crisisId === null || isGuest(of) ? `playbook:${of.playbook ?? ''}` : crisisScope(of.crisisId);
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
export function scopesOf(of: Scoped): string[] {
  const own = factScope(of, 'case');
  return of.playbook === null && of.crisisId === null ? [own] : [own, factScope(of, 'crisis')];
}

/** Returns true if the case is part of a crisis of another playbook, whose facts have other meanings. */
function isGuest({ playbook, crisisId, crisis }: Scoped): boolean {
  return crisis?.id === crisisId && playbook !== null && crisis?.playbook !== playbook;
}

type Scoped = Pick<CaseCore, 'id' | 'playbook' | 'crisisId'> & {
  /** Crisis of that id; left out where the case shares its ledger in any case. */
  crisis?: Pick<Crisis, 'id' | 'playbook'> | null;
};

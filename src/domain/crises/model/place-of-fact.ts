import type { EnteredFact } from '../../cases/model/fact.ts';

/** Returns where a value belongs, read off its scope. */
export function placeOfFact({
  scope,
}: Pick<EnteredFact, 'scope'>): { kind: 'case' | 'crisis'; id: number } | { kind: 'playbook' } {
  const [kind, id] = scope.split(':');
  return kind === 'case' || kind === 'crisis' ? { kind, id: Number(id) } : { kind: 'playbook' };
}

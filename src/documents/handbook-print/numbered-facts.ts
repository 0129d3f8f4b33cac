import type { DeclaredFact, Playbook } from '../../domain/handbook/playbook.ts';

/** A playbook's facts as the paper numbers them from 1: those of the whole crisis, then those of one reply. */
export function numberedFacts({ facts }: Playbook): { number: number; fact: DeclaredFact }[] {
  const [shared, single] = (['crisis', 'case'] as const).map((scope) => facts.filter((fact) => fact.scope === scope));
  return [...(shared ?? []), ...(single ?? [])].map((fact, index) => ({ number: index + 1, fact }));
}

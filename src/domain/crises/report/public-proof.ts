import type { Publication } from '../../cases/model/publication.ts';

/**
 * Returns where anyone can read a publication. Null for a text sent in private, since how it was
 * sent may name the person.
 */
export function publicProof({ audience, proof }: Pick<Publication, 'audience' | 'proof'>): string | null {
  return audience === 'public' && proof?.startsWith('https://') === true ? proof : null;
}

import type { Publication } from '../../cases/model/case-state.ts';

/** Where something that is out can be read by anybody; null for what was sent in private, since how may name the person. */
export function publicProof({ audience, proof }: Pick<Publication, 'audience' | 'proof'>): string | null {
  return audience === 'public' && proof?.startsWith('https://') === true ? proof : null;
}

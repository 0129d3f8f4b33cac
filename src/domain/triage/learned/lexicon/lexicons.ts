import type { Lexicon } from '../../../learning/concepts-of.ts';
import { classHateConcepts } from './class-hate-concepts.ts';
import { classPublicConcepts } from './class-public-concepts.ts';
import { classVoiceConcepts } from './class-voice-concepts.ts';
import { counterConcepts } from './counter-concepts.ts';
import { crisisConcepts } from './crisis-concepts.ts';
import { dangerConcepts } from './danger-concepts.ts';
import { everydayConcepts } from './everyday-concepts.ts';
import { hateAllusionConcepts } from './hate-allusion-concepts.ts';
import { situationConcepts } from './situation-concepts.ts';

/**
 * All concepts that triage knows. After a change of a concept, learn the weights again: `./portavoz
 * learn`.
 */
export const triageLexicons = [
  classHateConcepts,
  classPublicConcepts,
  classVoiceConcepts,
  counterConcepts,
  crisisConcepts,
  dangerConcepts,
  everydayConcepts,
  hateAllusionConcepts,
  situationConcepts,
] as const satisfies readonly Lexicon[];

type NamesIn<One> = One extends unknown ? keyof One : never;

/** Name of a concept of the lexicons. */
export type ConceptName = NamesIn<(typeof triageLexicons)[number]>;

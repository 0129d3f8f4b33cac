import type { Lexicon } from '../../../learning/concepts-of.ts';
import { bodyConcepts } from './body-concepts.ts';
import { extraConcepts } from './extra-concepts.ts';
import { harmConcepts } from './harm-concepts.ts';
import { politicsConcepts } from './politics-concepts.ts';
import { promiseConcepts } from './promise-concepts.ts';
import { serviceConcepts } from './service-concepts.ts';
import { staffConcepts } from './staff-concepts.ts';
import { toneConcepts } from './tone-concepts.ts';

/** Words of the five languages that mean alike in replies. */
export const draftLexicons: readonly Lexicon[] = [
  bodyConcepts,
  extraConcepts,
  harmConcepts,
  politicsConcepts,
  promiseConcepts,
  serviceConcepts,
  staffConcepts,
  toneConcepts,
];

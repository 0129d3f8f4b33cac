import { compileConcepts } from '../../learning/concepts-of.ts';
import { triageLexicons } from './lexicon/lexicons.ts';

/** Concepts of a folded word in a post, compiled once for triage and for the checks of a draft. */
export const conceptsOfPosts = compileConcepts(triageLexicons);

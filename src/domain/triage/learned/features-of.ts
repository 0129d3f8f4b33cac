import type { AddFeature, Feature } from '../../learning/feature.ts';
import { collectFeatures } from '../../learning/feature.ts';
import { addConcepts, addWords } from '../../learning/word-features.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { Seen } from '../model/seen.ts';
import { SUGGESTION } from '../rules/suggestion-rules.ts';

/** Rules that the weights do not know: they say which line answers a call, not whether a post is one. */
const UNTAUGHT: ReadonlySet<string> = new Set(['life_risk.missing_child', 'life_risk.violence_at_home']);

/** A post's traits, each once. */
export function featuresOf({ read, sightings, terms, conceptsOf }: Seen): Feature[] {
  return collectFeatures((add) => {
    add('always');
    addWords(read.words, add);
    addConcepts(read.words, conceptsOf, add);
    for (const [rule, matches] of sightings) {
      if (!rule.startsWith(`${SUGGESTION}.`) && !UNTAUGHT.has(rule)) add(`rule:${rule}`, matches[0]);
    }
    for (const { owner, match } of terms) {
      if (owner.kind === 'trigger') add(`trigger:${owner.playbook}`, match);
    }
    addManner(read, add);
  });
}

function addManner({ text, words }: ReadText, add: AddFeature): void {
  if (text.includes('?')) add('manner:asks');
  if (text.includes('!')) add('manner:exclaims');
  if (/\p{Lu}{6}/u.test(text)) add('manner:shouts');
  add(`manner:length_${Math.min(4, Math.floor(words.length / 8))}`);
}

import type { PhraseMatch } from '../matching/compile-phrases.ts';
import type { Sightings } from '../matching/compile-rules.ts';
import type { TermSighting } from '../matching/compile-terms.ts';
import type { ReadText } from '../text/read-words.ts';

/** Something that a post has and others may have too, and the words where it stands; an empty match for what the whole post is. */
export type Trait = { name: string; match: PhraseMatch };

/** What a post is weighed by: words, neighbours, concepts, and what our rules and the handbook's words saw. */
export type Seen = {
  read: ReadText;
  sightings: Sightings;
  terms: readonly TermSighting[];
  /** The concepts that a folded word belongs to. */
  conceptsOf: (folded: string) => readonly string[];
};

/** Letters of a word by which it meets its inflections, and its sisters in the neighbouring languages. */
const BEGINNING = 5;

/** A post's traits, each once. */
export function traitsOf(seen: Seen): Trait[] {
  const traits = new Map<string, Trait>();
  const add = (name: string, match = NOWHERE) => {
    if (!traits.has(name)) traits.set(name, { name, match });
  };
  add('always');
  addWords(seen, add);
  addConcepts(seen, add);
  for (const [rule, matches] of seen.sightings) add(`rule:${rule}`, matches[0]);
  for (const { owner, match } of seen.terms) {
    if (owner.kind === 'trigger') add(`trigger:${owner.playbook}`, match);
  }
  addManner(seen.read, add);
  return [...traits.values()];
}

const NOWHERE: PhraseMatch = { from: 0, to: 0, sentence: 0 };

type Add = (name: string, match?: PhraseMatch) => void;

function addWords({ read: { words } }: Seen, add: Add): void {
  let before: string | null = null;
  words.forEach(({ folded, sentence }, at) => {
    const begin = folded.slice(0, BEGINNING);
    const here = { from: at, to: at + 1, sentence };
    add(folded, here);
    if (folded.length > BEGINNING) add(`${begin}~`, here);
    if (before !== null && words[at - 1]?.sentence === sentence) add(`${before} ${begin}`, { ...here, from: at - 1 });
    before = begin;
  });
}

function addConcepts({ read: { words }, conceptsOf }: Seen, add: Add): void {
  words.forEach(({ folded, sentence }, at) => {
    for (const concept of conceptsOf(folded)) add(`<${concept}>`, { from: at, to: at + 1, sentence });
  });
}

function addManner({ text, words }: ReadText, add: Add): void {
  if (text.includes('?')) add('manner:asks');
  if (text.includes('!')) add('manner:exclaims');
  if (/\p{Lu}{6}/u.test(text)) add('manner:shouts');
  add(`manner:length_${Math.min(4, Math.floor(words.length / 8))}`);
}

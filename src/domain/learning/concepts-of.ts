import { foldWord } from '../phrases/fold-word.ts';
import { rememberWords } from '../text/remember-words.ts';

/** Words that mean alike, in all languages, by the concept's name; a final * means "begins with". */
export type Lexicon = Readonly<Record<string, string>>;

/** Prepares lexicons: what is given back tells the concepts of a folded word. */
export function compileConcepts(lexicons: readonly Lexicon[]): (folded: string) => readonly string[] {
  const whole = new Map<string, string[]>();
  const beginnings = new Map<string, string[]>();
  for (const [concept, words] of lexicons.flatMap((lexicon) => Object.entries(lexicon))) {
    for (const word of words.split(/\s+/).filter((each) => each !== '')) {
      const isBeginning = word.endsWith('*');
      const into = isBeginning ? beginnings : whole;
      const key = foldWord(isBeginning ? word.slice(0, -1) : word);
      into.set(key, (into.get(key) ?? []).concat(concept));
    }
  }
  // A look-up ends where no beginning goes on: at the second letter or the third of most words.
  const begun = new Set([...beginnings.keys()].flatMap((key) => [...key].map((_, at) => key.slice(0, at + 1))));
  return rememberWords((folded): readonly string[] => {
    const found = new Set(whole.get(folded));
    for (let length = 2; length <= folded.length; length += 1) {
      const beginning = folded.slice(0, length);
      if (!begun.has(beginning)) break;
      for (const concept of beginnings.get(beginning) ?? []) found.add(concept);
    }
    return [...found];
  });
}

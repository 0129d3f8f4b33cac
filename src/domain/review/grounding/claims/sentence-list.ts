import type { StatedWord } from './stated-words.ts';
import type { SaysBy, Statement } from './statements.ts';

/** A list of sentences, in which a word finds those that may say it: a playbook has hundreds. */
export type SentenceList = {
  sentences: readonly Statement[];
  /** Numbers of the sentences that have a key, said or denied. */
  byKey: ReadonlyMap<string, readonly number[]>;
  /** Room to count in, by sentence. */
  counts: Uint16Array;
};

export function listSentences(sentences: readonly Statement[]): SentenceList {
  const byKey = new Map<string, number[]>();
  for (const [number, sentence] of sentences.entries()) {
    for (const key of sentence.keys()) {
      const numbers = byKey.get(key);
      if (numbers === undefined) byKey.set(key, [number]);
      else numbers.push(number);
    }
  }
  return { sentences, byKey, counts: new Uint16Array(sentences.length) };
}

/** Returns how many of the words one sentence says: the one that says the most of them. */
export function mostSaidByOne(list: SentenceList, words: readonly SaidWord[], { says, keysOf }: SaysBy): number {
  const { sentences, byKey, counts } = list;
  counts.fill(0);
  let most = 0;
  for (const word of words) {
    for (const number of sentencesWith(byKey, keysOf(word))) {
      const sentence = sentences[number];
      if (sentence === undefined || !says(sentence, word)) continue;
      const count = (counts[number] ?? 0) + 1;
      counts[number] = count;
      if (count > most) most = count;
    }
  }
  return most;
}

type SaidWord = Omit<StatedWord, 'word' | 'at'>;

/** Returns the numbers of the sentences that have one of the keys, each once. */
function sentencesWith(byKey: SentenceList['byKey'], keys: readonly string[]): Iterable<number> {
  const [key = ''] = keys;
  if (keys.length === 1) return byKey.get(key) ?? NONE;
  return new Set(keys.flatMap((each) => byKey.get(each) ?? NONE));
}

const NONE: readonly number[] = [];

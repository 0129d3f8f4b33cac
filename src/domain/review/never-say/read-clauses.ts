import { foldWord } from '../../phrases/fold-word.ts';
import type { ReadText } from '../../phrases/read-words.ts';

/** Words that turn a sentence round: what is denied before them is not denied after. */
export const TURNS: ReadonlySet<string> = new Set(
  'pero aunque sino obstante embargo però tanmateix mais porén baina hala but although though however yet'
    .split(' ')
    .map(foldWord),
);

/**
 * The same words, each sentence parted where it turns: "no sabemos la causa, pero …".
 * @param turns folded words that turn it
 */
export function readClauses(read: ReadText, turns: ReadonlySet<string> = TURNS): ReadText {
  const clauses: ReadText = { text: read.text, words: [], sentences: [] };
  for (const { from, to, asked } of read.sentences) {
    let start = from;
    for (let at = from; at <= to; at += 1) {
      const word = read.words[at];
      const before = read.words[at - 1];
      const parts =
        (word !== undefined && turns.has(word.folded)) || (before !== undefined && isYes(read.text, before));
      if (at < to && !(at > start && parts)) continue;
      if (at > start) close(clauses, read, { from: start, to: at, asked });
      start = at;
    }
  }
  return clauses;
}

function close(clauses: ReadText, read: ReadText, clause: ReadText['sentences'][number]): void {
  const sentence = clauses.sentences.length;
  for (const word of read.words.slice(clause.from, clause.to)) clauses.words.push({ ...word, sentence });
  clauses.sentences.push(clause);
}

// "Sí, hay heridos" tells; "si hay heridos" asks what if.
function isYes(text: string, { start, end }: ReadText['words'][number]): boolean {
  return text.slice(start, end).toLowerCase() === 'sí';
}

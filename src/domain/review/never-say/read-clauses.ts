import { foldWord } from '../../phrases/fold-word.ts';
import type { ReadText } from '../../phrases/read-words.ts';

/** Words that turn a sentence round: what is denied before them is not denied after. */
export const TURNS: ReadonlySet<string> = new Set(
  'pero aunque sino obstante embargo però tanmateix mais porén baina hala but although though however yet'
    .split(' ')
    .map(foldWord),
);

/**
 * The same words, each sentence parted where it turns: "no sabemos la causa, pero …". A text that
 * turns nowhere comes back as it is.
 * @param turns folded words that turn it
 */
export function readClauses(read: ReadText, turns: ReadonlySet<string> = TURNS): ReadText {
  const { text, words } = read;
  const parted: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const before = words[at - 1];
    const word = words[at];
    if (before === undefined || word === undefined || before.sentence !== word.sentence) continue;
    if (turns.has(word.folded) || isYes(text, before)) parted.push(at);
  }
  if (parted.length === 0) return read;
  const sentences = read.sentences.flatMap(({ from, to, asked }) => {
    const starts = [from, ...parted.filter((at) => from < at && at < to)];
    return starts.map((start, clause) => ({ from: start, to: starts[clause + 1] ?? to, asked }));
  });
  const numbered = sentences.flatMap(({ from, to }, sentence) =>
    words.slice(from, to).map((word) => (word.sentence === sentence ? word : { ...word, sentence })),
  );
  return { text, words: numbered, sentences };
}

// "Sí, hay heridos" tells; "si hay heridos" asks what if.
function isYes(text: string, { folded, start, end }: ReadText['words'][number]): boolean {
  return folded === 'si' && text.slice(start, end).toLowerCase() === 'sí';
}

import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import type { NamedRule } from '../../phrases/compile-rules.ts';
import { ASKED, compileRules } from '../../phrases/compile-rules.ts';
import type { WordSets } from '../../phrases/parse-phrase.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { Span } from '../../text/fold-text.ts';
import { replyPhrases } from './reply-phrases.ts';

/** Words of a reply that a lexicon knows, under the theme that it names them by. */
export type Saying = Span & { theme: string; sentence: number };

/**
 * Prepares a lexicon of replies: themes, whose rules are `theme` or `theme/part`. What begins with `not-` only guards others
 * (`unless`). No typos: a slip in a word of ours is another word in a reply.
 */
export function compileSayings(rules: readonly NamedRule[], sets: WordSets = {}): (read: ReadText) => Saying[] {
  const see = compileRules(rules, sets, replyPhrases);
  return (read) => {
    const sayings: Saying[] = [];
    for (const [name, matches] of see(read)) {
      if (name === ASKED || name.startsWith('not-')) continue;
      for (const match of outermost(matches)) sayings.push(sayingOf(name, match, read));
    }
    return sayings;
  };
}

/** Without matches that stand within others of the same rule. */
function outermost(matches: readonly PhraseMatch[]): readonly PhraseMatch[] {
  if (matches.length === 1) return matches;
  return matches.filter(
    (match, at) =>
      !matches.some(
        (other, place) =>
          other.from <= match.from &&
          match.to <= other.to &&
          (other.to - other.from > match.to - match.from ||
            (place < at && other.to - other.from === match.to - match.from)),
      ),
  );
}

function sayingOf(name: string, { from, to, sentence }: PhraseMatch, { text, words }: ReadText): Saying {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { theme: name.split('/')[0] ?? name, sentence, words: text.slice(start, end), start, end };
}

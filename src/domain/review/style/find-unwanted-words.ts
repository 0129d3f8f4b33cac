import type { LanguageStyle } from '../../handbook/style.ts';
import { styleExpressions } from '../../handbook/style-expressions.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { findExpressions } from '../../text/find-expressions.ts';
import type { FoldedText, Span } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import type { Finding } from '../model/finding.ts';
import { inflectionOf } from './inflections.ts';

/**
 * Circumlocution in the text; `fix` is set if the text has it as the guide writes it, so that it
 * can be replaced directly.
 */
export type ReplacedWords = Span & { use: string; fix?: string };

/** Expressions that are never said, whatever the case. */
export function findBannedWords(folded: FoldedText, section: LanguageStyle): Finding[] {
  return findExpressions(folded, styleExpressions(section).banned).map(({ span, entry }) => ({
    rule: 'style',
    level: 'block',
    ...span,
    message: { key: 'finding.style.banned', params: { why: entry.why } },
  }));
}

/** Circumlocutions of the style guide, also with their verb in another person or tense. */
export function findReplacedWords(
  folded: FoldedText,
  read: ReadText,
  section: LanguageStyle,
  language: Language,
): ReplacedWords[] {
  const exact = findExpressions(folded, styleExpressions(section).replaced).map(({ span, entry }) => {
    const fix = withCaseOf(span.words, entry.use);
    return { ...span, use: fix, fix };
  });
  const inflected = inflectedIn(read, inflectedOf(section, language)).filter(
    ({ start, end }) => !exact.some((other) => other.start < end && start < other.end),
  );
  return [...exact, ...inflected];
}

type Inflected = { isVerb: (word: string) => boolean; before: string[]; after: string[]; use: string };

/** By the word that must stand behind the verb. */
type ByNext = ReadonlyMap<string | undefined, readonly Inflected[]>;

const compiled = new WeakMap<LanguageStyle, ByNext>();

function inflectedOf(section: LanguageStyle, language: Language): ByNext {
  const known = compiled.get(section);
  if (known !== undefined) return known;
  const entries = section.replace.flatMap(({ avoid, use }): Inflected[] => {
    const words = (avoid.match(/[\p{L}\p{M}·]+/gu) ?? []).map(foldWord);
    const at = words[0] === 'se' ? 1 : 0;
    // A lone word is looked for as it is written: by its stem "personarse" would be every "persona".
    if (words.length < 2) return [];
    const isVerb = inflectionOf(words[at] ?? '', language);
    return isVerb === null ? [] : [{ isVerb, before: words.slice(0, at), after: words.slice(at + 1), use }];
  });
  const byNext = Map.groupBy(entries, ({ after }) => after[0]);
  compiled.set(section, byNext);
  return byNext;
}

function inflectedIn({ text, words }: ReadText, entries: ByNext): ReplacedWords[] {
  const found: ReplacedWords[] = [];
  for (const [at, word] of words.entries()) {
    const openedHere = entries.get(words[at + 1]?.folded);
    if (openedHere === undefined) continue;
    for (const { isVerb, before, after, use } of openedHere) {
      const from = at - before.length;
      const fits =
        before.every((wanted, index) => words[from + index]?.folded === wanted) &&
        after.every((wanted, index) => words[at + 1 + index]?.folded === wanted);
      if (!fits || !isVerb(word.folded)) continue;
      const start = words[from]?.start ?? word.start;
      const end = words[at + after.length]?.end ?? word.end;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ words: text.slice(start, end), start, end, use });
    }
  }
  return found;
}

/** "A la mayor brevedad" at a sentence's start gives "Cuanto antes"; shouted words give shouted ones. */
function withCaseOf(words: string, use: string): string {
  const letters = words.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return use.toUpperCase();
  }
  const [first = ''] = words;
  if (first === first.toLowerCase()) return use;
  const [initial = ''] = use;
  return initial.toUpperCase() + use.slice(initial.length);
}

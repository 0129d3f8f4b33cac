import { foldWord } from './fold-word.ts';

/** A place of a phrase. `words` are literals or, with a final *, beginnings. */
export type PhraseStep =
  | { kind: 'word'; words: readonly string[]; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'not_after'; words: readonly string[] }
  | { kind: 'sentence_start' };

/** Named sets of words that phrases refer to as `<name>`. */
export type WordSets = Readonly<Record<string, string>>;

/**
 * Reads a phrase of the rules; several come back when a choice holds phrases of more than a word. `word` and `begin*` stand for
 * themselves, `(a|b*|two words)` for one of several, `<set>` for a word of a named set; a final `?` makes it optional. `..` lets up to
 * three words stand between, `...` up to seven. `^` is the start of a sentence, `!(a|b)` says that the word before is none of these.
 * Throws on what it cannot read: phrases are code.
 * @param steps those of other phrases with the same sets, by their parts: most share some, and a part may be a set of a thousand words
 */
export function parsePhrase(
  phrase: string,
  sets: WordSets = {},
  steps = new Map<string, PhraseStep>(),
): PhraseStep[][] {
  const stepOf = (part: string): PhraseStep => {
    const step = steps.get(part) ?? parseStep(part, sets);
    steps.set(part, step);
    return step;
  };
  return withoutPhrasesInChoices(splitOutside(phrase.trim(), ' ')).map((parts) => parts.map(stepOf));
}

function withoutPhrasesInChoices(parts: readonly string[]): string[][] {
  const at = parts.findIndex((part) => part.startsWith('(') && part.includes(' '));
  const choice = parts[at];
  if (choice === undefined) return [[...parts]];
  const options = splitOutside(/^\((.+)\)\??$/s.exec(choice)?.[1] ?? '', '|');
  const single = options.filter((option) => !option.includes(' '));
  const ways = options.filter((option) => option.includes(' ')).map((option) => splitOutside(option, ' '));
  if (single.length > 0) ways.push([`(${single.join('|')})`]);
  if (choice.endsWith('?')) ways.push([]);
  return ways.flatMap((way) => withoutPhrasesInChoices([...parts.slice(0, at), ...way, ...parts.slice(at + 1)]));
}

/** Splits at each separator outside parentheses. */
function splitOutside(text: string, separator: string): string[] {
  if (!text.includes('(')) return text.split(separator).filter((part) => part !== '');
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === separator && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.filter((part) => part !== '');
}

function parseStep(part: string, sets: WordSets): PhraseStep {
  if (part === '..') return { kind: 'gap', most: 3 };
  if (part === '...') return { kind: 'gap', most: 7 };
  if (part === '^') return { kind: 'sentence_start' };
  if (part.startsWith('!')) return { kind: 'not_after', words: phraseWords(part.slice(1), sets) };
  const optional = part.endsWith('?');
  return { kind: 'word', words: phraseWords(optional ? part.slice(0, -1) : part, sets), optional };
}

function phraseWords(part: string, sets: WordSets): string[] {
  const inner = /^\((.+)\)$/.exec(part)?.[1];
  if (inner !== undefined) return splitOutside(inner, '|').flatMap((each) => phraseWords(each, sets));
  const name = /^<([a-z-]+)>$/.exec(part)?.[1];
  if (name !== undefined) {
    const words = sets[name];
    if (words === undefined) throw new Error(`No set of words is called <${name}>`);
    return words
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((each) => phraseWords(each, sets));
  }
  if (!/^[\p{L}\p{N}]+\*?$/u.test(part)) throw new Error(`Cannot read “${part}” in a phrase`);
  return [part.endsWith('*') ? `${foldWord(part.slice(0, -1))}*` : foldWord(part)];
}

import type { ReadText, Word } from '../../../phrases/read-words.ts';
import { stemWord } from '../../../phrases/stem-word.ts';
import type { WordForm } from '../../../phrases/word-form.ts';
import { rememberForms } from '../../../phrases/word-form.ts';
import type { Language } from '../../../text/languages.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { unitAt } from '../../../text/scan-words.ts';
import { isEmptyWord } from '../empty-words.ts';
import { meaningsOf } from './meanings.ts';

/** A word that says something, and what it is compared by. */
export type StatedWord = {
  word: Word;
  /** Index of the word in its text. */
  at: number;
  key: string;
  /** Meanings, the same in all languages; none for most words. */
  meanings: readonly string[];
  /** A "no" shortly before it turns it round. */
  denied: boolean;
  /** True if its clause holds no "no": "hervir el agua no la hace apta" does not ask to boil it. */
  plain: boolean;
  /** True inside quotation marks that cite the citizen; false until a sentence of a draft is read. */
  quoted: boolean;
};

const KEY_LENGTH = 6;
/** Matches pronouns attached to an infinitive: "ducharte", Galician "devolvelo". */
const ENCLITIC = /^(\p{L}{2,}[aei])(?:r(?:te|se|me|nos|os|l[aeo]s?|ho)|l[ao]s?)$/u;
/** Told or reported: "quédate" and "pide quedarse". */
const STAYING =
  /^(qued|alej|apart|refugi|afast|allunya?|resguard)(?:a?te|aos|ese|ense|adevos|arse|arte|aros|en|ense|a|eu|ade)$/u;
const DENIALS = new Set(
  'no ni nunca jamas tampoco non nin nunca mai ez not never nor don doesn isn aren hasn wasn t'.split(' '),
);
const REACH_OF_DENIAL = 4;
/** Words that deny the next telling word alone: "no entrar sin mascarilla". Basque says so behind the word. */
const LACKS = new Set('sin sense sen without'.split(' '));
const REACH_OF_LACK = 2;
const FORGET = /^(?:olvid|oblid|esquec|esquez|ahaz|forget|dej(?:e|es|en|eis)$|deix(?:e|es|is|eu)$)/;
const CLAUSE_END = /[,;:()]/u;

/**
 * Returns the key for comparing a word: the beginning of its stem, so that "reparada", "reparado"
 * and "reparamos" are equal.
 */
export function keyOf(word: WordForm, language: Language): string {
  return keysIn[language](word);
}

const keysIn = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    rememberForms((folded) =>
      stemWord(folded.replace(STAYING, '$1ar').replace(ENCLITIC, '$1r'), language)
        .slice(0, KEY_LENGTH)
        // "en redacción" and "se está redactando".
        .replace(/cc$/, 'ct'),
    ),
  ]),
) as Record<Language, (word: WordForm) => string>;

/** The words of a stretch that say something, each with whether a "no" shortly before it denies it. */
export function statedWords({ text, words }: ReadText, from: number, to: number, language: Language): StatedWord[] {
  const stated: StatedWord[] = [];
  let lastDenial = Number.NEGATIVE_INFINITY;
  let lastLack = Number.NEGATIVE_INFINITY;
  let clause = 0;
  const close = (): void => {
    const plain = lastDenial === Number.NEGATIVE_INFINITY;
    if (!plain) for (const each of stated.slice(clause)) each.plain = false;
    clause = stated.length;
    lastDenial = Number.NEGATIVE_INFINITY;
  };
  for (let at = from; at < Math.min(to, words.length); at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined) continue;
    if (at > from && before !== undefined && endsClause(text, before.end, word.start)) close();
    const role = roleOf(word);
    if (role === 'denial') lastDenial = at;
    // "Non esquezas o gorro" asks for it.
    else if (at - lastDenial <= REACH_OF_DENIAL && FORGET.test(word.folded)) lastDenial = Number.NEGATIVE_INFINITY;
    else if (role === 'lack') lastLack = at;
    else if (role === 'telling') {
      // "No entrar sin mascarilla" asks for the mask.
      const denied = at - lastLack <= REACH_OF_LACK !== at - lastDenial <= REACH_OF_DENIAL;
      lastLack = Number.NEGATIVE_INFINITY;
      const meanings = meaningsOf(word);
      stated.push({ word, at, key: keyOf(word, language), meanings, denied, plain: true, quoted: false });
    }
  }
  close();
  return stated;
}

/** Most words have nothing but a blank between them. */
function endsClause(text: string, from: number, to: number): boolean {
  const isBlank = to - from === 1 && unitAt(text, from) === 0x20;
  return !isBlank && CLAUSE_END.test(text.slice(from, to));
}

const roleOf = rememberForms((folded) => {
  if (DENIALS.has(folded)) return 'denial';
  if (LACKS.has(folded)) return 'lack';
  return isEmptyWord(folded) ? 'empty' : 'telling';
});

/** Returns true if a "no" before the word at this index negates the words that begin there. */
export function isDeniedAt({ text, words }: ReadText, at: number): boolean {
  const { sentence, start } = words[at] ?? { sentence: -1, start: 0 };
  let after = start;
  for (let before = at - 1; before >= 0 && at - before <= REACH_OF_DENIAL; before -= 1) {
    const word = words[before];
    if (word === undefined || word.sentence !== sentence || CLAUSE_END.test(text.slice(word.end, after))) return false;
    if (DENIALS.has(word.folded)) return true;
    after = word.start;
  }
  return false;
}

import { matchesIn } from '../text/matches-in.ts';
import { rememberNewest } from '../text/remember-for.ts';
import { rememberWordsIn } from '../text/remember-words.ts';
import { unitAt, wordScanner } from '../text/scan-words.ts';
import { SHORTHAND } from './lexicon/shorthand.ts';
import type { WordForm } from './word-form.ts';
import { formOf, writtenForm } from './word-form.ts';

/** A word of a post. Offsets in code units of the post as it was written. */
export type Word = WordForm & { start: number; end: number; sentence: number };

type Sentence = {
  /** Index of its first word, and of the one after its last. */
  from: number;
  to: number;
  /** Ends with a question mark. */
  asked: boolean;
};

export type ReadText = { text: string; words: Word[]; sentences: Sentence[] };

// Links, mail addresses and mentions say nothing about the matter; what they held is not read as words. The stop behind a link ends its sentence.
const UNREAD =
  /(?:https?:\/\/|www\.)\S*[^\s.,;:!?…)»”]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+|(?<![\p{L}\p{N}])@\w+/giu;
/** Nearly all texts without one of these are read whole. */
const MAY_BE_UNREAD = /:\/\/|www\.|@/i;
/**
 * A link; its group is there if a capital follows. "… en https://riudalba.example Ayuntamiento de
 * Riudalba": where there is little room the stop is left out.
 */
const LINK = /(?:https?:\/\/|www\.)\S+(?:(?<=[^.,;:!?…)»”])(?=\s+\p{Lu})()|)/gu;
const wordsIn = wordScanner({
  pattern: /#?[\p{L}\p{N}\p{M}\u200B-\u200D·@]+(?:[.,]\p{N}+)*|\p{Extended_Pictographic}/uy,
  plain: /[\p{L}\p{N}\p{M}·@]/u,
  joins: /[.,]/u,
  begins: /[#\p{Extended_Pictographic}]/u,
});
const BLANK = 0x20;
const HASH = 0x23;
const CAMEL_PART = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;

const MEANT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SHORTHAND).map(([short, words]) => [short, words.split(' ')]),
);

/** Emoji that say something, as words. */
const EMOJI_WORDS: ReadonlyMap<string, string> = new Map([
  ['😂', 'jaja'],
  ['🤣', 'jaja'],
  ['😆', 'jaja'],
  ['🆘', 'sos'],
  ['🤡', 'payaso'],
  ['🙄', 'emojironia'],
  ['🙃', 'emojironia'],
  ['🤬', 'emojirabia'],
  ['😡', 'emojirabia'],
  ['👏', 'emojiaplauso'],
  ['😍', 'emojiagrado'],
  ['❤', 'emojiagrado'],
]);

/** Splits a post into folded words and sentences; hashtags give the words that their capitals part. */
export function readWords(text: string): ReadText {
  return readWordsOf(text);
}

const readWordsOf = rememberNewest((text: string): ReadText => {
  const readable = MAY_BE_UNREAD.test(text)
    ? text
        .replace(LINK, (link, atEnd?: string) => (atEnd === undefined ? link : `${' '.repeat(link.length - 1)}.`))
        .replace(UNREAD, (unread) => ' '.repeat(unread.length))
    : text;
  const read: ReadText = { text, words: [], sentences: [] };
  const places = wordsIn(readable);
  let end = 0;
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] ?? 0;
    // Most words have nothing but a blank between them.
    if (start !== end + 1 || unitAt(readable, end) !== BLANK) closeSentence(read, readable.slice(end, start));
    end = places[at + 1] ?? start;
    addWord(read, readable, start, end);
  }
  closeSentence(read, `${readable.slice(end)}.`);
  return read;
});

function closeSentence({ words, sentences }: ReadText, between: string): void {
  if (!/[.!?¿¡;…\n]/.test(between)) return;
  const from = sentences.at(-1)?.to ?? 0;
  if (from === words.length) return;
  sentences.push({ from, to: words.length, asked: /^[^¿]*\?/.test(between) });
}

function addWord(read: ReadText, text: string, start: number, end: number): void {
  if (unitAt(text, start) !== HASH) {
    push(read, text, start, end);
    return;
  }
  for (const { 0: part, index } of matchesIn(text.slice(start, end), CAMEL_PART)) {
    push(read, text, start + index, start + index + part.length);
  }
}

function push({ words, sentences }: ReadText, text: string, start: number, end: number): void {
  for (const { folded, form } of formsOf(text, start, end)) {
    words.push({ folded, form, start, end, sentence: sentences.length });
  }
}

/** The words that a written one means: itself, those of a shorthand or an emoji, or none. */
const formsOf = rememberWordsIn((written): readonly WordForm[] => {
  const emoji = EMOJI_WORDS.get(written.replace('\uFE0F', ''));
  const form = emoji === undefined ? writtenForm(written) : formOf(emoji);
  const meant = MEANT.get(form.folded);
  if (meant !== undefined) return meant.map(formOf);
  return /[a-z0-9]/.test(form.folded) ? [form] : [];
});

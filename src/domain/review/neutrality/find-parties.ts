import { wordSet } from '../../phrases/fold-word.ts';
import type { ReadText, Word } from '../../phrases/read-words.ts';
import { rememberForms } from '../../phrases/word-form.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { unitAt } from '../../text/scan-words.ts';
import { CAPITAL_PARTIES, NO_PARTIES, PARTY_ACRONYMS, PARTY_NOUNS, SURE_PARTIES } from './lexicon/parties.ts';

const acronyms = new Set(PARTY_ACRONYMS.split(/\s+/));
const sure = wordSet(SURE_PARTIES);
const withCapital = wordSet(CAPITAL_PARTIES);
const nouns = wordSet(PARTY_NOUNS);
const roleOf = rememberForms((folded) =>
  sure.has(folded) ? 'sure' : withCapital.has(folded) ? 'with-capital' : nouns.has(folded) ? 'noun' : 'other',
);
const noParties = wordSet(NO_PARTIES);

const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.\s?){1,4}\p{Lu}(?:\.|(?![\p{L}\p{N}]))/gu;

/** Parties told by how they are written; those told by their words alone are phrases of `parties.ts`. */
export function findParties({ text, words }: ReadText): Span[] {
  const named: Span[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined) continue;
    const role = roleOf(word);
    const next = words[place + 1];
    if (isParty(text, words, place, role)) named.push(spanOf(text, word, word));
    else if (role === 'noun' && next?.sentence === word.sentence && isUnlistedParty(text, word, next)) {
      named.push(spanOf(text, word, next));
    }
  }
  for (const span of dotted(text)) named.push(span);
  return named;
}

function isParty(text: string, words: readonly Word[], place: number, role: ReturnType<typeof roleOf>): boolean {
  const word = words[place];
  if (word === undefined) return false;
  if (role === 'sure') return !isOtherVox(words, place);
  if (isAcronym(text, word)) return !isShouted(text, words, place);
  return role === 'with-capital' && isCapitalInside(text, words, place);
}

function dotted(text: string): Span[] {
  if (!holdsInitial(text)) return [];
  return matchesIn(text, DOTTED)
    .filter(([written]) => acronyms.has(written.replace(/[.\s]/g, '')))
    .map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
}

/** Returns true for a plain capital with a full stop behind it, as all acronyms with stops begin. */
function holdsInitial(text: string): boolean {
  for (let stop = text.indexOf('.', 1); stop !== -1; stop = text.indexOf('.', stop + 1)) {
    const unit = unitAt(text, stop - 1);
    if (unit >= FIRST_CAPITAL && unit <= LAST_CAPITAL) return true;
  }
  return false;
}

/** "Partido Riudalba Viva", "el partido Verde"; not "Partido Judicial", "partido de liga" or "PARTIDO SUSPENDIDO". */
function isUnlistedParty(text: string, noun: Word, next: Word): boolean {
  const name = text.slice(next.start, next.end);
  return (
    /^\s$/u.test(text.slice(noun.end, next.start)) && /^\p{Lu}[\p{Ll}\p{M}]/u.test(name) && !noParties.has(next.folded)
  );
}

function isCapitalInside(text: string, words: readonly Word[], place: number): boolean {
  const word = words[place];
  const before = words[place - 1];
  if (word === undefined || before === undefined || before.sentence !== word.sentence) return false;
  if (!/^\p{Lu}[\p{Ll}\p{M}]/u.test(text.slice(word.start, word.end))) return false;
  // In a title or a hashtag every word has a capital.
  const isTitle = /^\p{Lu}/u.test(text.slice(before.start, before.end)) && words[place - 2]?.sentence === word.sentence;
  return /^(?:\s|\s?['’«"])$/u.test(text.slice(before.end, word.start)) && !isTitle;
}

/** "vox populi", "vox humana". */
function isOtherVox(words: readonly Word[], place: number): boolean {
  return words[place]?.folded === 'vox' && ['populi', 'humana', 'media'].includes(words[place + 1]?.folded ?? '');
}

/** Basque declines acronyms: "EAJk", "PSEren". */
const CASE = /(?<=\p{Lu}{2})-?(?:a?k|a?ren|a?ri|ekin|rekin|ko|tik|ra|z|n|en|ei)$/u;

function isAcronym(text: string, { start, end }: Word): boolean {
  const unit = unitAt(text, start);
  return unit >= FIRST_CAPITAL && unit <= LAST_CAPITAL && isListed(text, start, end);
}

const isListed = rememberWordsIn((word) => acronyms.has(word.replace(CASE, '')));

/** "A" and "Z": all acronyms of parties begin with a plain capital. */
const FIRST_CAPITAL = 0x41;
const LAST_CAPITAL = 0x5a;

/** In a line of capitals an acronym may be a word: "LA CUP DE CAFÉ". */
function isShouted(text: string, words: readonly Word[], place: number): boolean {
  const near = [words[place - 1], words[place + 1]].filter((word) => word !== undefined);
  const shouted = near.filter(({ start, end }) => /^\p{Lu}{4,}$/u.test(text.slice(start, end)));
  return near.length > 0 && shouted.length === near.length && words[place]?.folded === 'cup';
}

function spanOf(text: string, { start }: Word, { end }: Word): Span {
  return { words: text.slice(start, end), start, end };
}

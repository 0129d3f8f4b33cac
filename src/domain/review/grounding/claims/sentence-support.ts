import { matchesIn } from '../../../text/matches-in.ts';
import { isQuoted } from '../../../text/quotations.ts';
import { contactsForReply } from '../../model/contacts-for-reply.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import type { Grounds } from '../grounds.ts';
import { isGroundedBy } from '../quantities/is-grounded-by.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { figureGroundsOf, figuresWithin, groundsOf, othersWordsIn } from '../shared-readings.ts';
import { onceAsked } from './once-asked.ts';
import { mostSaidByOne } from './sentence-list.ts';
import type { StatedWord } from './stated-words.ts';
import { statedWords } from './stated-words.ts';
import type { SaysBy, Statement } from './statements.ts';
import { BY_KEY, meansWord } from './statements.ts';

/** A word of a sentence of a draft. */
export type SupportedWord = StatedWord;

/**
 * Support of a draft's sentence by what the institution knows. It is computed on demand, since most
 * sentences do not need it.
 */
export type SentenceSupport = {
  words: readonly SupportedWord[];
  /** Returns the words that no live fact holds, without names of the house and quotations. */
  open: () => readonly SupportedWord[];
  /** Returns true if the live facts hold any of its words. */
  isTouched: () => boolean;
  /** 0 to 1: the part of its words that the live facts hold, or one sentence of the playbook, whichever is more; 1 where none says anything. */
  share: () => number;
};

/**
 * Weight of an unsupported word that the post also has; other unsupported words weigh 1. A reply
 * may repeat the post's word, but the post supports nothing.
 */
const WEIGHT_OF_POST = 0.5;

/** Returns the support of the sentence with this number in `draft.read`. */
export function sentenceSupport(draft: DraftReading, number: number): SentenceSupport {
  const { read, language } = draft;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const { quotes, places } = othersWordsIn(draft);
  const stated = statedWords(read, from, to, language);
  const words = places.length === 0 ? stated : stated.filter(({ word }) => !isQuoted(word, places));
  if (quotes.length > 0) for (const each of words) each.quoted = isQuoted(each.word, quotes);
  const weighed = onceAsked(() => {
    const grounds = groundsOf(draft);
    const asserted = words.filter(({ key, quoted }) => !quoted && !grounds.isName(key));
    const open = asserted.filter((each) => !grounds.facts.some((statement) => meansWord(statement, each)));
    return { grounds, asserted, open };
  });
  return {
    words,
    open: () => weighed().open,
    isTouched: () => weighed().open.length < weighed().asserted.length,
    share: () => {
      const { grounds, asserted, open } = weighed();
      return shareOf(asserted, open, grounds);
    },
  };
}

function shareOf(
  asserted: readonly SupportedWord[],
  open: readonly SupportedWord[],
  { post, phrases }: Grounds,
): number {
  if (asserted.length === 0) return 1;
  const backed = asserted.length - open.length;
  const weight = open.reduce((sum, { key }) => sum + (post().has(key) ? WEIGHT_OF_POST : 1), 0);
  return Math.max(backed / (backed + weight), mostSaid(phrases, asserted, BY_KEY) / asserted.length);
}

/**
 * Returns true if the facts together, or one sentence of the playbook, hold at least this part of
 * the words.
 */
export function isBackedBy(
  { facts, phrases }: Pick<Grounds, 'facts' | 'phrases'>,
  words: readonly SupportedWord[],
  part: number,
  { fact, phrase }: { fact: Says; phrase: SaysBy } = { fact: meansWord, phrase: BY_KEY },
): boolean {
  const needed = words.length * part;
  const byFacts = words.filter((each) => facts.some((statement) => fact(statement, each))).length;
  return byFacts >= needed || mostSaid(phrases, words, phrase) >= needed;
}

function mostSaid(phrases: Grounds['phrases'], words: readonly SupportedWord[], by: SaysBy): number {
  return phrases.reduce((most, list) => Math.max(most, mostSaidByOne(list, words, by)), 0);
}

/** Tells whether a statement says a word of a draft. */
type Says = (statement: Statement, word: SupportedWord) => boolean;

const PHONE = /(?<![\d:.,])\d{3}(?:[\s.]?\d{2,3}){0,3}(?![\d:]|[.,]\d)/gu;

/**
 * Returns true for a sentence whose figures all stand in a live fact, or that names a telephone of
 * the house: "Os domingos abre de nove e media a dúas". A fact is in one language, and a figure in
 * all of them.
 */
export function restsOnFigures(draft: DraftReading, number: number): boolean {
  const { read, text, facts } = draft;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const start = read.words[from]?.start ?? 0;
  // The sign of "4,50 €" is no word.
  const end = read.words[to]?.start ?? text.length;
  if (namesPhone(draft, text.slice(start, end))) return true;
  if (facts.length === 0) return false;
  const figures = figuresWithin(draft, start, end);
  return figures.length > 0 && areOfFacts(draft, figures);
}

/** Returns true if an hour, day, sum or number of a fact is within a stretch; a telephone tells nothing of it. */
export function holdsFigure(draft: DraftReading, { start, end }: { start: number; end: number }): boolean {
  const figures = figuresWithin(draft, start, end);
  const telling = figures.filter(
    (figure) => figure.kind !== 'number' || figure.values.every((one) => one < LEAST_PHONE),
  );
  return telling.length > 0 && areOfFacts(draft, telling);
}

const LEAST_PHONE = 100_000_000;

/** Returns true for a sentence that names no hour, day or number but those of the live facts. */
export function namesNoOtherFigure(draft: DraftReading, number: number): boolean {
  const { read, text } = draft;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return areOfFacts(draft, figuresWithin(draft, read.words[from]?.start ?? 0, read.words[to]?.start ?? text.length));
}

function areOfFacts(draft: DraftReading, figures: readonly Quantity[]): boolean {
  const grounds = figureGroundsOf(draft).facts;
  return figures.every((said) => grounds.some(({ figure }) => isGroundedBy(said, figure)));
}

function namesPhone(draft: DraftReading, sentence: string): boolean {
  const phones = matchesIn(sentence, PHONE);
  if (phones.length === 0) return false;
  const { isOfficialPhone } = contactsForReply(draft);
  return phones.some(([phone]) => isOfficialPhone(phone.replaceAll(/[\s.]/gu, '')));
}

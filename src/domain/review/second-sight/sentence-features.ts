import { compileConcepts } from '../../learning/concepts-of.ts';
import type { FeatureBundle, Notes, PairWord } from '../../learning/noted-features.ts';
import { featureBundle, pairWord } from '../../learning/noted-features.ts';
import type { Word } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import { rememberForms } from '../../phrases/word-form.ts';
import type { TextRange } from '../../text/find-phrase.ts';
import { isQuoted, quotationsFrom } from '../../text/quotations.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { unitAt } from '../../text/scan-words.ts';
import { conceptsOfPosts as ofPosts } from '../../triage/learned/concepts-of-posts.ts';
import { competencesNow } from '../competence/competences-now.ts';
import type { Claim } from '../competence/find-claims.ts';
import { findClaims } from '../competence/find-claims.ts';
import { COMPETENCE_GUARDS } from '../competence/guard-phrases.ts';
import { findCompetences } from '../competence/institution-competences.ts';
import { onceAsked } from '../grounding/claims/once-asked.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { draftLexicons } from './lexicon/lexicons.ts';

/** Context of a draft, computed once for all its sentences. */
type DraftContext = {
  draft: DraftReading;
  /** Beginnings of the words of each live fact, and of the post. */
  facts: readonly ReadonlySet<string>[];
  post: readonly ReadonlySet<string>[];
  /** Returns the owner of the matter in the post. */
  asked: () => 'theirs' | 'ours' | 'nobodys';
  hasLinks: boolean;
};

/** Sentence of a draft, without the citizen's quoted words. */
type ReadSentence = {
  number: number;
  words: readonly Word[];
  known: readonly WordFeatures[];
  quotes: boolean;
  competences: ReturnType<typeof findCompetences>;
  /** Promises and statements of the sentence. */
  claims: readonly Claim[];
};

/** Letters by which a word is known again in another form, and by which its form is. */
const BEGINNING = 5;
const ENDING = 3;
/** Shorter words tell nothing of what is spoken of. */
const LONG_WORD = 4;
/** A sentence of more concepts has more pairs than it says things. */
const MOST_PAIRED = 12;

const ofReplies = compileConcepts(draftLexicons);

/** Notes the traits of a sentence, all of them or those that it has without some of its words. */
export type NoteSentence = (notes: Notes, without?: TextRange) => void;

/** Returns the traits of each sentence of a draft, in their order, noted when they are asked for; the citizen's quoted words have none. */
export function notedFeatures(draft: DraftReading): NoteSentence[] {
  const { read, facts, post } = draft;
  const context: DraftContext = {
    draft,
    facts: facts.map(({ value }) => beginnings(value)),
    post: post === null ? [] : [beginnings(post.text)],
    asked: onceAsked(() => matterOf(draft)),
    hasLinks: LINK.test(draft.text),
  };
  return readSentences(draft).map((sentence) => (notes, without) => {
    noteFeatures(without === undefined ? sentence : withoutWords(sentence, without, read), context, notes);
  });
}

function readSentences(draft: DraftReading): ReadSentence[] {
  const { text, read, post } = draft;
  const quoted = quotationsFrom(text, post?.text ?? null);
  const competences = findCompetences(competencesNow(draft), read);
  const claims = findClaims(read);
  return read.sentences.map(({ from, to }, number) => {
    const all = read.words.slice(from, to);
    const words = quoted.length === 0 ? all : all.filter((word) => !isQuoted(word, quoted));
    return {
      number,
      words,
      known: words.map(featuresOfWord),
      quotes: words.length < all.length,
      competences: competences.length === 0 ? [] : competences.filter(({ match }) => match.sentence === number),
      claims: claims.length === 0 ? [] : claims.filter(({ sentence }) => sentence === number),
    };
  });
}

/** Leaves out some words, and the matters and claims that no longer have all of theirs. */
function withoutWords(sentence: ReadSentence, without: TextRange, read: DraftReading['read']): ReadSentence {
  const { number, words, known, quotes, competences, claims } = sentence;
  const isTold = ({ from, to }: { from: number; to: number }) =>
    read.words.slice(from, to).every((word) => !isWithin(word, without));
  return {
    number,
    words: words.filter((word) => !isWithin(word, without)),
    known: known.filter((_, at) => !isWithin(words[at] ?? without, without)),
    quotes,
    competences: competences.filter(({ match }) => isTold(match)),
    claims: claims.filter(isTold),
  };
}

function isWithin({ start, end }: TextRange, range: TextRange): boolean {
  return range.start <= start && end <= range.end;
}

function noteFeatures(sentence: ReadSentence, context: DraftContext, notes: Notes): void {
  const { words, known, quotes } = sentence;
  notes.all(ALWAYS);
  noteWords(known, notes);
  addPairs(known, notes);
  if (words.some(({ start }) => isCapitalInside(context.draft.text, start))) notes.all(MANNERS.name);
  addCompetences(sentence, context, notes);
  if (quotes) notes.all(MANNERS.quotes);
  addManner(sentence, context, notes);
  const telling = known.filter(isTelling);
  if (telling.length === 0) return;
  notes.all(SHARE_OF_FACTS[shareIn(telling, context.facts)] ?? NO_TRAITS);
  notes.all(SHARE_OF_POST[shareIn(telling, context.post)] ?? NO_TRAITS);
}

/** Notes the words and their neighbours. */
function noteWords(known: readonly WordFeatures[], { all, pair }: Notes): void {
  all(known[0]?.opening ?? NO_TRAITS);
  let before: WordFeatures | undefined;
  for (const word of known) {
    all(word.own);
    if (before !== undefined) pair(before, word, true);
    before = word;
  }
}

/** Features of a word alone, wherever it occurs. Of pairs its beginning is one. */
type WordFeatures = PairWord & {
  /** Long enough to tell what is spoken of. */
  isTelling: boolean;
  /** The word, the concepts that it belongs to, in replies and in posts, and its ending. */
  own: FeatureBundle;
  /** Features of the word that opens its sentence. */
  opening: FeatureBundle;
  /** Concepts of the word in replies. */
  concepts: readonly Concept[];
};

/** A concept as one of a pair; of two, the one with the lower rank is the first. */
type Concept = PairWord & { rank: number };

function isTelling(word: WordFeatures): boolean {
  return word.isTelling;
}

const NO_TRAITS = featureBundle([], []);

const featuresOfWord = rememberForms((folded): WordFeatures => {
  const begin = folded.slice(0, BEGINNING);
  const said = folded.length > BEGINNING ? [folded, `${begin}~`] : [folded];
  const concepts = ofReplies(folded).map((concept) => `<${concept}>`);
  const posts = ofPosts(folded).map((concept) => `<post.${concept}>`);
  const opening = [begin, ...concepts].map((name) => `^${name}`);
  const { word, of, first, second } = pairWord(begin);
  return {
    word,
    of,
    first,
    second,
    isTelling: folded.length >= LONG_WORD,
    own: featureBundle([...said, ...concepts, ...posts], endingOf(folded)),
    opening: featureBundle([], opening),
    concepts: concepts.flatMap((concept) => conceptsByName.get(concept) ?? []),
  };
});

/** Returns true for the capital of a name: "el Ayuntamiento". Most words begin with a plain small letter, or stand behind a mark. */
function isCapitalInside(text: string, at: number): boolean {
  if (at < 2 || unitAt(text, at - 1) !== BLANK || unitAt(text, at - 2) < CAPITAL_A) return false;
  const isSmall = unitAt(text, at) >= SMALL_A && unitAt(text, at) <= SMALL_Z;
  return !isSmall && /^\p{L} \p{Lu}/u.test(text.slice(at - 2, at + 1));
}

const BLANK = 0x20;
const CAPITAL_A = 0x41;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** A figure, or an ending: persons and tenses have theirs in each language. */
function endingOf(folded: string): string[] {
  if (/^\d/.test(folded)) return ['manner:figure'];
  return folded.length > LONG_WORD ? [`~${folded.slice(-ENDING)}`] : [];
}

/**
 * Adds the owners of the matters that the sentence names. Adds its promises and statements, alone
 * and combined with the owner of the matter in the post.
 */
function addCompetences({ competences, claims }: ReadSentence, { asked }: DraftContext, { all }: Notes): void {
  for (const sighting of competences) {
    all(MATTERS.get(sighting.kind === 'guard' ? sighting.guard : sighting.kind) ?? NO_TRAITS);
  }
  for (const { kind } of claims) all(CLAIMS[kind][asked()]);
}

function matterOf(draft: DraftReading): ReturnType<DraftContext['asked']> {
  const { post } = draft;
  const kinds =
    post === null ? [] : findCompetences(competencesNow(draft), readWords(post.text)).map(({ kind }) => kind);
  return kinds.includes('ours') ? 'ours' : kinds.includes('theirs') ? 'theirs' : 'nobodys';
}

/** Concepts that meet in the sentence. */
function addPairs(words: readonly WordFeatures[], { pair }: Notes): void {
  const met: Concept[] = [];
  for (const { concepts } of words) for (const concept of concepts) if (!met.includes(concept)) met.push(concept);
  if (met.length < 2 || met.length > MOST_PAIRED) return;
  met.sort((one, other) => one.rank - other.rank);
  for (let at = 0; at < met.length; at += 1) {
    const one = met[at];
    for (let after = at + 1; after < met.length; after += 1) {
      const other = met[after];
      if (one !== undefined && other !== undefined) pair(one, other, false);
    }
  }
}

/** All concepts of replies; the pairs that were learned have their names in order. */
const conceptsByName: ReadonlyMap<string, Concept> = new Map(
  [...new Set(draftLexicons.flatMap((lexicon) => Object.keys(lexicon)))]
    .map((name) => `<${name}>`)
    .sort((one, other) => (one < other ? -1 : 1))
    .map((name, rank) => [name, { ...pairWord(name), rank }]),
);

function addManner({ number, words }: ReadSentence, { draft, hasLinks }: DraftContext, { all }: Notes): void {
  const { text, read } = draft;
  const { to, asked } = read.sentences[number] ?? { to: 0, asked: false };
  const end = read.words[to]?.start ?? text.length;
  if (asked) all(MANNERS.asks);
  if (number === 0) all(MANNERS.first);
  if (hasLinks && LINK.test(text.slice(words[0]?.start ?? end, end))) all(MANNERS.links);
  all(LENGTHS[Math.min(4, Math.floor(words.length / 5))] ?? NO_TRAITS);
}

const LINK = /https?:/;

/** Returns how many of the sentence's telling words the texts have, in quarters. */
function shareIn(telling: readonly WordFeatures[], texts: readonly ReadonlySet<string>[]): number {
  let shared = 0;
  for (const { word } of telling) if (isInOne(texts, word)) shared += 1;
  return Math.min(3, Math.floor((shared / telling.length) * 4));
}

function isInOne(texts: readonly ReadonlySet<string>[], word: string): boolean {
  for (const known of texts) if (known.has(word)) return true;
  return false;
}

const ALWAYS = featureBundle([], ['always']);
const CLAIMS = { ours: claimsOf('ours'), future: claimsOf('future'), said: claimsOf('said') };
const MATTERS: ReadonlyMap<string, FeatureBundle> = new Map(
  ['ours', 'theirs', ...Object.keys(COMPETENCE_GUARDS)].map((name) => [name, featureBundle([], [`matter:${name}`])]),
);
const MANNERS = {
  name: featureBundle([], ['manner:name']),
  quotes: featureBundle([], ['manner:quotes']),
  asks: featureBundle([], ['manner:asks']),
  first: featureBundle([], ['manner:first']),
  links: featureBundle([], ['manner:links']),
};
const LENGTHS = [0, 1, 2, 3, 4].map((fives) => featureBundle([], [`manner:length_${fives}`]));
const SHARE_OF_FACTS = sharesOf('facts');
const SHARE_OF_POST = sharesOf('post');

function claimsOf(kind: Claim['kind']): Record<ReturnType<DraftContext['asked']>, FeatureBundle> {
  const askedOf = (owner: string) => featureBundle([], [`claim:${kind}`, `claim:${kind} asked:${owner}`]);
  return { theirs: askedOf('theirs'), ours: askedOf('ours'), nobodys: askedOf('nobodys') };
}

function sharesOf(texts: string): FeatureBundle[] {
  return [0, 1, 2, 3].map((quarters) => featureBundle([], [`${texts}:${quarters}`]));
}

const beginnings = rememberLast((text): ReadonlySet<string> => {
  const begun = new Set<string>();
  for (const each of readWords(text).words) {
    const { word, isTelling: isLong } = featuresOfWord(each);
    if (isLong) begun.add(word);
  }
  return begun;
}, FACTS_REMEMBERED);

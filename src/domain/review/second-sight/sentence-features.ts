import { compileConcepts } from '../../learning/concepts-of.ts';
import type { AddFeature } from '../../learning/feature.ts';
import type { FeatureBundle, Notes, PairLead } from '../../learning/noted-features.ts';
import { featureBundle, pairLead } from '../../learning/noted-features.ts';
import type { Word } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import { rememberForms } from '../../phrases/word-form.ts';
import type { TextRange } from '../../text/find-phrase.ts';
import { isQuoted, quotationsFrom } from '../../text/quotations.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { conceptsOfPosts as ofPosts } from '../../triage/learned/concepts-of-posts.ts';
import { competencesNow } from '../competence/competences-now.ts';
import type { Claim } from '../competence/find-claims.ts';
import { findClaims } from '../competence/find-claims.ts';
import { findCompetences } from '../competence/institution-competences.ts';
import { onceAsked } from '../grounding/claims/once-asked.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { draftLexicons } from './lexicon/lexicons.ts';

/** Context of a draft, computed once for all its sentences. */
type DraftContext = {
  /** Beginnings of the words of each live fact, and of the post. */
  facts: readonly ReadonlySet<string>[];
  post: readonly ReadonlySet<string>[];
  quoted: readonly { start: number; end: number }[];
  competences: ReturnType<typeof findCompetences>;
  /** Promises and statements of the sentences. */
  claims: readonly Claim[];
  /** Returns the owner of the matter in the post. */
  asked: () => 'theirs' | 'ours' | 'nobodys';
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
  const { text, read, facts, post } = draft;
  const surroundings = {
    facts: facts.map(({ value }) => beginnings(value)),
    post: post === null ? [] : [beginnings(post.text)],
    quoted: quotationsFrom(text, post?.text ?? null),
    competences: findCompetences(competencesNow(draft), read),
    claims: findClaims(read),
    asked: onceAsked(() => matterOf(draft)),
  };
  return read.sentences.map((_, number) => (notes, without) => {
    const beside = without === undefined ? surroundings : besideWithout(without, draft, surroundings);
    noteFeatures({ draft, number, without }, beside, notes);
  });
}

/** Leaves out the matters and claims that no longer have all their words. */
function besideWithout(without: TextRange, { read }: DraftReading, beside: DraftContext): DraftContext {
  const isTold = ({ from, to }: { from: number; to: number }) =>
    read.words.slice(from, to).every((word) => !isWithin(word, without));
  return {
    ...beside,
    competences: beside.competences.filter(({ match }) => isTold(match)),
    claims: beside.claims.filter(isTold),
  };
}

function isWithin({ start, end }: TextRange, range: TextRange): boolean {
  return range.start <= start && end <= range.end;
}

type NotedSentence = { draft: DraftReading; number: number; without: TextRange | undefined };

function noteFeatures({ draft, number, without }: NotedSentence, beside: DraftContext, notes: Notes): void {
  const { from, to } = draft.read.sentences[number] ?? { from: 0, to: 0 };
  const all = draft.read.words.slice(from, to);
  const own = beside.quoted.length === 0 ? all : all.filter((word) => !isQuoted(word, beside.quoted));
  const words = without === undefined ? own : own.filter((word) => !isWithin(word, without));
  const known = words.map(featuresOfWord);
  notes.all(ALWAYS);
  noteWords(known, notes);
  addPairs(known, notes);
  if (words.some(({ start }) => isCapitalInside(draft.text, start))) notes.all(MANNERS.name);
  addCompetences(number, beside, notes.one);
  if (own.length < all.length) notes.all(MANNERS.quotes);
  addManner(draft, number, words, notes);
  const telling = known.filter(({ isTelling }) => isTelling);
  if (telling.length === 0) return;
  notes.all(SHARE_OF_FACTS[shareIn(telling, beside.facts)] ?? NO_TRAITS);
  notes.all(SHARE_OF_POST[shareIn(telling, beside.post)] ?? NO_TRAITS);
}

/** Notes the words and their neighbours. */
function noteWords(known: readonly WordFeatures[], { all, pair }: Notes): void {
  all(known[0]?.opening ?? NO_TRAITS);
  let before: WordFeatures | undefined;
  for (const word of known) {
    all(word.own, IN_WORDS);
    all(word.form);
    if (before !== undefined) pair(before.lead, word.begin, IN_WORDS);
    before = word;
  }
}

/** The match of a trait of some words: nobody asks of which. */
const IN_WORDS = { from: 0, to: 1, sentence: 0 };

/** Features of a word alone, wherever it occurs. */
type WordFeatures = {
  begin: string;
  /** Long enough to tell what is spoken of. */
  isTelling: boolean;
  /** The beginning as the first of two neighbours. */
  lead: PairLead;
  /** The word, and the concepts that it belongs to, in replies and in posts. */
  own: FeatureBundle;
  form: FeatureBundle;
  /** Features of the word that opens its sentence. */
  opening: FeatureBundle;
  /** Concepts of the word in replies, each as the first of a pair. */
  concepts: readonly PairLead[];
};

const NO_TRAITS = featureBundle([]);

const featuresOfWord = rememberForms((folded): WordFeatures => {
  const begin = folded.slice(0, BEGINNING);
  const said = folded.length > BEGINNING ? [folded, `${begin}~`] : [folded];
  const concepts = ofReplies(folded).map((concept) => `<${concept}>`);
  return {
    begin,
    isTelling: folded.length >= LONG_WORD,
    lead: pairLead(begin),
    own: featureBundle([...said, ...concepts, ...ofPosts(folded).map((concept) => `<post.${concept}>`)]),
    form: featureBundle(endingOf(folded)),
    opening: featureBundle([begin, ...concepts].map((name) => `^${name}`)),
    concepts: concepts.map(leadOf),
  };
});

/** Returns true for the capital of a name: "el Ayuntamiento". Most words begin with a plain small letter. */
function isCapitalInside(text: string, at: number): boolean {
  const isSmall = text.charCodeAt(at) >= SMALL_A && text.charCodeAt(at) <= SMALL_Z;
  return !isSmall && /^\p{L} \p{Lu}/u.test(text.slice(Math.max(0, at - 2), at + 1));
}

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
function addCompetences(number: number, { competences: matters, claims, asked }: DraftContext, add: AddFeature): void {
  for (const sighting of matters) {
    if (sighting.match.sentence !== number) continue;
    add(`matter:${sighting.kind === 'guard' ? sighting.guard : sighting.kind}`);
  }
  for (const { kind, sentence } of claims) {
    if (sentence !== number) continue;
    add(`claim:${kind}`);
    add(`claim:${kind} asked:${asked()}`);
  }
}

function matterOf(draft: DraftReading): ReturnType<DraftContext['asked']> {
  const { post } = draft;
  const kinds =
    post === null ? [] : findCompetences(competencesNow(draft), readWords(post.text)).map(({ kind }) => kind);
  return kinds.includes('ours') ? 'ours' : kinds.includes('theirs') ? 'theirs' : 'nobodys';
}

/** Concepts that meet in the sentence. */
function addPairs(words: readonly WordFeatures[], { pair }: Notes): void {
  const all = new Set<PairLead>();
  for (const word of words) for (const concept of word.concepts) all.add(concept);
  if (all.size < 2 || all.size > MOST_PAIRED) return;
  const concepts = [...all].sort((one, other) => (one.first < other.first ? -1 : 1));
  for (const [at, one] of concepts.entries()) for (const other of concepts.slice(at + 1)) pair(one, other.first);
}

/** One for each concept. */
const leads = new Map<string, PairLead>();

function leadOf(concept: string): PairLead {
  const lead = leads.get(concept) ?? pairLead(concept);
  leads.set(concept, lead);
  return lead;
}

function addManner({ text, read }: DraftReading, number: number, words: readonly Word[], { all }: Notes): void {
  const { to, asked } = read.sentences[number] ?? { to: 0, asked: false };
  const end = read.words[to]?.start ?? text.length;
  if (asked) all(MANNERS.asks);
  if (number === 0) all(MANNERS.first);
  if (/https?:/.test(text.slice(words[0]?.start ?? end, end))) all(MANNERS.links);
  all(LENGTHS[Math.min(4, Math.floor(words.length / 5))] ?? NO_TRAITS);
}

/** Returns how many of the sentence's telling words the texts have, in quarters. */
function shareIn(telling: readonly WordFeatures[], texts: readonly ReadonlySet<string>[]): number {
  let shared = 0;
  for (const { begin } of telling) if (texts.some((known) => known.has(begin))) shared += 1;
  return Math.min(3, Math.floor((shared / telling.length) * 4));
}

const ALWAYS = featureBundle(['always']);
const MANNERS = {
  name: featureBundle(['manner:name']),
  quotes: featureBundle(['manner:quotes']),
  asks: featureBundle(['manner:asks']),
  first: featureBundle(['manner:first']),
  links: featureBundle(['manner:links']),
};
const LENGTHS = [0, 1, 2, 3, 4].map((fives) => featureBundle([`manner:length_${fives}`]));
const SHARE_OF_FACTS = sharesOf('facts');
const SHARE_OF_POST = sharesOf('post');

function sharesOf(texts: string): FeatureBundle[] {
  return [0, 1, 2, 3].map((quarters) => featureBundle([`${texts}:${quarters}`]));
}

const beginnings = rememberLast((text): ReadonlySet<string> => {
  const telling = readWords(text)
    .words.map(featuresOfWord)
    .filter(({ isTelling }) => isTelling);
  return new Set(telling.map(({ begin }) => begin));
}, FACTS_REMEMBERED);
